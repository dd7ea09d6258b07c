/** How likely a place of the new version is what a passage with other words became. */
import { equalRuns } from "#lib/text/word-diff.ts";
import { agreement, type WordSpan } from "./surroundings.ts";
import type { VersionText } from "./version-text.ts";
import type { WordMap } from "./word-map.ts";

export type ChangedPlace = WordSpan & {
  /** 0 to 1: shared words of passage and place in order, weighed. */
  likeness: number;
  /** 0 to 1, as in Agreement. */
  around: number;
  score: number;
};

const WORDS_SHARE = 0.7;

export const lengthOf = (span: WordSpan) => span.to - span.from;
export const overlaps = (a: WordSpan, b: WordSpan) => a.from < b.to && b.from < a.to;

const weightOf = (version: VersionText, from: number, to: number) =>
  version.weights.subarray(from, to).reduce((total, weight) => total + weight, 0);

function likenessOf({ older, newer }: WordMap, a: WordSpan, b: WordSpan): number {
  const runs = equalRuns(older.words.subarray(a.from, a.to), newer.words.subarray(b.from, b.to));
  const shared = runs.reduce(
    (total, run) => total + weightOf(older, a.from + run.aIndex, a.from + run.aIndex + run.length),
    0,
  );
  const whole = weightOf(older, a.from, a.to) + weightOf(newer, b.from, b.to);
  return whole === 0 ? 0 : Math.min(1, (2 * shared) / whole);
}

/** The place with its likeness to the passage. Cost as of equalRuns over both. */
export function scorePlace(map: WordMap, passage: WordSpan, { from, to }: WordSpan): ChangedPlace {
  const likeness = likenessOf(map, passage, { from, to });
  const around = agreement(map.older, passage, map.newer, { from, to }).share;
  return { from, to, likeness, around, score: WORDS_SHARE * likeness + (1 - WORDS_SHARE) * around };
}
