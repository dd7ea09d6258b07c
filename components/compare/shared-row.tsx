/** One shared passage in two columns, level and joined: what changed in it, and what can be said of it. */
import { Check } from "lucide-react";
import type { AlignedRow, TextSpan } from "#lib/compare/align-rows.ts";
import { levelParagraphs } from "#lib/compare/level-paragraphs.ts";
import { AttributionLines } from "./attribution-lines.tsx";
import { changeCount, isChanged, type PassageView, toldOf } from "./comparison-view.ts";
import { changesWords, movedWords, touchWords } from "./finding-words.ts";
import { type Both, type ComparedArticle, pairColumns, quotedByIn } from "./pair-columns.ts";
import { PassageDirection } from "./passage-direction.tsx";
import { passageAnchor, passageData } from "./passage-place.ts";
import { PassageTools } from "./passage-tools.tsx";
import { type Side, SideText } from "./side-text.tsx";

function readerHref({ projectSlug }: Both, article: ComparedArticle, spans: readonly TextSpan[]): string {
  const from = spans[0]?.startUtf16 ?? 0;
  const to = spans.at(-1)?.endUtf16 ?? from;
  return `/p/${projectSlug}/articles/${article.id}?at=${from}-${to}&v=${article.version.number}`;
}

/** Where nothing hovers it stands below the text, and is not pressed unseen. */
const openWithoutHover =
  "touch:static touch:-mb-1.5 touch:ms-auto touch:flex touch:min-h-9 touch:w-fit touch:items-center touch:opacity-100 touch:ring-0";

function SharedSide({ side, spans, both }: { side: Side; spans: readonly TextSpan[]; both: Both }) {
  const article = both[side];
  const { body, direction } = article.version;
  // A paragraph that has no counterpart within the passage.
  if (spans.length === 0) return <div className="rounded-m border border-dashed border-line max-md:hidden" />;
  return (
    <div className="group/side reading relative min-w-0 rounded-m [overflow-wrap:anywhere] bg-surface px-4 py-3 text-17 leading-7 ring-1 ring-line ring-inset group-target/row:ring-[1.5px] group-target/row:ring-accent max-md:rounded-none max-md:first:rounded-t-m max-md:last:rounded-b-m">
      <span className="sr-only">{side === "a" ? "Left: " : "Right: "}</span>
      <SideText
        text={body}
        spans={spans}
        side={side}
        marks={both.view[`${side}Marks`]}
        direction={direction}
        quotedBy={quotedByIn(both, side)}
      />
      <a
        href={readerHref(both, article, spans)}
        className={`font-ui absolute end-2 -bottom-2.5 z-10 rounded-s bg-surface px-1.5 text-11 text-accent opacity-0 ring-1 ring-line ring-inset group-hover/side:opacity-100 focus-visible:opacity-100 ${openWithoutHover}`}
      >
        Open in the reader
      </a>
    </div>
  );
}

/** From either text to the middle, in whatever room what stands there leaves. */
const joinStyle = "h-px min-w-1.5 flex-1 bg-line-strong group-target/row:bg-accent max-md:hidden";

const pillStyle =
  "flex min-w-0 flex-col items-center rounded-[10px] border border-line-strong bg-paper px-1.5 py-px text-center text-11 leading-4 font-medium text-ink-2 group-target/row:border-accent group-target/row:text-accent max-md:flex-row max-md:flex-wrap max-md:gap-x-1.5";

function Told({ passage }: { passage: PassageView }) {
  const { moved, attributions } = toldOf(passage);
  return (
    <span className="flex w-full items-center max-md:w-auto max-md:max-w-full">
      <span aria-hidden="true" className={joinStyle} />
      <span className={pillStyle}>
        {changesWords(changeCount(passage))}
        {passage.touches.map((touch) => (
          <span key={touch} className="text-caution">
            {touchWords[touch]}
          </span>
        ))}
        {moved.length === 0 ? null : (
          <span title="Told at another place of the passage: underlined, and leading there">
            {movedWords(moved.length)}
          </span>
        )}
        {attributions.some(({ kind }) => kind !== "hedgeLost") ? (
          <span className="text-caution">who said it</span>
        ) : null}
        {passage.state === "confirmed" ? (
          <span
            className="inline-flex items-center gap-0.5 text-supports"
            title={`by ${passage.alignment?.authorName ?? "somebody"}`}
          >
            <Check aria-hidden="true" className="size-3" />
            confirmed
          </span>
        ) : null}
        <PassageDirection direction={passage.direction} names={null} />
      </span>
      <span aria-hidden="true" className={joinStyle} />
    </span>
  );
}

function Connector({ passage, runHref }: { passage: PassageView; runHref: string }) {
  return (
    <span className="flex w-full flex-col items-center gap-0.5 py-0.5 max-md:flex-row max-md:flex-wrap max-md:justify-between max-md:gap-x-2">
      <Told passage={passage} />
      <PassageTools
        passage={passage}
        runHref={runHref}
        className="flex-wrap justify-center opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-target/row:opacity-100 touch:opacity-100"
      />
    </span>
  );
}

type SharedRowProps = { row: Extract<AlignedRow, { kind: "shared" }>; passage: PassageView; both: Both };

/** A passage of several paragraphs is cut where both sides allow it, so that what belongs together stays level. */
export function SharedRow({ row, passage, both }: SharedRowProps) {
  const { a, b } = both;
  const { changes, attributions } = toldOf(passage);
  const pieces = levelParagraphs(a.version.body, b.version.body, { a: row.a, b: row.b }, changes);
  const runHref = both.runHrefOf(passage);
  const ruled = passage.state === "confirmed" ? ", confirmed" : "";
  return (
    <section
      id={passageAnchor(passage.reuseId)}
      {...passageData(passage, runHref, null)}
      data-difference={isChanged(passage) ? "" : undefined}
      aria-label={`Shared passage ${row.index + 1}, ${changesWords(changeCount(passage))}${ruled}`}
      tabIndex={-1}
      className="group/row mb-2 grid gap-1"
    >
      {pieces.map((piece, at) => (
        <div key={piece.a[0]?.startUtf16 ?? "none"} className={pairColumns}>
          <SharedSide side="a" spans={piece.a} both={both} />
          <div className="flex items-center max-md:py-1">
            {at === 0 ? (
              <Connector passage={passage} runHref={runHref} />
            ) : (
              <span aria-hidden="true" className={joinStyle} />
            )}
          </div>
          <SharedSide side="b" spans={piece.b} both={both} />
        </div>
      ))}
      {attributions.length === 0 ? null : (
        <div className="mx-4 mt-2 mb-3">
          <AttributionLines changes={attributions} />
        </div>
      )}
    </section>
  );
}
