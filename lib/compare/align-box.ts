/** The word alignment of a box. */
import type { Box } from "#lib/compare/bound-passage.ts";
import type { Reading } from "#lib/compare/reading.ts";
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

/** `runs` are word indices of the whole texts. `similarity`: Dice over words in the same order, 0 to 1. */
export type AlignedPassage = Box & { runs: EqualRun[]; similarity: number };

/** Longest common subsequence of the box's sides. Linear for like sides, bounded as `equalRuns` is for others. */
export function alignBox(a: Reading, b: Reading, box: Box): AlignedPassage {
  const found = equalRuns(a.words.subarray(box.aFrom, box.aTo), b.words.subarray(box.bFrom, box.bTo));
  const runs = found.map((run) => ({
    ...run,
    aIndex: run.aIndex + box.aFrom,
    bIndex: run.bIndex + box.bFrom,
  }));
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  return { ...box, runs, similarity: (2 * matched) / (box.aTo - box.aFrom + box.bTo - box.bFrom) };
}
