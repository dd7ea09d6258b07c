/**
 * Where an article may begin: at the start of any line that is not blank. The first one counts from the text's
 * beginning. These are the places a split point moves between, and what a place set by hand is snapped to.
 */

import type { RawSpan } from "./planned-article.ts";

/** Lines that are not blank: starts and ends (without white space at the end), ascending, in UTF-16 units. */
export type SplitPoints = { startsUtf16: readonly number[]; endsUtf16: readonly number[] };

const LINE = /[^\r\n\f\v\u0085\u2028\u2029]*(?:\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g;

/**
 * Lists a text's split points.
 *
 * @param text decoded text; a line ends as in raw-units.ts
 * @returns the starts and ends of its lines; the first start is 0. Empty for a text of white space. O(n).
 */
export function listSplitPoints(text: string): SplitPoints {
  const startsUtf16: number[] = [];
  const endsUtf16: number[] = [];
  for (const match of text.matchAll(LINE)) {
    const length = match[0].trimEnd().length;
    if (length === 0) continue;
    startsUtf16.push(startsUtf16.length === 0 ? 0 : match.index);
    endsUtf16.push(match.index + length);
  }
  return { startsUtf16, endsUtf16 };
}

/** Position of the last item for which `holds` is true, or -1; it holds for none after one it does not. O(log n). */
export function lastWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Position of the last number that is not above `limit`, or -1. The numbers ascend. O(log n). */
export function lastNotAbove(numbers: readonly number[], limit: number): number {
  return lastWhere(numbers, (number) => number <= limit);
}

/**
 * The split point a place in the text belongs to: its own line's start, or, in a blank line, the next line's.
 *
 * @returns the start in UTF-16 units, or null when nothing but white space follows the place. O(log n).
 */
export function snapToSplitPoint({ startsUtf16, endsUtf16 }: SplitPoints, atUtf16: number): number | null {
  const line = lastNotAbove(startsUtf16, atUtf16);
  const isInLine = line !== -1 && atUtf16 <= (endsUtf16[line] ?? -1);
  return startsUtf16[isInLine ? line : line + 1] ?? null;
}

/** The whole lines a span touches, from the first one's start to the last one's end; null when it touches none. */
export function wholeLines({ startsUtf16, endsUtf16 }: SplitPoints, span: RawSpan): RawSpan | null {
  if (span.rawStartUtf16 >= span.rawEndUtf16) return null;
  const before = lastNotAbove(startsUtf16, span.rawStartUtf16);
  const isInLine = before !== -1 && span.rawStartUtf16 < (endsUtf16[before] ?? -1);
  const rawStartUtf16 = startsUtf16[isInLine ? before : before + 1] ?? Infinity;
  const rawEndUtf16 = endsUtf16[lastNotAbove(startsUtf16, span.rawEndUtf16 - 1)] ?? -1;
  return rawStartUtf16 < rawEndUtf16 ? { rawStartUtf16, rawEndUtf16 } : null;
}

/** The raw offsets at which a plan's articles begin, ascending: what a person moves, merges and adds to. */
export function articleStarts(plan: { articles: readonly RawSpan[] }): number[] {
  return plan.articles.map(({ rawStartUtf16 }) => rawStartUtf16);
}
