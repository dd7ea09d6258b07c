/** Which of the compared texts' passages a run is of, for the way back from it. Pure. */
import type { ColumnsView } from "#components/compare/column-view.ts";
import type { ComparisonView, PassageView } from "#components/compare/comparison-view.ts";
import { passageAnchor } from "#components/compare/passage-place.ts";
import type { ColumnRange } from "./compare-query.ts";

type Views = { pair: ComparisonView | null; columns: ColumnsView | null };

const isAt =
  ({ startUtf16, endUtf16 }: ColumnRange) =>
  ({ aStartUtf16, aEndUtf16 }: PassageView) =>
    aStartUtf16 === startUtf16 && aEndUtf16 === endUtf16;

/**
 * The place to name in the address; null where no passage begins and ends as the run's does, as after a comparison anew.
 * Where several do, the first. O(passages).
 */
export function runPlace(runOf: ColumnRange, { pair, columns }: Views): string | null {
  const views = (columns?.pairs ?? []).filter(({ first }) => first === runOf.column).map(({ view }) => view);
  if (pair !== null && runOf.column === 0) views.push(pair);
  const passage = views.flatMap(({ passages }) => passages).find(isAt(runOf));
  return passage === undefined ? null : passageAnchor(passage.reuseId);
}
