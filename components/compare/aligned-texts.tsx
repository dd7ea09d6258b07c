/** Two texts in columns: shared passages level and joined, what stands apart in muted ink beside each other. */
import type { AlignedRow, TextSpan } from "#lib/compare/align-rows.ts";
import { type Both, pairColumns, quotedByIn } from "./pair-columns.ts";
import { SharedRow } from "./shared-row.tsx";
import { type Side, SideText } from "./side-text.tsx";

/** How many paragraphs of one side stand open before they fold. */
const openParagraphs = 3;

function ApartSide({ side, spans, both }: { side: Side; spans: readonly TextSpan[]; both: Both }) {
  const { title, version } = both[side];
  const { body, direction } = version;
  // Muted is what stands apart from what is shared: of two that share nothing, or were not compared, nothing does.
  const isAll = both.view.passages.length === 0;
  return (
    <div
      className={`reading min-w-0 px-4 py-2 text-17 [overflow-wrap:anywhere] leading-7 ${isAll ? "text-ink" : "text-ink-3"} ${spans.length === 0 ? "max-md:hidden" : ""} max-md:border-s-2 max-md:border-line`}
    >
      {spans.length === 0 ? null : (
        <span className="font-ui mb-1 hidden text-11 max-md:block">
          {isAll ? <bdi>{title}</bdi> : side === "a" ? "Only in the first" : "Only in the second"}
        </span>
      )}
      <SideText
        text={body}
        spans={spans}
        side={side}
        marks={both.view[`${side}Marks`]}
        direction={direction}
        quotedBy={quotedByIn(both, side)}
      />
    </div>
  );
}

const paragraphs = (count: number) => (count === 1 ? "1 paragraph" : `${count} paragraphs`);

function ApartRow({ row, both }: { row: Extract<AlignedRow, { kind: "apart" }>; both: Both }) {
  const content = (
    <div className={`mb-2 ${pairColumns}`}>
      <ApartSide side="a" spans={row.a} both={both} />
      <span />
      <ApartSide side="b" spans={row.b} both={both} />
    </div>
  );
  // Where nothing is shared there is nothing to fold for.
  if (both.view.rows.length === 1 || Math.max(row.a.length, row.b.length) <= openParagraphs) return content;
  return (
    <details className="group/apart mb-2">
      <summary className="mx-4 my-2 flex cursor-pointer items-center gap-3 rounded-s text-12 text-ink-3 hover:text-ink touch:min-h-9">
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
  return both.view.rows.map((row) => {
    if (row.kind === "apart") {
      const key = `apart ${row.a[0]?.startUtf16 ?? "-"} ${row.b[0]?.startUtf16 ?? "-"}`;
      return <ApartRow key={key} row={row} both={both} />;
    }
    const passage = both.view.passages[row.index];
    return passage === undefined ? null : (
      <SharedRow key={passage.reuseId} row={row} passage={passage} both={both} />
    );
  });
}
