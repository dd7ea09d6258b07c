/**
 * Longest runs of equal words in two texts, found from their shared word 5-grams.
 * S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", SIGMOD 2003, tells why short grams with extension are enough.
 */
import type { Reading } from "#lib/compare/reading.ts";
import type { Seed } from "#lib/compare/seed.ts";

export const GRAM_WORDS = 5;
/** A gram that stands oftener is paired in order of occurrence only, so that repetitive texts stay linear. */
const MOST_PAIRS = 16;
/** What a word like "the" adds to a run's weight. */
const COMMON_WORD_WEIGHT = 0.2;

function gramHash(words: Int32Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + GRAM_WORDS; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The places of every gram: the first of each hash, and from each place the `next` of the same hash, −1 behind the last. */
type GramIndex = { first: ReadonlyMap<number, number>; next: Int32Array };

function indexGrams(words: Int32Array): GramIndex {
  const first = new Map<number, number>();
  const next = new Int32Array(words.length);
  for (let i = words.length - GRAM_WORDS; i >= 0; i--) {
    const hash = gramHash(words, i);
    next[i] = first.get(hash) ?? -1;
    first.set(hash, i);
  }
  return { first, next };
}

function placesFrom(place: number, { next }: GramIndex): number[] {
  const places: number[] = [];
  for (let at = place; at >= 0; at = next[at] ?? -1) places.push(at);
  return places;
}

/** The places in `words` of the grams that the index holds, by hash. */
function sharedGrams(words: Int32Array, index: GramIndex): Map<number, number[]> {
  const shared = new Map<number, number[]>();
  for (let i = 0; i + GRAM_WORDS <= words.length; i++) {
    const hash = gramHash(words, i);
    if (!index.first.has(hash)) continue;
    const list = shared.get(hash);
    if (list) list.push(i);
    else shared.set(hash, [i]);
  }
  return shared;
}

/** Places of shared grams by diagonal (bIndex − aIndex); a hash is a hint only, words are compared later. */
function sharedPlaces(a: Int32Array, b: Int32Array): Map<number, number[]> {
  const inB = indexGrams(b);
  const places = new Map<number, number[]>();
  const add = (aIndex: number, bIndex: number) => {
    const list = places.get(bIndex - aIndex);
    if (list) list.push(aIndex);
    else places.set(bIndex - aIndex, [aIndex]);
  };
  for (const [hash, aPlaces] of sharedGrams(a, inB)) {
    const bPlaces = placesFrom(inB.first.get(hash) ?? -1, inB);
    if (aPlaces.length * bPlaces.length <= MOST_PAIRS) {
      for (const x of aPlaces) for (const y of bPlaces) add(x, y);
      continue;
    }
    bPlaces.slice(0, aPlaces.length).forEach((y, nth) => {
      add(aPlaces[nth] ?? 0, y);
    });
  }
  return places;
}

function runAt(a: Int32Array, b: Int32Array, aIndex: number, diagonal: number): { from: number; to: number } {
  const isSame = (i: number) =>
    i >= 0 && i < a.length && i + diagonal >= 0 && i + diagonal < b.length && a[i] === b[i + diagonal];
  let from = aIndex;
  while (isSame(from - 1)) from--;
  let to = aIndex;
  while (isSame(to)) to++;
  return { from, to };
}

/** The weight of words [from, to): telling ones count 1. */
export function weightOf(reading: Reading, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += reading.common[i] === 1 ? COMMON_WORD_WEIGHT : 1;
  return weight;
}

/** Every maximal run of at least GRAM_WORDS equal words (of very frequent grams: in order of occurrence only). */
export function exactRuns(a: Reading, b: Reading): Seed[] {
  const runs: Seed[] = [];
  for (const [diagonal, places] of sharedPlaces(a.words, b.words)) {
    let coveredTo = -1;
    for (const place of places.sort((x, y) => x - y)) {
      if (place < coveredTo) continue;
      const { from, to } = runAt(a.words, b.words, place, diagonal);
      coveredTo = Math.max(to, place + 1);
      if (to - from < GRAM_WORDS) continue;
      runs.push({
        aFrom: from,
        aTo: to,
        bFrom: from + diagonal,
        bTo: to + diagonal,
        weight: weightOf(a, from, to),
      });
    }
  }
  return runs;
}
