/** For each paragraph of a text: in how many other articles it stands, and of how many texts that is. Pure. */
import { carriesRange, type RangeUtf16, type SharedPassage, spreadByRange } from "../passage-spread.ts";
import { countTextOrigins } from "./count-text-origins.ts";

export type RangeOrigins = {
  /** Other articles that carry the range's text. */
  count: number;
  articleIds: string[];
  /** Texts these passages fall into (count-text-origins.ts). 0 where nothing is shared. */
  textOrigins: number;
};

/** The part of each passage that stands in the range, of those that carry its text. */
function within(range: RangeUtf16, passages: readonly SharedPassage[]): SharedPassage[] {
  return passages
    .filter((passage) => carriesRange(range, passage))
    .map(({ otherArticleId, startUtf16, endUtf16 }) => ({
      otherArticleId,
      startUtf16: Math.max(startUtf16, range.startUtf16),
      endUtf16: Math.min(endUtf16, range.endUtf16),
    }));
}

/** In the order of the ranges. O(ranges · passages), and countTextOrigins of each range's. */
export function originsByRange(ranges: RangeUtf16[], passages: SharedPassage[]): RangeOrigins[] {
  return spreadByRange(ranges, passages).map((spread, at) => {
    const range = ranges[at] ?? { startUtf16: 0, endUtf16: 0 };
    return { ...spread, textOrigins: countTextOrigins(within(range, passages)) };
  });
}
