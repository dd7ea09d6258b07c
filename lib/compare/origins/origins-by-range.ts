/** For each paragraph of a text: in how many other articles it stands, and of how many texts that is. Pure. */
import { type RangeUtf16, type SharedPassage, spreadByRange } from "../passage-spread.ts";

export type RangeOrigins = {
  /** Other articles that carry the range's text. */
  count: number;
  articleIds: string[];
  /** Texts these passages fall into: passages that touch each other are of one. 0 where nothing is shared. */
  textOrigins: number;
};

/** Groups of spans that overlap, one after another. */
function countIslands(spans: readonly RangeUtf16[]): number {
  let end = -1;
  let islands = 0;
  for (const span of spans.toSorted((x, y) => x.startUtf16 - y.startUtf16)) {
    if (span.startUtf16 >= end) islands++;
    end = Math.max(end, span.endUtf16);
  }
  return islands;
}

/** In the order of the ranges. O(ranges · passages). */
export function originsByRange(ranges: RangeUtf16[], passages: SharedPassage[]): RangeOrigins[] {
  return spreadByRange(ranges, passages).map((spread, at) => {
    const range = ranges[at] ?? { startUtf16: 0, endUtf16: 0 };
    const here = passages.filter(
      (passage) =>
        spread.articleIds.includes(passage.otherArticleId) &&
        passage.startUtf16 < range.endUtf16 &&
        range.startUtf16 < passage.endUtf16,
    );
    return { ...spread, textOrigins: countIslands(here) };
  });
}
