/** Two texts in columns: shared passages level and joined, what stands apart in muted ink beside each other. */

import type { AlignedRow, TextSpan } from "#lib/compare/align-rows.ts";
import { levelParagraphs } from "#lib/compare/level-paragraphs.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { ComparisonView, PassageView } from "./comparison-view.ts";
import { touchWords } from "./finding-words.ts";
import { type Side, SideText } from "./side-text.tsx";

export type ComparedArticle = Pick<ReadArticle, "id" | "title" | "version">;

type Both = { a: ComparedArticle; b: ComparedArticle; view: ComparisonView; projectSlug: string };

export const passageAnchor = (reuseId: string) => `r-${reuseId}`;

const columns = "grid grid-cols-[minmax(0,1fr)_72px_minmax(0,1fr)] max-md:grid-cols-1";
/** How many paragraphs of one side stand open before they fold. */
const openParagraphs = 3;

function readerHref({ projectSlug }: Both, article: ComparedArticle, spans: readonly TextSpan[]): string {
  const from = spans[0]?.startUtf16 ?? 0;
  const to = spans.at(-1)?.endUtf16 ?? from;
  return `/p/${projectSlug}/articles/${article.id}?at=${from}-${to}&v=${article.version.number}`;
}

function changesLabel(passage: PassageView): string {
  if (passage.changes.length === 0) return "verbatim";
  return passage.changes.length === 1 ? "1 change" : `${passage.changes.length} changes`;
}

function SharedSide({ side, spans, both }: { side: Side; spans: readonly TextSpan[]; both: Both }) {
  const article = both[side];
  const { body, direction } = article.version;
  // A paragraph that has no counterpart within the passage.
  if (spans.length === 0) return <div className="rounded-m border border-dashed border-line max-md:hidden" />;
  return (
    <div className="group/side reading relative rounded-m bg-surface px-4 py-3 text-17 leading-7 ring-1 ring-line ring-inset group-target/row:ring-[1.5px] group-target/row:ring-accent max-md:rounded-none max-md:first:rounded-t-m max-md:last:rounded-b-m">
      <span className="sr-only">{side === "a" ? "Left: " : "Right: "}</span>
      <SideText
        text={body}
        spans={spans}
        side={side}
        marks={both.view[`${side}Marks`]}
        direction={direction}
      />
      <a
        href={readerHref(both, article, spans)}
        className="font-ui absolute end-2 -bottom-2.5 rounded-s bg-surface px-1.5 text-11 text-accent opacity-0 ring-1 ring-line ring-inset group-hover/side:opacity-100 focus-visible:opacity-100"
      >
        Open in the reader
      </a>
    </div>
  );
}

function Connector({ passage }: { passage: PassageView }) {
  return (
    <span className="relative flex max-w-full flex-col items-center rounded-[10px] border border-line-strong bg-paper px-1.5 py-px text-center text-11 leading-4 font-medium text-ink-2 group-target/row:border-accent group-target/row:text-accent max-md:flex-row max-md:gap-1">
      {changesLabel(passage)}
      {passage.touches.map((touch) => (
        <span key={touch} className="text-caution">
          {touchWords[touch]}
        </span>
      ))}
    </span>
  );
}

/** A passage of several paragraphs is cut where both sides allow it, so that what belongs together stays level. */
function SharedRow({ row, both }: { row: Extract<AlignedRow, { kind: "shared" }>; both: Both }) {
  const passage = both.view.passages[row.index];
  if (passage === undefined) return null;
  const { a, b } = both;
  const pieces = levelParagraphs(a.version.body, b.version.body, { a: row.a, b: row.b }, passage.changes);
  return (
    <section
      id={passageAnchor(passage.reuseId)}
      data-difference={passage.changes.length > 0 ? "" : undefined}
      aria-label={`Shared passage, ${changesLabel(passage)}`}
      tabIndex={-1}
      className="group/row mb-2 grid gap-1"
    >
      {pieces.map((piece, at) => (
        <div key={piece.a[0]?.startUtf16 ?? "none"} className={columns}>
          <SharedSide side="a" spans={piece.a} both={both} />
          <div className="relative grid place-items-center max-md:py-1">
            <span
              aria-hidden="true"
              className="absolute inset-x-0 top-1/2 h-px bg-line-strong group-target/row:bg-accent max-md:hidden"
            />
            {at === 0 ? <Connector passage={passage} /> : null}
          </div>
          <SharedSide side="b" spans={piece.b} both={both} />
        </div>
      ))}
    </section>
  );
}

function ApartSide({ side, spans, both }: { side: Side; spans: readonly TextSpan[]; both: Both }) {
  const { body, direction } = both[side].version;
  return (
    <div
      className={`reading px-4 py-2 text-17 leading-7 text-ink-3 ${spans.length === 0 ? "max-md:hidden" : ""} max-md:border-s-2 max-md:border-line`}
    >
      {spans.length === 0 ? null : (
        <span className="font-ui mb-1 hidden text-11 max-md:block">
          {side === "a" ? "Only in the first" : "Only in the second"}
        </span>
      )}
      <SideText
        text={body}
        spans={spans}
        side={side}
        marks={both.view[`${side}Marks`]}
        direction={direction}
      />
    </div>
  );
}

const paragraphs = (count: number) => (count === 1 ? "1 paragraph" : `${count} paragraphs`);

function ApartRow({ row, both }: { row: Extract<AlignedRow, { kind: "apart" }>; both: Both }) {
  const content = (
    <div className={`mb-2 ${columns}`}>
      <ApartSide side="a" spans={row.a} both={both} />
      <span />
      <ApartSide side="b" spans={row.b} both={both} />
    </div>
  );
  if (Math.max(row.a.length, row.b.length) <= openParagraphs) return content;
  return (
    <details className="group/apart mb-2">
      <summary className="mx-4 my-2 flex cursor-pointer items-center gap-3 rounded-s text-12 text-ink-3 hover:text-ink">
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
        <span>
          <span className="group-open/apart:hidden">Show</span>
          <span className="hidden group-open/apart:inline">Hide</span> {paragraphs(row.a.length)} left and{" "}
          {paragraphs(row.b.length)} right that they do not share
        </span>
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </summary>
      {content}
    </details>
  );
}

export function AlignedTexts(both: Both) {
  return both.view.rows.map((row) =>
    row.kind === "shared" ? (
      <SharedRow key={`shared ${row.index}`} row={row} both={both} />
    ) : (
      <ApartRow
        key={`apart ${row.a[0]?.startUtf16 ?? "-"} ${row.b[0]?.startUtf16 ?? "-"}`}
        row={row}
        both={both}
      />
    ),
  );
}
