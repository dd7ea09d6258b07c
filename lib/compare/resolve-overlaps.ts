/** Where passages claim the same words, keeps the best, and the others only when they are copies as well. */
import type { Box } from "#lib/compare/bound-passage.ts";
import type { Overlap } from "#lib/compare/overlap.ts";
import type { Reading } from "#lib/compare/reading.ts";

/** Share of a passage's words on either side that better ones may have claimed before it counts as their rival. */
const MOST_CLAIMED = 0.5;
/** Dice at which a rival is kept: the passage really stands twice in one text. */
const LEAST_REPEATED = 0.95;

export type RatedBox = { box: Box; overlap: Overlap };

function claimedShare(claimed: Uint8Array, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) words += claimed[i] ?? 0;
  return words / (to - from);
}

/** More shared stems, weighted by likeness, first; then by place, so that the choice is stable. */
function byWorth(x: RatedBox, y: RatedBox): number {
  return (
    y.overlap.stems * y.overlap.dice - x.overlap.stems * x.overlap.dice ||
    x.box.aFrom - y.box.aFrom ||
    x.box.bFrom - y.box.bFrom
  );
}

/** The boxes without those that are a poorer likeness of what a better one claims. O(words of the boxes). */
export function resolveOverlaps(a: Reading, b: Reading, boxes: RatedBox[]): Box[] {
  const aClaimed = new Uint8Array(a.words.length);
  const bClaimed = new Uint8Array(b.words.length);
  const kept: Box[] = [];
  for (const { box, overlap } of [...boxes].sort(byWorth)) {
    const claimed = Math.max(
      claimedShare(aClaimed, box.aFrom, box.aTo),
      claimedShare(bClaimed, box.bFrom, box.bTo),
    );
    if (claimed > MOST_CLAIMED && overlap.dice < LEAST_REPEATED) continue;
    aClaimed.fill(1, box.aFrom, box.aTo);
    bClaimed.fill(1, box.bFrom, box.bTo);
    kept.push(box);
  }
  return kept;
}
