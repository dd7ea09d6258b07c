/**
 * A stretch of text with whatever belongs to the words at its ends: "21" out of "210" is no "21", "Smith" with a
 * combining mark behind it is another letter, and the "5" of "-5" or "$5" is not the "5" of "5".
 */
import type { TextSpan } from "./anchor-changes.ts";
import { plainSlice } from "./plain-writing.ts";
import { type VersionText, wordsWithin } from "./version-text.ts";

const CONTINUES = /^(?:[\p{M}\p{Emoji_Modifier}]|\u200d)/u;
const JOINS = /(?:\u200c|\u200d)$/u;
const HAS_DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
/** What may stand against a number without belonging to it: brackets, quotation marks, the sentence's stops. */
const LEANS_BEFORE = /^[\p{Ps}\p{Pi}"']/u;
const LEANS_BEHIND = /[\p{Pe}\p{Pf}"'.,;:!?…]$/u;

const CHUNK_UTF16 = 32;

/** A number's chunk between white space: its sign, currency and unit, and the other end of a range. */
function chunkAround(text: string, startUtf16: number, endUtf16: number): [number, number] {
  let [start, end] = [startUtf16, endUtf16];
  const [least, most] = [Math.max(0, start - CHUNK_UTF16), Math.min(text.length, end + CHUNK_UTF16)];
  while (start > least && !SPACE.test(text.charAt(start - 1))) start--;
  while (end < most && !SPACE.test(text.charAt(end))) end++;
  while (start < startUtf16 && LEANS_BEFORE.test(text.charAt(start))) start++;
  while (end > endUtf16 && LEANS_BEHIND.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** The span with the rest of the words at its ends. */
export function widen(version: VersionText, startUtf16: number, endUtf16: number): TextSpan {
  const { text, tokens } = version;
  const { from, to } = wordsWithin(version, startUtf16, endUtf16);
  let [start, end] = [startUtf16, endUtf16];
  for (const token of [tokens[from], tokens[to - 1]]) {
    if (from === to || token === undefined) continue;
    const isNumber = HAS_DIGIT.test(text.slice(token.startUtf16, token.endUtf16));
    const [left, right] = isNumber
      ? chunkAround(text, token.startUtf16, token.endUtf16)
      : [token.startUtf16, token.endUtf16];
    [start, end] = [Math.min(start, left), Math.max(end, right)];
  }
  while (end < text.length && CONTINUES.test(text.slice(end, end + 2))) end++;
  while (start > 0 && JOINS.test(text.charAt(start - 1))) start--;
  return { startUtf16: start, endUtf16: end };
}

/** [startUtf16, endUtf16) with the rest of the words at its ends, in plain writing. */
export function wholeWords(version: VersionText, startUtf16: number, endUtf16: number): string {
  const wide = widen(version, startUtf16, endUtf16);
  return plainSlice(version.writing, wide.startUtf16, wide.endUtf16);
}
