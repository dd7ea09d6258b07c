/**
 * A plain near-duplicate index as the textbooks have it, for comparison: MinHash signatures of word 5-grams in banded buckets.
 * A. Broder, "On the resemblance and containment of documents", 1997; J. Leskovec, A. Rajaraman, J. Ullman, "Mining of
 * Massive Datasets", chapter 3. In memory; nothing of it is used by the app.
 */
import { tokenize } from "#lib/text/tokens.ts";
import { seededRandom } from "../support/article-text.ts";

const GRAM_WORDS = 5;

/** `bands` buckets of `rows` minima each: two texts meet when all minima of one bucket are equal. */
export type Bands = { bands: number; rows: number };

export type MinHashIndex = {
  add(id: number, text: string): void;
  /** Ids of the texts that meet this one in at least one bucket. */
  lookUp(text: string): Set<number>;
};

function gramHashes(text: string): Uint32Array {
  const words = tokenize(text).map(({ norm }) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
    return hash;
  });
  const grams = new Uint32Array(Math.max(0, words.length - GRAM_WORDS + 1));
  for (let from = 0; from < grams.length; from++) {
    let hash = 7;
    for (let i = from; i < from + GRAM_WORDS; i++) hash = Math.imul(hash, 0x9e3779b1) ^ (words[i] ?? 0);
    grams[from] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return grams;
}

/** The least of each of `length` orders of the text's grams. */
function signature(text: string, factors: Uint32Array): Uint32Array {
  const grams = gramHashes(text);
  const least = new Uint32Array(factors.length).fill(0xffffffff);
  for (let at = 0; at < factors.length; at++) {
    const factor = factors[at] ?? 1;
    let minimum = 0xffffffff;
    for (const gram of grams) {
      const mixed = Math.imul(gram ^ (gram >>> 16), factor);
      const hash = (mixed ^ (mixed >>> 13)) >>> 0;
      if (hash < minimum) minimum = hash;
    }
    least[at] = minimum;
  }
  return least;
}

/** Everything in memory: one map a band. */
export function makeMinHashIndex({ bands, rows }: Bands, seed = 1): MinHashIndex {
  const random = seededRandom(seed);
  const factors = Uint32Array.from({ length: bands * rows }, () => Math.floor(random() * 2 ** 32) | 1);
  const buckets = Array.from({ length: bands }, () => new Map<string, number[]>());
  const keys = (text: string) => {
    const least = signature(text, factors);
    return buckets.map((_, band) => least.subarray(band * rows, (band + 1) * rows).join());
  };
  return {
    add(id, text) {
      for (const [band, key] of keys(text).entries()) {
        const held = buckets[band]?.get(key);
        if (held === undefined) buckets[band]?.set(key, [id]);
        else held.push(id);
      }
    },
    lookUp(text) {
      const found = new Set<number>();
      for (const [band, key] of keys(text).entries())
        for (const id of buckets[band]?.get(key) ?? []) found.add(id);
      return found;
    },
  };
}
