/**
 * Passages that a column of three or four has in common with another and that are not told there, since most of their words
 * are told against a third, or are told in the other column: from either of its columns one gets to each of them. Pure.
 */
import type { ColumnPairView, ColumnPassage } from "./column-view.ts";
import type { PassageView } from "./comparison-view.ts";

/** `first` and `second`: the columns it joins, the one further left first. The place is that in the column it is listed of. */
export type ColumnJoin = {
  passage: PassageView;
  first: number;
  second: number;
  startUtf16: number;
  endUtf16: number;
};

/** The id of a join on the page: a passage is one of both its columns. */
export const joinAnchor = (column: number, reuseId: string) => `j-${column}-${reuseId}`;

/** The joins of a column in the order of their places, of one place in that of the other columns. `told`: what is told in it. */
export function joinsOf(
  column: number,
  pairs: readonly ColumnPairView[],
  told: readonly ColumnPassage[],
): ColumnJoin[] {
  const toldIds = new Set(told.map(({ passage }) => passage.reuseId));
  const all = pairs.flatMap(({ first, second, view }) => {
    if (first !== column && second !== column) return [];
    return view.passages
      .filter(({ reuseId }) => !toldIds.has(reuseId))
      .map((passage): ColumnJoin => {
        const [startUtf16, endUtf16] =
          first === column
            ? [passage.aStartUtf16, passage.aEndUtf16]
            : [passage.bStartUtf16, passage.bEndUtf16];
        return { passage, first, second, startUtf16, endUtf16 };
      });
  });
  return all.toSorted((x, y) => x.startUtf16 - y.startUtf16 || x.first - y.first || x.second - y.second);
}
