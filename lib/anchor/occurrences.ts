/** Where the words of a passage stand, whole and in plain writing, in a version. */
import { plainSlice } from "./plain-writing.ts";
import type { WordSpan } from "./surroundings.ts";
import { type VersionText, wordsWithin } from "./version-text.ts";
import { wholeWords } from "./whole-words.ts";

export type Occurrence = WordSpan & { startUtf16: number; endUtf16: number };

/** The words as a passage of `version` has them. */
export type Needle = { exact: string; plain: string; whole: string };

/** A passage standing more often than this is looked at where its closest surroundings are most like its own. */
export const MOST_OCCURRENCES = 16;
const NEAR_UTF16 = 48;
const MOST_PLACES = 1_000;

export function needleOf(version: VersionText, startUtf16: number, endUtf16: number): Needle {
  return {
    exact: version.text.slice(startUtf16, endUtf16),
    plain: plainSlice(version.writing, startUtf16, endUtf16),
    whole: wholeWords(version, startUtf16, endUtf16),
  };
}

const splitsPair = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** The span in the text's own units; the very characters of the passage where they stand there. */
function spanAt(version: VersionText, needle: Needle, plainAt: number): [number, number] {
  const { startOf, endOf } = version.writing;
  const start = startOf[plainAt] ?? 0;
  const end = endOf[plainAt + needle.plain.length - 1] ?? start;
  const inside = version.text.slice(start, end).indexOf(needle.exact);
  return inside === -1 ? [start, end] : [start + inside, start + inside + needle.exact.length];
}

/** Units of plain writing that agree outward from two places, up to NEAR_UTF16 on either side. */
function nearAgreement(a: string, aAt: number, b: string, bAt: number, length: number): number {
  let before = 0;
  while (before < NEAR_UTF16 && aAt > before && a[aAt - 1 - before] === b[bAt - 1 - before]) before++;
  let after = 0;
  while (after < NEAR_UTF16 && aAt + length + after < a.length) {
    if (a[aAt + length + after] !== b[bAt + length + after]) break;
    after++;
  }
  return before + after;
}

/** A place whose surroundings the sought ones should be like. */
export type Likeness = { version: VersionText; startUtf16: number };

function nearest(
  version: VersionText,
  needle: Needle,
  places: number[],
  like: Likeness,
  expected: number,
): number[] {
  if (places.length <= MOST_OCCURRENCES) return places;
  const there = like.version.writing.plainStartOf[like.startUtf16] ?? 0;
  const ranked = places.map((at) => ({
    at,
    near:
      at === expected
        ? Number.POSITIVE_INFINITY
        : nearAgreement(like.version.writing.plain, there, version.writing.plain, at, needle.plain.length),
  }));
  ranked.sort((x, y) => y.near - x.near || x.at - y.at);
  return ranked
    .slice(0, MOST_OCCURRENCES)
    .map(({ at }) => at)
    .sort((x, y) => x - y);
}

/**
 * Where the words stand in plain writing, whole words or not, ascending. Of a text that says nothing else, the MOST_PLACES
 * nearest to `aroundPlain`.
 */
function placesOf(version: VersionText, needle: Needle, aroundPlain: number): number[] {
  const { plain } = version.writing;
  if (needle.plain === "") return [];
  const before: number[] = [];
  const behind: number[] = [];
  let at = aroundPlain > 0 ? plain.lastIndexOf(needle.plain, aroundPlain - 1) : -1;
  while (at !== -1 && before.length < MOST_PLACES) {
    before.push(at);
    at = at > 0 ? plain.lastIndexOf(needle.plain, at - 1) : -1;
  }
  at = plain.indexOf(needle.plain, aroundPlain);
  while (at !== -1 && behind.length < MOST_PLACES) {
    behind.push(at);
    at = plain.indexOf(needle.plain, at + 1);
  }
  return [...before.reverse(), ...behind];
}

/**
 * Occurrences in the order of the text, at most MOST_OCCURRENCES: the one that begins at `expectedUtf16` and those most
 * like `like`. O(text + occurrences).
 */
export function occurrencesOf(
  version: VersionText,
  needle: Needle,
  like: Likeness,
  expectedUtf16: number,
): Occurrence[] {
  const around = version.writing.plainStartOf[expectedUtf16] ?? 0;
  const places = nearest(version, needle, placesOf(version, needle, around), like, around);
  return places.flatMap((plainAt) => {
    const [startUtf16, endUtf16] = spanAt(version, needle, plainAt);
    const isCut = splitsPair(version.text, startUtf16) || splitsPair(version.text, endUtf16);
    if (isCut || wholeWords(version, startUtf16, endUtf16) !== needle.whole) return [];
    return [{ startUtf16, endUtf16, ...wordsWithin(version, startUtf16, endUtf16) }];
  });
}
