/** A place of a text from its first word to its last, without the marks and the white space around them. */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** So many units at an end are read for a word; twice as many where there is none. */
const FIRST_REACH_UTF16 = 64;

function firstWordStart(text: string, { startUtf16, endUtf16 }: TextSpan): number | null {
  for (let reach = FIRST_REACH_UTF16; ; reach *= 2) {
    const [first] = tokenize(text.slice(startUtf16, Math.min(endUtf16, startUtf16 + reach)));
    if (first !== undefined) return startUtf16 + first.startUtf16;
    if (startUtf16 + reach >= endUtf16) return null;
  }
}

function lastWordEnd(text: string, { startUtf16, endUtf16 }: TextSpan): number {
  for (let reach = FIRST_REACH_UTF16; ; reach *= 2) {
    const from = Math.max(startUtf16, endUtf16 - reach);
    const last = tokenize(text.slice(from, endUtf16)).at(-1);
    if (last !== undefined) return from + last.endUtf16;
    if (from === startUtf16) return startUtf16;
  }
}

/** Empty, at its beginning, where it holds no word. Constant for text with words in it. */
export function trimToWords(text: string, place: TextSpan): TextSpan {
  const startUtf16 = firstWordStart(text, place);
  if (startUtf16 === null) return { startUtf16: place.startUtf16, endUtf16: place.startUtf16 };
  return { startUtf16, endUtf16: lastWordEnd(text, { ...place, startUtf16 }) };
}
