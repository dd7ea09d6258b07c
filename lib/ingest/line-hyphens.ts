/**
 * Hyphens with which a word was broken at a line's end. Which of them belong to the word is told by the text itself: a
 * hyphen goes only where the joined word stands elsewhere, or where the halves do not both stand as words. Pure.
 */

import type { RawSpan } from "./planned-article.ts";

export const LINE_HYPHEN_RULE = "hyphen at a line's end";

/** Parts that words are made with, and that a hyphen parts from them in print. */
const PREFIXES = new Set(
  "all anti co counter cross double ex far half high ill less like long low mid mini multi near neo non off old one open out part post pre pro pseudo quasi self semi short single two three four well vice".split(
    " ",
  ),
);
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const COMPOUND = /\p{L}[\p{L}\p{M}]*[-\u2010]\p{L}[\p{L}\p{M}]*/gu;
const LEFT = /\p{L}[\p{L}\p{M}]*$/u;
const RIGHT = /^\p{L}[\p{L}\p{M}]*/u;
const HYPHEN = /[-\u2010\u00ad]/u;
const MAX_HALF_UTF16 = 40;

type Vocabulary = { words: ReadonlySet<string>; compounds: ReadonlySet<string> };

/** The words that stand whole, and those with a hyphen that no line's end made. Linear. */
function vocabularyOf(text: string, broken: ReadonlySet<number>): Vocabulary {
  const words = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD))
    if (!broken.has(index - 1) && !broken.has(index + word.length)) words.add(word.toLowerCase());
  const compounds = new Set<string>();
  for (const { 0: word, index } of text.matchAll(COMPOUND)) {
    const hyphen = index + word.search(HYPHEN);
    if (!broken.has(hyphen)) compounds.add(word.toLowerCase().replace(HYPHEN, "-"));
  }
  return { words, compounds };
}

function isJoined(text: string, at: number, { words, compounds }: Vocabulary): boolean {
  const left = LEFT.exec(text.slice(Math.max(0, at - MAX_HALF_UTF16), at))?.[0] ?? "";
  const right = RIGHT.exec(text.slice(at + 1, at + 1 + MAX_HALF_UTF16))?.[0] ?? "";
  // "Twenty-one-year-old": a word of several hyphens keeps them all.
  const isLonger = [text[at - left.length - 1], text[at + right.length + 1]].some(
    (sign) => sign !== undefined && HYPHEN.test(sign),
  );
  if (left === "" || right === "" || isLonger || /^\p{Lu}/u.test(right)) return false;
  const [before, behind] = [left.toLowerCase(), right.toLowerCase()];
  if (compounds.has(`${before}-${behind}`)) return false;
  if (words.has(before + behind)) return true;
  return !PREFIXES.has(before) && !(words.has(before) && words.has(behind));
}

/**
 * The hyphens that go.
 *
 * @param text the whole text, in which words may stand elsewhere
 * @param hyphens offsets of the signs a line ended with inside a word, ascending
 * @returns a span for each that goes, of the sign alone, ascending. Linear in the text.
 */
export function joinedHyphens(text: string, hyphens: readonly number[]): RawSpan[] {
  if (hyphens.length === 0) return [];
  const vocabulary = vocabularyOf(text, new Set(hyphens));
  return hyphens
    .filter((at) => HYPHEN.test(text[at] ?? "") && isJoined(text, at, vocabulary))
    .map((at) => ({ rawStartUtf16: at, rawEndUtf16: at + 1 }));
}
