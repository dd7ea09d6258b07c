/** Likeness of two stretches by the words they share, wherever these stand in them. */
import type { VersionText } from "./version-text.ts";

/** Word numbers in ascending order with their weights, and the sum of these. */
export type WordBag = { words: Int32Array; weights: Float64Array; weight: number };

/** The words [from, to) of a version as a bag. O(n log n). */
export function wordBag(version: VersionText, from: number, to: number): WordBag {
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (x, y) => (version.words[x] ?? 0) - (version.words[y] ?? 0),
  );
  const weights = Float64Array.from(order, (at) => version.weights[at] ?? 0);
  const words = Int32Array.from(order, (at) => version.words[at] ?? 0);
  return { words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Weighted Dice coefficient of two bags, 0 to 1; 0 where one is empty. O(n + m). */
export function bagLikeness(a: WordBag, b: WordBag): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < a.words.length && j < b.words.length) {
    const [left = 0, right = 0] = [a.words[i], b.words[j]];
    if (left === right) shared += a.weights[i] ?? 0;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const whole = a.weight + b.weight;
  return whole === 0 ? 0 : (2 * shared) / whole;
}
