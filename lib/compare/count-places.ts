/** How many places of one text several spans are: the same words are one place, however many texts they were held against. Pure. */
import type { RangeUtf16 } from "./passage-spread.ts";

/** Spans that overlap, directly or through others, are one. O(n log n). */
export function countPlaces(spans: readonly RangeUtf16[]): number {
  let end = -1;
  let places = 0;
  for (const span of spans.toSorted((x, y) => x.startUtf16 - y.startUtf16)) {
    if (span.startUtf16 >= end) places++;
    end = Math.max(end, span.endUtf16);
  }
  return places;
}
