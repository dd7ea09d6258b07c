/** How many words stand in a place of a text. Pure. */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { tokenizeTimes } from "#lib/compare/clock-times.ts";
import { countTokens } from "#lib/text/tokens.ts";

const PLAIN_WORD = /^[a-z]+$/iu;

/** As changes of words are counted: a time of day is one. Linear in the place. */
export function countWords(text: string, { startUtf16, endUtf16 }: TextSpan): number {
  if (startUtf16 >= endUtf16) return 0;
  const words = text.slice(startUtf16, endUtf16);
  if (PLAIN_WORD.test(words)) return 1;
  return /\d/u.test(words) ? tokenizeTimes(words).length : countTokens(words);
}
