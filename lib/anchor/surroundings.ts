/** How far what stands around a passage in one version stands around a place in the other. */
import type { VersionText } from "./version-text.ts";

/** A passage as words [from, to); empty, at its place, for one without words. */
export type WordSpan = { from: number; to: number };

const REACH_WORDS = 16;
const APART_SHARE = 0.5;
/** The text's own edge counts as a word, which both versions have. */
const TEXT_START = -1;
const TEXT_END = -2;

type Window = { words: Int32Array; weights: Float64Array; length: number };

const emptyWindow = (): Window => ({
  words: new Int32Array(REACH_WORDS),
  weights: new Float64Array(REACH_WORDS),
  length: 0,
});

/** Words outward from a passage, nearest first and weighing most. */
function fill(window: Window, version: VersionText, at: number, step: -1 | 1): void {
  window.length = 0;
  for (let reach = 0; reach < REACH_WORDS; reach++) {
    const index = at + reach * step;
    const isOutside = index < 0 || index >= version.tokens.length;
    const edge = step < 0 ? TEXT_START : TEXT_END;
    window.words[reach] = isOutside ? edge : (version.words[index] ?? 0);
    window.weights[reach] = (REACH_WORDS - reach) * (isOutside ? 1 : (version.weights[index] ?? 0));
    window.length++;
    if (isOutside) break;
  }
}

/** An edge that lies further off than it did counts as one that far off: it is not what stood at the passage. */
function weightOf(a: Window, i: number, b: Window, j: number): number {
  const weight = a.weights[i] ?? 0;
  return (a.words[i] ?? 0) < 0 ? Math.min(weight, b.weights[j] ?? 0) : weight;
}

/** The heaviest common subsequence, weighed by `a`; `row` is room for its table. */
function sharedWeight(a: Window, b: Window, row: Float64Array): number {
  row.fill(0);
  for (let i = 0; i < a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const matched = a.words[i] === b.words[j - 1] ? diagonal + weightOf(a, i, b, j - 1) : 0;
      row[j] = Math.max(above, row[j - 1] ?? 0, matched);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

function total(window: Window): number {
  let sum = 0;
  for (let i = 0; i < window.length; i++) sum += window.weights[i] ?? 0;
  return sum;
}

/** Whether the nearest words are the same without a gap: two of them, or the text's edge. */
function isFlush(a: Window, b: Window): boolean {
  const first = a.words[0] ?? 0;
  if (first !== b.words[0]) return false;
  return first < 0 || a.words[1] === b.words[1];
}

export type Agreement = {
  /**
   * 0 to 1: the share of up to 16 words on either side that stand there in the same order; near words count more, common
   * ones less, and all of them half where on neither side the nearest ones are there: words that come again anywhere say
   * little by themselves. 1 means that all stand there.
   */
  share: number;
  /** On how many sides, 0 to 2, the nearest words are the same without a gap. */
  flush: number;
};

/** How far what stands around `a` in `older` stands around `b` in `newer`. Constant time. */
export function agreement(older: VersionText, a: WordSpan, newer: VersionText, b: WordSpan): Agreement {
  const [left, right, row] = [emptyWindow(), emptyWindow(), new Float64Array(REACH_WORDS + 1)];
  let [shared, whole, flush] = [0, 0, 0];
  for (const step of [-1, 1] as const) {
    fill(left, older, step < 0 ? a.from - 1 : a.to, step);
    fill(right, newer, step < 0 ? b.from - 1 : b.to, step);
    shared += sharedWeight(left, right, row);
    whole += total(left);
    if (isFlush(left, right)) flush++;
  }
  return { share: (shared / whole) * (flush > 0 ? 1 : APART_SHARE), flush };
}
