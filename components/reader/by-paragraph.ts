/** What is shown beside the text, parted by the paragraph it begins in. Pure. */
import { paragraphAt } from "./body-paragraphs.ts";

/** By the index of the paragraph, each in the order given. O(n log paragraphs). */
export function byParagraph<Placed extends { startUtf16: number }>(
  paragraphs: readonly { startUtf16: number }[],
  placed: readonly Placed[],
): ReadonlyMap<number, readonly Placed[]> {
  const rows = new Map<number, Placed[]>();
  for (const one of placed) {
    const index = paragraphAt(paragraphs, one.startUtf16);
    const row = rows.get(index);
    if (row === undefined) rows.set(index, [one]);
    else row.push(one);
  }
  return rows;
}
