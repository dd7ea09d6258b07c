/**
 * A passage that two of three or four columns have in common and that is told in neither of these words' places: the other
 * article's name, which opens to which two they are, what differs between them, and the tools to rule on it.
 */
import { Check } from "lucide-react";
import { type ColumnJoin, joinAnchor } from "./column-joins.ts";
import { changeCount, toldOf } from "./comparison-view.ts";
import { changesWords } from "./finding-words.ts";
import { PassageDirection } from "./passage-direction.tsx";
import { bothNames, passageData } from "./passage-place.ts";
import { PassageTools } from "./passage-tools.tsx";

type ColumnJoinLineProps = {
  join: ColumnJoin;
  /** The column it is listed in. */
  column: number;
  /** Of the articles, by column. */
  names: readonly string[];
  runHref: string;
};

/** More changes than these are counted, not shown. */
const mostChanges = 6;

/** The words that differ between the two, which no mark in their texts shows: those show others. */
function Changes({ passage }: Pick<ColumnJoin, "passage">) {
  const { changes } = toldOf(passage);
  if (changes.length === 0) return null;
  const more = changes.length - mostChanges;
  return (
    <ul aria-label="What changed" className="flex basis-full flex-wrap gap-x-3 gap-y-1 text-12">
      {changes.slice(0, mostChanges).map(({ a, b, aStartUtf16, bStartUtf16 }) => (
        <li key={`${aStartUtf16} ${bStartUtf16}`} dir="auto" className="[overflow-wrap:anywhere]">
          {a === "" ? null : <del>{a}</del>}
          {a === "" || b === "" ? null : <span aria-hidden="true"> → </span>}
          {b === "" ? null : <ins>{b}</ins>}
        </li>
      ))}
      {more > 0 ? <li className="text-ink-3">and {more} more</li> : null}
    </ul>
  );
}

export function ColumnJoinLine({ join, column, names, runHref }: ColumnJoinLineProps) {
  const { passage, first, second } = join;
  const pair = { a: names[first] ?? "", b: names[second] ?? "" };
  const words = changesWords(changeCount(passage));
  const isConfirmed = passage.state === "confirmed";
  const anchor = joinAnchor(column, passage.reuseId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div
      role="group"
      id={anchor}
      {...passageData(passage, runHref, pair)}
      data-columns={`${first} ${second}`}
      aria-label={`Passage of ${bothNames(pair)}, ${words}${isConfirmed ? ", confirmed" : ""}`}
      tabIndex={-1}
      className="group/join relative min-w-0 scroll-mt-16 target:basis-full target:rounded-s target:bg-accent-soft target:px-2 target:py-1"
    >
      <a
        href={`#${anchor}`}
        title={`${bothNames(pair)}: ${words}`}
        className="inline-flex min-h-6 max-w-full items-center gap-0.5 rounded-s hover:text-accent group-target/join:hidden touch:min-h-9"
      >
        {isConfirmed ? (
          <Check role="img" aria-label="confirmed" className="size-3 shrink-0 text-supports" />
        ) : null}
        <bdi className="truncate underline decoration-line-strong underline-offset-2">
          {column === first ? pair.b : pair.a}
        </bdi>
      </a>
      <div className="hidden flex-wrap items-center gap-x-2 text-ink-2 group-target/join:flex">
        <span className="[overflow-wrap:anywhere]">
          <bdi className="font-medium text-ink">{pair.a}</bdi> and{" "}
          <bdi className="font-medium text-ink">{pair.b}</bdi>
        </span>
        <span>{words}</span>
        {isConfirmed ? <span className="text-supports">confirmed</span> : null}
        <PassageDirection direction={passage.direction} names={pair} />
        <PassageTools passage={passage} runHref={runHref} className="ms-auto" />
        <Changes passage={passage} />
      </div>
    </div>
  );
}
