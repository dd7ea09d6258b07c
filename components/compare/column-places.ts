/** Where in three or four columns a place of a text stands: the paragraph that holds it, by its id on the page. Pure. */
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
