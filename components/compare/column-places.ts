/** Where in three or four columns a place of a text stands: the paragraph that holds it, by its id on the page, and what it holds. Pure. */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { ColumnsView } from "./column-view.ts";

/** The id of a paragraph, by which findings and evidence lead to it. */
export const paragraphAnchor = (column: number, startUtf16: number) => `p-${column}-${startUtf16}`;

/** The paragraph of that column in which the offset lies, or the last one that begins before it. */
export function paragraphAt(
  { rows }: Pick<ColumnsView, "rows">,
  column: number,
  offsetUtf16: number,
): string {
  const spans = rows.flatMap((row) => row.cells[column] ?? []);
  const span = spans.findLast(({ startUtf16 }) => startUtf16 <= offsetUtf16) ?? spans[0];
  return paragraphAnchor(column, span?.startUtf16 ?? 0);
}

/** The ids of the column's passages that have words in these paragraphs, told in it or not. O(passages × spans). */
export function passagesIn(
  { passages, joins }: Pick<ColumnsView, "passages" | "joins">,
  column: number,
  spans: readonly TextSpan[],
): string[] {
  return [...(passages[column] ?? []), ...(joins[column] ?? [])]
    .filter((place) =>
      spans.some((span) => span.startUtf16 < place.endUtf16 && place.startUtf16 < span.endUtf16),
    )
    .map(({ passage }) => passage.reuseId);
}
