/** How much the two sides of a box have in common, whatever the order of their words. */
import type { Box } from "#lib/compare/bound-passage.ts";
import type { Reading } from "#lib/compare/reading.ts";

export type Overlap = {
  /** Different stems both sides have. */
  stems: number;
  /** Those of them that are not common words. */
  tellingStems: number;
  /** Dice over the stems of both sides, counted as often as they stand there, 0 to 1. */
  dice: number;
};

/** The overlap of a box's sides. Linear in its words. */
export function overlapOf(a: Reading, b: Reading, box: Box): Overlap {
  const left = new Map<number, number>();
  for (let i = box.aFrom; i < box.aTo; i++) {
    const stem = a.stems[i] ?? -1;
    left.set(stem, (left.get(stem) ?? 0) + 1);
  }
  const shared = new Set<number>();
  let paired = 0;
  let tellingStems = 0;
  for (let i = box.bFrom; i < box.bTo; i++) {
    const stem = b.stems[i] ?? -1;
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    paired++;
    if (shared.has(stem)) continue;
    shared.add(stem);
    if (b.common[i] === 0) tellingStems++;
  }
  const words = box.aTo - box.aFrom + box.bTo - box.bFrom;
  return { stems: shared.size, tellingStems, dice: (2 * paired) / words };
}
