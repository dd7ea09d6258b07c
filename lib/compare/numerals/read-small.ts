/** The smallest pieces of the grammar of numbers: what a token says, and numbers below one hundred. */

import { SMALL, TENS_WORDS } from "./number-words.ts";
import type { TokenRun } from "./numeral-tokens.ts";

/** `end`: the position after the last token. `magnitude`: what the last group was multiplied by, 1 for none. */
export type ReadNumber = { value: number; end: number; magnitude: number };

/** The word of the token at this position, in lower case; null for digits and past the end. */
export function wordAt(run: TokenRun, at: number): string | null {
  const token = run[at];
  return token?.kind === "word" ? token.word : null;
}

/** A number below one hundred in words: "fifty", "fifty-two". */
export function readSmall(run: TokenRun, at: number): ReadNumber | null {
  const word = wordAt(run, at);
  const value = word === null ? undefined : SMALL.get(word);
  if (word === null || value === undefined) return null;
  const ones = SMALL.get(wordAt(run, at + 1) ?? "");
  if (TENS_WORDS.has(word) && ones !== undefined && ones >= 1 && ones <= 9)
    return { value: value + ones, end: at + 2, magnitude: 1 };
  return { value, end: at + 1, magnitude: 1 };
}
