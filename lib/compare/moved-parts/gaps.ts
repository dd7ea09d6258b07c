/**
 * What the alignment of a passage leaves without a counterpart: the stretches between those that stand in both texts in
 * one order. A word or two that happen to be equal on the way do not part a stretch.
 */
import type { PassageSides, SideWords } from "#lib/compare/moved-parts/part-words.ts";
import type { WordRange } from "#lib/compare/reading.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";

/** A side may be empty. What stands on both sides of a gap stands level. */
export type Gap = { a: WordRange; b: WordRange };

/** Fewer equal words in a row, or none but common ones, are chance. */
const LEAST_SOLID_WORDS = 3;

/** The words that stand wholly in [startUtf16, endUtf16), looked for from word `from` on. */
function wordsIn({ tokens }: SideWords, from: number, startUtf16: number, endUtf16: number): WordRange {
  let first = from;
  while (first < tokens.length && (tokens[first]?.startUtf16 ?? 0) < startUtf16) first++;
  let to = first;
  while (to < tokens.length && (tokens[to]?.endUtf16 ?? 0) <= endUtf16) to++;
  return { from: first, to };
}

function isSolid(side: SideWords, { from, to }: WordRange): boolean {
  return to - from >= LEAST_SOLID_WORDS && side.common.subarray(from, to).includes(0);
}

/** `stretches` are what the passage's changes leave alone, in order. Linear. */
export function findGaps({ a, b }: PassageSides, stretches: readonly SharedStretch[]): Gap[] {
  const gaps: Gap[] = [];
  let [aAt, bAt] = [0, 0];
  const close = (aTo: number, bTo: number) => {
    if (aTo > aAt || bTo > bAt) gaps.push({ a: { from: aAt, to: aTo }, b: { from: bAt, to: bTo } });
  };
  for (const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 } of stretches) {
    const onA = wordsIn(a, aAt, aStartUtf16, aEndUtf16);
    if (!isSolid(a, onA)) continue;
    const onB = wordsIn(b, bAt, bStartUtf16, bEndUtf16);
    close(onA.from, onB.from);
    [aAt, bAt] = [onA.to, onB.to];
  }
  close(a.tokens.length, b.tokens.length);
  return gaps;
}
