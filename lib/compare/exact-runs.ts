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

function occurrences(words: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i + GRAM_WORDS <= words.length; i++) {
    const hash = gramHash(words, i);
    const list = found.get(hash);
    if (list) list.push(i);
    else found.set(hash, [i]);
  }
  return found;
}

/** Places of shared grams by diagonal (bIndex − aIndex); a hash is a hint only, words are compared later. */
function sharedPlaces(a: Int32Array, b: Int32Array): Map<number, number[]> {
  const inB = occurrences(b);
  const places = new Map<number, number[]>();
  const add = (aIndex: number, bIndex: number) => {
    const list = places.get(bIndex - aIndex);
    if (list) list.push(aIndex);
    else places.set(bIndex - aIndex, [aIndex]);
  };
  for (const [hash, aPlaces] of occurrences(a)) {
    const bPlaces = inB.get(hash);
    if (!bPlaces) continue;
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
