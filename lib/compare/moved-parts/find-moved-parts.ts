/**
 * Parts of a shared passage that are told at another place in its order: A has at one place, B at another, what the other
 * has not there. An alignment keeps one order, so it shows such a part as taken out here and put in there. Not for whole
 * passages that stand elsewhere (level-passages.ts). Where two places fit nearly alike, none is named.
 */
import type { Passage, WordChange } from "#lib/compare/comparison.ts";
import { findGaps } from "#lib/compare/moved-parts/gaps.ts";
import { pairStretches } from "#lib/compare/moved-parts/pair-stretches.ts";
import { readSides, type SideWords } from "#lib/compare/moved-parts/part-words.ts";
import type { WordRange } from "#lib/compare/reading.ts";
import { unchangedStretches } from "#lib/compare/unchanged-stretches.ts";

/** From the first to the last shared word of each side that is not a common one. */
export type MovedPart = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

/** A passage that leaves more to be looked at is looked at in part. */
const MOST_CELLS = 500_000;

function spanOf({ tokens }: SideWords, { from, to }: WordRange): [startUtf16: number, endUtf16: number] {
  return [tokens[from]?.startUtf16 ?? 0, tokens[to - 1]?.endUtf16 ?? 0];
}

/**
 * The parts that changed places, in A's order; no two overlap on either side. `a` and `b` are the whole texts, `changes`
 * the passage's own, in order. Linear but for at most half a million cells of alignment.
 */
export function findMovedParts(
  a: string,
  b: string,
  passage: Passage,
  changes: readonly WordChange[],
): MovedPart[] {
  if (changes.length < 2) return [];
  const sides = readSides(a, b, passage);
  const gaps = findGaps(sides, unchangedStretches(passage, changes));
  if (gaps.length < 2) return [];
  return pairStretches(sides, gaps, MOST_CELLS)
    .sort((x, y) => x.a.from - y.a.from)
    .map((fit) => {
      const [aStartUtf16, aEndUtf16] = spanOf(sides.a, fit.a);
      const [bStartUtf16, bEndUtf16] = spanOf(sides.b, fit.b);
      return { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 };
    });
}
