/** Which lines of a page the article's text holds that the page states beside them, in JSON-LD. */

import type { PageLine } from "./text-layer.ts";

const WORD = /[\p{L}\p{N}]+/gu;
const SHINGLE_WORDS = 3;
/** Shorter lines stand in any text by chance. */
const MIN_LINE_WORDS = 5;
/** The share of a line's three-word runs that must stand in the stated text. */
const MIN_LINE_SHARE = 0.8;
/** A stated text of fewer words, or of which fewer are on the page, is a summary or another text. */
const MIN_TEXT_WORDS = 50;
const MIN_TEXT_SHARE = 0.8;

function shinglesOf(words: readonly string[]): string[] {
  return words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(" "));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Finds the lines a stated text holds.
 *
 * @param lines all lines of the page
 * @param stated the article's text as the page states it, or null
 * @returns by line whether the text holds it; null when there is no such text or the page shows only a part of it. O(n).
 */
export function statedLines(lines: readonly PageLine[], stated: string | null): boolean[] | null {
  const words = wordsOf(stated ?? "");
  if (words.length < MIN_TEXT_WORDS) return null;
  const known = new Set(shinglesOf(words));
  let found = 0;
  const isStated = lines.map(({ text }) => {
    const own = wordsOf(text);
    if (own.length < MIN_LINE_WORDS) return false;
    const shingles = shinglesOf(own);
    const share = shingles.filter((shingle) => known.has(shingle)).length / shingles.length;
    if (share >= MIN_LINE_SHARE) found += own.length;
    return share >= MIN_LINE_SHARE;
  });
  return found >= MIN_TEXT_SHARE * words.length ? isStated : null;
}
