/**
 * A copied stretch with like sentences beside it, on one side or on both, is the copied stretch: what was copied has
 * exact ends, and what merely resembles it would blur them.
 */
import { alignBox } from "#lib/compare/align-box.ts";
import type { Box } from "#lib/compare/bound-passage.ts";
import type { Reading } from "#lib/compare/reading.ts";
import type { EqualRun } from "#lib/text/word-diff.ts";

/** What a word without partner between two runs of equal words costs against an equal word's 1. */
const GAP_COST = 0.5;
/** Share of all equal words of the passage that stand in its core. */
const LEAST_SHARE = 0.5;
/** Dice of the core's sides: a word in twelve may differ. */
const LEAST_LIKENESS = 0.92;

type Segment = { from: number; to: number; words: number; score: number };

/** The consecutive runs with the highest score (J. Bentley, "Programming Pearls", CACM 27(9), 1984). */
function bestSegment(runs: EqualRun[]): Segment | null {
  let best: Segment | null = null;
  let open: Segment = { from: 0, to: 0, words: 0, score: 0 };
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const gap = before
      ? Math.max(run.aIndex - before.aIndex - before.length, run.bIndex - before.bIndex - before.length)
      : 0;
    const carried = open.score - gap * GAP_COST;
    open =
      carried > 0
        ? { from: open.from, to: index, words: open.words + run.length, score: carried + run.length }
        : { from: index, to: index, words: run.length, score: run.length };
    if (best === null || open.score > best.score) best = open;
  });
  return best;
}

/** The box, or the nearly verbatim part of it that holds most of what its sides share word for word. */
export function copiedCore(a: Reading, b: Reading, box: Box): Box {
  const { runs } = alignBox(a, b, box);
  const best = bestSegment(runs);
  const first = best && runs[best.from];
  const last = best && runs[best.to];
  if (!best || !first || !last) return box;
  const core = {
    aFrom: first.aIndex,
    aTo: last.aIndex + last.length,
    bFrom: first.bIndex,
    bTo: last.bIndex + last.length,
  };
  const likeness = (2 * best.words) / (core.aTo - core.aFrom + core.bTo - core.bFrom);
  const words = runs.reduce((sum, run) => sum + run.length, 0);
  return best.words >= LEAST_SHARE * words && likeness >= LEAST_LIKENESS ? core : box;
}
