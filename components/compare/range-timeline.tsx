/** Comparable numbers in the order of the dates they are told for: each an interval on one scale, and the same as a table. */
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { endsInPercent } from "#lib/compare/quantities/share-scale.ts";
import { formatDay } from "#lib/text/format-date.ts";
import type { GroupedStatement, QuantityGroup } from "./quantity-groups.ts";
import { quantityWords, scaleSign } from "./quantity-words.ts";
import { layOutRanges, type RangeMark } from "./range-layout.ts";
import { RangeAxis, RangeStrip } from "./range-marks.tsx";

/** What the timeline says of an article beside its number. */
export type NumberSource = {
  articleId: string;
  name: string;
  hrefOf: (statement: GroupedStatement) => string;
};

type RangeTimelineProps = { group: QuantityGroup; sources: ReadonlyMap<string, NumberSource> };

type LineProps = { statement: GroupedStatement; source: NumberSource | undefined; children: ReactNode };

/** Nothing of it is cut: who says a number is as much of it as the number. */
function StatementLine({ statement, source, children }: LineProps) {
  const { quantity } = statement;
  return (
    <li className="pt-1 text-12 leading-5">
      <div className="flex items-start gap-x-2">
        <span className="tabular w-22 shrink-0 text-ink-3">
          {quantity.asOf === null ? "no date" : formatDay(quantity.asOf)}
        </span>
        <Link
          prefetch={false}
          href={source?.hrefOf(statement) ?? "#"}
          className="min-w-0 flex-1 text-ink-2 wrap-anywhere hover:text-accent"
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
      </div>
      {children}
    </li>
  );
}

export function RangeTimeline({ group, sources }: RangeTimelineProps) {
  const id = useId();
  const { statements, title } = group;
  const byKey = new Map(statements.map((statement) => [statement.key, statement]));
  const layout = layOutRanges(
    statements.map(({ key, quantity }) => ({ key, asOf: quantity.asOf, ...endsInPercent(quantity) })),
  );
  const lines = (marks: readonly RangeMark[]) =>
    marks.map((mark) => {
      const statement = byKey.get(mark.key);
      if (statement === undefined) return null;
      return (
        <StatementLine key={mark.key} statement={statement} source={sources.get(statement.articleId)}>
          <RangeStrip ticks={layout.ticks} mark={mark} bound={statement.quantity.bound} />
        </StatementLine>
      );
    });
  return (
    <>
      <ol>
        {lines(layout.dated)}
        {layout.undated.length === 0 || layout.dated.length === 0 ? null : (
          <li className="border-t border-dashed border-line-strong pt-3 pb-1 text-12 text-ink-3">
            Told for no date: where {layout.undated.length === 1 ? "it stands" : "these stand"} in time is not
            known.
          </li>
        )}
        {lines(layout.undated)}
      </ol>
      <RangeAxis
        layout={layout}
        sign={scaleSign(statements.map(({ quantity }) => quantity))}
        title={`${title}: numbers through time`}
        titleId={id}
      />
    </>
  );
}
