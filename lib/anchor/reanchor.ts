/**
 * Where passages of an article's old version stand in its new one. Whatever follows by itself (exact, moved) reads the
 * same there, down to letters, digits, signs and case; all else waits for a person. Approximation finds places, and never
 * decides that two wordings mean the same: "1,200" and "2,100" are as close to an edit distance as a typing error.
 */
import type { WordChange } from "#lib/compare/comparison.ts";
import { anchorChanges } from "./anchor-changes.ts";
import { type ChangedFinder, changedFinder } from "./changed-place.ts";
import { needleOf } from "./occurrences.ts";
import { type ChangedPlace, overlaps } from "./place-score.ts";
import { spanOfPlace } from "./place-span.ts";
import { findSameWords } from "./same-words.ts";
import type { Selector } from "./selector.ts";
import type { Passage, Sited } from "./standings.ts";
import { turnedAround } from "./turned-around.ts";
import { wordsWithin } from "./version-text.ts";
import { widen } from "./whole-words.ts";
import { mapWords, type WordMap } from "./word-map.ts";

/** Stored with every verdict; changes whenever verdicts may. */
export const ANCHOR_VERSION = "anchor-3";

export type AnchorVerdict =
  /** The very same characters at the same offset. */
  | "exact"
  /** The same words at another place, or in another typography. */
  | "moved"
  /** Its place is plain, but its words, or what is said of them beside it, are not the same. */
  | "changed"
  /** Several places are as good, or one that is as good for another standing of the same words. */
  | "ambiguous"
  /** Its words are gone. */
  | "orphaned";

export type AnchorPlace = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  /** 0 to 1: how much of the passage and of what stands around it is as it was. */
  score: number;
};

export type Reanchored = {
  verdict: AnchorVerdict;
  /** Where it stands now; null for ambiguous and orphaned. */
  place: AnchorPlace | null;
  /** The places of an ambiguous one, best first; one at least. */
  candidates: AnchorPlace[];
  /** For `changed`: the words that changed, in the passage or beside it, never none. */
  changes: WordChange[];
  score: number;
};

type Found = Pick<Selector, "startUtf16" | "endUtf16">;

/** Places whose scores lie closer than this are equally good. */
const SCORE_MARGIN = 0.1;
const WORDS_SHARE = 0.7;

const round = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

const orphaned = (): Reanchored => ({
  verdict: "orphaned",
  place: null,
  candidates: [],
  changes: [],
  score: 0,
});

function ambiguous(candidates: AnchorPlace[]): Reanchored {
  const score = Math.max(...candidates.map((place) => place.score));
  return { verdict: "ambiguous", place: null, candidates, changes: [], score };
}

function sameWordsPlace({ startUtf16, endUtf16, around }: Sited): AnchorPlace {
  return { startUtf16, endUtf16, score: round(WORDS_SHARE + (1 - WORDS_SHARE) * around.share) };
}

function atPlace(verdict: AnchorVerdict, place: AnchorPlace, changes: WordChange[] = []): Reanchored {
  return { verdict, place, candidates: [], changes, score: place.score };
}

function followed({ older, newer }: WordMap, passage: Passage, sited: Sited): Reanchored {
  const place = sameWordsPlace(sited);
  const turned = turnedAround(older, passage, newer, sited);
  if (turned.length > 0) return atPlace("changed", place, turned);
  const isThere = passage.startUtf16 === place.startUtf16 && passage.endUtf16 === place.endUtf16;
  const was = older.text.slice(passage.startUtf16, passage.endUtf16);
  const isSame = was === newer.text.slice(place.startUtf16, place.endUtf16);
  return atPlace(isThere && isSame ? "exact" : "moved", place);
}

function changedPlace(map: WordMap, passage: Passage, place: ChangedPlace): AnchorPlace {
  return { ...spanOfPlace(map.older, passage, map.newer, place), score: round(place.score) };
}

/** The words that changed; where the passage's own did not, the rest of the words at its ends: the sign of a number. */
function changesAt({ older, newer }: WordMap, passage: Passage, place: AnchorPlace): WordChange[] {
  const own = anchorChanges(older.text, passage, newer.text, place);
  if (own.length > 0) return own;
  const [was, is] = [
    widen(older, passage.startUtf16, passage.endUtf16),
    widen(newer, place.startUtf16, place.endUtf16),
  ];
  return anchorChanges(older.text, was, newer.text, is);
}

function amongChanged(map: WordMap, passage: Passage, found: ChangedPlace[]): Reanchored {
  const best = found[0];
  if (best === undefined) return orphaned();
  const near = found.filter(({ score }) => score >= best.score - SCORE_MARGIN);
  if (near.length > 1) return ambiguous(near.map((place) => changedPlace(map, passage, place)));
  const place = changedPlace(map, passage, best);
  const changes = changesAt(map, passage, place);
  // The same words after all, at a place that speaks less for them than another would: a person decides.
  return changes.length === 0 ? ambiguous([place]) : atPlace("changed", place, changes);
}

function reanchorOne(map: WordMap, findChanged: ChangedFinder, { startUtf16, endUtf16 }: Found): Reanchored {
  const { older } = map;
  const passage = { startUtf16, endUtf16, ...wordsWithin(older, startUtf16, endUtf16) };
  const same = findSameWords(passage, needleOf(older, startUtf16, endUtf16), map);
  if (same.kind === "several") return ambiguous(same.places.map(sameWordsPlace));
  if (same.kind === "one" && same.isSure) return followed(map, passage, same.place);
  const changed = findChanged(passage);
  if (same.kind === "none") return amongChanged(map, passage, changed);
  // The same words in strange surroundings, and other words in its own: a correction may quote what it replaced.
  const rivals = changed
    .filter((place) => !overlaps(place, same.place))
    .map((place) => changedPlace(map, passage, place));
  return rivals.length === 0
    ? followed(map, passage, same.place)
    : ambiguous([...rivals, sameWordsPlace(same.place)]);
}

/**
 * A verdict for each passage, in their order. `selectors` name spans of `oldText` (UTF-16 units, end exclusive); throws
 * RangeError for one that is empty or does not lie in it. Spans found never begin or end inside a surrogate pair when
 * those given do not. O(texts) and, for each passage, O(text + occurrences²); see sentence-groups.ts for rewritten texts.
 */
export function reanchor(oldText: string, newText: string, selectors: readonly Found[]): Reanchored[] {
  for (const { startUtf16, endUtf16 } of selectors) {
    if (!(startUtf16 >= 0 && startUtf16 < endUtf16 && endUtf16 <= oldText.length))
      throw new RangeError(`No passage at ${startUtf16}–${endUtf16} of a text of ${oldText.length} units`);
  }
  if (oldText === newText)
    return selectors.map(({ startUtf16, endUtf16 }) => atPlace("exact", { startUtf16, endUtf16, score: 1 }));
  const map = mapWords(oldText, newText);
  const findChanged = changedFinder(map);
  return selectors.map((selector) => reanchorOne(map, findChanged, selector));
}
