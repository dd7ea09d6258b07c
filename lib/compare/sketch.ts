/**
 * A few of a text's fingerprints that stand for all of them: the least ones, which two texts that share much share as well.
 * A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997 (its bottom sketch). It finds who may be
 * alike; how much two texts share is counted on all their fingerprints.
 */

/** Where a third of all fingerprints are shared, some twenty of these are, and fewer than eight once in thousands of pairs. */
export const SKETCH_SIZE = 64;

/**
 * @param hashes distinct, signed 64 bits
 * @returns the least of them as unsigned numbers, ascending so; all of a short text. O(n log n)
 */
export function sketchOf(hashes: Iterable<bigint>): bigint[] {
  const least = BigUint64Array.from(hashes).sort().subarray(0, SKETCH_SIZE);
  return Array.from(least, (hash) => BigInt.asIntN(64, hash));
}

/**
 * How many of a sketch two texts must share to be looked at closer.
 *
 * @param sizes of both sketches
 * @returns an eighth of the smaller: of texts half of each of which stands in the other, a third of both sketches is
 *   shared on average. At least two, since one may be a stock phrase.
 */
export function leastShared(a: number, b: number): number {
  return Math.max(2, Math.ceil(Math.min(a, b) / 8));
}
