/** Comparable numbers in the order of the dates they are told for: each an interval on one scale, and the same as a table. */
import Link from "next/link";
import { useId } from "react";
import { endsInPercent } from "#lib/compare/quantities/share-scale.ts";
import { formatDay } from "#lib/text/format-date.ts";
import type { GroupedStatement, QuantityGroup } from "./quantity-groups.ts";
import { quantityWords } from "./quantity-words.ts";
import { layOutRanges, type RangeMark } from "./range-layout.ts";
import { RangeMarks, rowHeightPx, undatedHeadPx } from "./range-marks.tsx";

/** What the timeline says of an article beside its number. */
export type NumberSource = {
  articleId: string;
  name: string;
  hrefOf: (statement: GroupedStatement) => string;
};

type RangeTimelineProps = { group: QuantityGroup; sources: ReadonlyMap<string, NumberSource> };

type LineProps = { statement: GroupedStatement; source: NumberSource | undefined };

function StatementLine({ statement, source }: LineProps) {
  const { quantity } = statement;
  return (
    <li style={{ height: rowHeightPx }} className="flex items-start gap-x-2 pt-1 text-12 leading-5">
      <span className="tabular w-22 shrink-0 text-ink-3">
        {quantity.asOf === null ? "no date" : formatDay(quantity.asOf)}
      </span>
      <Link
        prefetch={false}
        href={source?.hrefOf(statement) ?? "#"}
        className="min-w-0 flex-1 truncate text-ink-2 hover:text-accent"
        title={quantity.text}
      >
        <bdi>{source?.name ?? "Source not known"}</bdi>
        {quantity.speaker === null ? null : (
          <span className="text-ink-3">
            , said by <bdi>{quantity.speaker}</bdi>
          </span>
        )}
      </Link>
      <b className="tabular shrink-0 font-semibold text-ink">{quantityWords(quantity)}</b>
    </li>
  );
}

export function RangeTimeline({ group, sources }: RangeTimelineProps) {
  const id = useId();
  const byKey = new Map(group.statements.map((statement) => [statement.key, statement]));
  const layout = layOutRanges(
    group.statements.map(({ key, quantity }) => ({ key, asOf: quantity.asOf, ...endsInPercent(quantity) })),
  );
  const bounds = new Map(group.statements.map(({ key, quantity }) => [key, quantity.bound]));
  const lines = (marks: readonly RangeMark[]) =>
    marks.map(({ key }) => {
      const statement = byKey.get(key);
      if (statement === undefined) return null;
      return <StatementLine key={key} statement={statement} source={sources.get(statement.articleId)} />;
    });
  return (
    <div className="relative pb-5">
      <RangeMarks
        layout={layout}
        bounds={bounds}
        titleId={id}
        title={`${group.title}: numbers through time`}
      />
      <ol className="relative">
        {lines(layout.dated)}
        {layout.undated.length === 0 || layout.dated.length === 0 ? null : (
          <li
            style={{ height: undatedHeadPx }}
            className="flex items-end border-t border-dashed border-line-strong pb-1 text-12 text-ink-3"
          >
            Told for no date: where {layout.undated.length === 1 ? "it stands" : "these stand"} in time is not
            known.
          </li>
        )}
        {lines(layout.undated)}
      </ol>
    </div>
  );
}
