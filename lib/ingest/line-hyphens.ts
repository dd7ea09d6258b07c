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
/** "Pre- and post-war": the hyphen stands for the rest of the word, and a space belongs behind it. */
const LINKING = /^(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e|en|of|och|og|i)$/iu;

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

/** Where the word goes on: of a PDF right behind the hyphen, of a plain text in its next line. */
function afterBreak(text: string, at: number): number {
  let next = at + 1;
  while (/\s/u.test(text[next] ?? "")) next += 1;
  return next;
}

function rightHalf(text: string, next: number): string {
  return RIGHT.exec(text.slice(next, next + MAX_HALF_UTF16))?.[0] ?? "";
}

function isJoined(text: string, at: number, { words, compounds }: Vocabulary): boolean {
  const left = LEFT.exec(text.slice(Math.max(0, at - MAX_HALF_UTF16), at))?.[0] ?? "";
  const next = afterBreak(text, at);
  const right = rightHalf(text, next);
  // "Twenty-one-year-old": a word of several hyphens keeps them all.
  const isLonger = [text[at - left.length - 1], text[next + right.length]].some(
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
 * @returns a span for each that goes, of the sign and the line's end behind it, and of the line's end alone behind one
 *   that stays; ascending. Linear in the text.
 */
export function joinedHyphens(text: string, hyphens: readonly number[]): RawSpan[] {
  if (hyphens.length === 0) return [];
  const broken = new Set(hyphens.flatMap((at) => [at, afterBreak(text, at) - 1]));
  const vocabulary = vocabularyOf(text, broken);
  return hyphens.flatMap((at) => {
    if (!HYPHEN.test(text[at] ?? "")) return [];
    const rawEndUtf16 = afterBreak(text, at);
    if (isJoined(text, at, vocabulary)) return [{ rawStartUtf16: at, rawEndUtf16 }];
    const isSplit = rawEndUtf16 > at + 1 && !LINKING.test(rightHalf(text, rawEndUtf16));
    return isSplit ? [{ rawStartUtf16: at + 1, rawEndUtf16 }] : [];
  });
}

const AT_LINE_END = /(?<=\p{L}\p{M}*)[-\u2010\u00ad][^\S\r\n]*(?:\r\n?|\n)\s*(?=\p{L})/gu;

/**
 * The hyphens at lines' ends inside units that several lines make.
 *
 * @param text the text the units index
 * @returns their offsets, ascending. Linear.
 */
export function hyphensInWraps(text: string, units: readonly RawSpan[]): number[] {
  return units.flatMap(({ rawStartUtf16, rawEndUtf16 }) => {
    const unit = text.slice(rawStartUtf16, rawEndUtf16);
    return [...unit.matchAll(AT_LINE_END)].map(({ index }) => rawStartUtf16 + index);
  });
}
