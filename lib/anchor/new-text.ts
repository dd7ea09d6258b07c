/**
 * Approximate matching of a passage whose sentence is lost, in those stretches of the new version that stand for nothing
 * of the old one: what another sentence became is never searched.
 */
import search from "approx-string-match";
import { type ChangedPlace, lengthOf, overlaps, scorePlace } from "./place-score.ts";
import type { Passage } from "./standings.ts";
import type { WordSpan } from "./surroundings.ts";
import type { WordMap } from "./word-map.ts";

/** Errors allowed: a quarter of the passage, at most this many. */
const ERROR_SHARE = 0.25;
const MOST_ERRORS = 60;
const SOUGHT_UTF16 = { least: 16, most: 1_000 };
const LEAST_WORDS = 3;
const LEAST_LIKENESS = 0.6;
/** Of the words found, the share that is new. */
const LEAST_NEW_SHARE = 0.6;
/** Of the passage's telling words, the share that new text must hold for a search to be worth it. */
const LEAST_WORDS_THERE = 0.5;

/** Stretches of new words that stand for nothing of the old version, each with two words more on either side. */
function newStretches(map: WordMap): WordSpan[] {
  const stretches: WordSpan[] = [];
  const { isImage } = map;
  for (let from = 0; from < isImage.length; from++) {
    if (isImage[from] === 1) continue;
    let to = from;
    while (to < isImage.length && isImage[to] === 0) to++;
    const last = stretches.at(-1);
    const wide = { from: Math.max(0, from - 2), to: Math.min(isImage.length, to + 2) };
    if (last !== undefined && last.to >= wide.from) last.to = wide.to;
    else stretches.push(wide);
    from = to;
  }
  return stretches;
}

function newShare(map: WordMap, place: WordSpan): number {
  const images = map.isImage.subarray(place.from, place.to).reduce((count, isImage) => count + isImage, 0);
  return 1 - images / Math.max(1, lengthOf(place));
}

/** Matches in one stretch, widened to whole words. */
function searchStretch(map: WordMap, stretch: WordSpan, exact: string): WordSpan[] {
  const { tokens, text } = map.newer;
  const [start, end] = [tokens[stretch.from]?.startUtf16 ?? 0, tokens[stretch.to - 1]?.endUtf16 ?? 0];
  const mostErrors = Math.min(MOST_ERRORS, Math.floor(exact.length * ERROR_SHARE));
  if (end - start < exact.length - mostErrors) return [];
  return search(text.slice(start, end), exact, mostErrors).map((match) => {
    const isWithin = (at: number) => {
      const token = tokens[at];
      return (
        token !== undefined && token.endUtf16 > start + match.start && token.startUtf16 < start + match.end
      );
    };
    let from = stretch.from;
    while (from < stretch.to && !isWithin(from)) from++;
    let to = from;
    while (to < stretch.to && isWithin(to)) to++;
    return { from, to };
  });
}

function searchAll(map: WordMap, passage: Passage, stretches: readonly WordSpan[]): ChangedPlace[] {
  const exact = map.older.text.slice(passage.startUtf16, passage.endUtf16);
  const isSought = exact.length >= SOUGHT_UTF16.least && exact.length <= SOUGHT_UTF16.most;
  if (!isSought || lengthOf(passage) < LEAST_WORDS) return [];
  const found = stretches
    .flatMap((stretch) => searchStretch(map, stretch, exact))
    .filter((place) => lengthOf(place) > 0 && newShare(map, place) >= LEAST_NEW_SHARE)
    .map((place) => scorePlace(map, passage, place))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((x, y) => y.score - x.score);
  return found.filter((place, i) => !found.slice(0, i).some((better) => overlaps(better, place)));
}

/** Whether enough of the passage's telling words stand in new text at all, before it is searched. */
function mayStandIn(map: WordMap, passage: Passage, newWords: ReadonlySet<number>): boolean {
  let [there, whole] = [0, 0];
  for (let at = passage.from; at < passage.to; at++) {
    const weight = map.older.weights[at] ?? 0;
    whole += weight;
    if (newWords.has(map.older.words[at] ?? -1)) there += weight;
  }
  return there >= LEAST_WORDS_THERE * whole;
}

function wordsIn(map: WordMap, stretches: readonly WordSpan[]): ReadonlySet<number> {
  return new Set(stretches.flatMap(({ from, to }) => [...map.newer.words.subarray(from, to)]));
}

/**
 * Finds passages in new text, best first, no two places overlapping. For a passage of m units, text of n and k errors
 * O(k / 32 · n): G. Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching", 1999.
 */
export function newTextFinder(map: WordMap): (passage: Passage) => ChangedPlace[] {
  const stretches = newStretches(map);
  const newWords = wordsIn(map, stretches);
  return (passage) => (mayStandIn(map, passage, newWords) ? searchAll(map, passage, stretches) : []);
}
