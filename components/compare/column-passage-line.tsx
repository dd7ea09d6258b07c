/** What is told of a shared passage over its paragraph, where three or four texts stand beside each other. */
import { Check } from "lucide-react";
import { AttributionLines } from "./attribution-lines.tsx";
import type { ColumnPassage } from "./column-view.ts";
import { changeCount, isChanged, toldOf } from "./comparison-view.ts";
import { changesWords, movedWords, touchWords } from "./finding-words.ts";
import { PassageDirection } from "./passage-direction.tsx";
import { passageAnchor, passageData } from "./passage-place.ts";
import { PassageTools } from "./passage-tools.tsx";
import type { SideNames } from "./side-names.ts";

type ColumnPassageLineProps = {
  place: ColumnPassage;
  /** Which one it is of its column, for whoever does not see where it stands: "2 of Lock Watch". */
  ordinal: string;
  column: number;
  /** The article further left it is told against, and the one it stands in. */
  names: NonNullable<SideNames>;
  runHref: string;
};

export function ColumnPassageLine(props: ColumnPassageLineProps) {
  const { place, ordinal, column, names, runHref } = props;
  const { passage } = place;
  const { moved, attributions } = toldOf(passage);
  const words = changesWords(changeCount(passage));
  const anchor = passageAnchor(passage.reuseId);
  const ruled = passage.state === "confirmed" ? ", confirmed" : "";
  return (
    <section
      id={anchor}
      {...passageData(passage, runHref, names)}
      data-columns={`${place.base} ${column}`}
      data-difference={isChanged(passage) ? "" : undefined}
      aria-label={`Shared passage ${ordinal}, ${words} against ${names.a}${ruled}`}
      tabIndex={-1}
      className="font-ui group/told relative scroll-mt-12 -mt-1 mb-1 flex min-h-6 flex-wrap items-center gap-x-1.5 text-11 text-ink-2 target:text-accent"
    >
      <a
        href={`#${anchor}`}
        className="inline-flex min-h-6 items-center rounded-s font-medium hover:text-accent touch:min-h-9"
      >
        {words}
      </a>
      {passage.touches.map((touch) => (
        <span key={touch} className="text-caution">
          {touchWords[touch]}
        </span>
      ))}
      {moved.length === 0 ? null : (
        <span title="Told at another place of the passage than there">{movedWords(moved.length)}</span>
      )}
      <span className="min-w-0 text-ink-3 [overflow-wrap:anywhere]">
        against <bdi>{names.a}</bdi>
      </span>
      {passage.state === "confirmed" ? (
        <span
          className="inline-flex items-center gap-0.5 text-supports"
          title={`by ${passage.alignment?.authorName ?? "somebody"}`}
        >
          <Check aria-hidden="true" className="size-3" />
          confirmed
        </span>
      ) : null}
      <PassageDirection direction={passage.direction} names={names} />
      <PassageTools
        passage={passage}
        runHref={runHref}
        className="absolute -end-2.5 top-0 rounded-s bg-surface opacity-0 group-focus-within/told:opacity-100 group-hover/cell:opacity-100 group-target/told:opacity-100 touch:static touch:-ms-2.5 touch:opacity-100"
      />
      {attributions.length === 0 ? null : (
        <div className="my-1 basis-full">
          <AttributionLines changes={attributions} names={names} />
        </div>
      )}
    </section>
  );
}
