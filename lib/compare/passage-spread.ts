/** In how many other articles the text of given ranges stands, from passages already found. */

export type RangeUtf16 = { startUtf16: number; endUtf16: number };
/** A passage this article shares with another: its place here, and which other article. */
export type SharedPassage = RangeUtf16 & { otherArticleId: string };
export type Spread = { count: number; articleIds: string[] };

/** A passage that touches a range with less than this share of either does not carry the range's text. */
const LEAST_SHARE = 0.2;

/** Whether enough of the range, or of the passage, stands in the other that the passage carries the range's text. */
export function carriesRange(range: RangeUtf16, passage: RangeUtf16): boolean {
  const start = Math.max(range.startUtf16, passage.startUtf16);
  const end = Math.min(range.endUtf16, passage.endUtf16);
  const shorter = Math.min(range.endUtf16 - range.startUtf16, passage.endUtf16 - passage.startUtf16);
  return end > start && end - start >= LEAST_SHARE * shorter;
}

/**
 * For each range, in the order given, the other articles that carry its text, each once, in the order of `passages`.
 * O(ranges · passages) at worst.
 */
export function spreadByRange(rangesUtf16: RangeUtf16[], passages: SharedPassage[]): Spread[] {
  return rangesUtf16.map((range) => {
    const carrying = passages.filter((passage) => carriesRange(range, passage));
    const articleIds = [...new Set(carrying.map((passage) => passage.otherArticleId))];
    return { count: articleIds.length, articleIds };
  });
}
