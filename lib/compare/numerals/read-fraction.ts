/** Fractions in words: "three quarters", "a third", "one twenty-fifth", "fifty-four hundredths". */

import { DENOMINATORS, ORDINAL_UNITS, SMALL, TENS_WORDS } from "./number-words.ts";
import type { TokenRun } from "./numeral-tokens.ts";
import { type ReadNumber, readSmall, wordAt } from "./read-small.ts";

type Denominator = { value: number; end: number; isPlural: boolean };

/** "twenty fifths", "twenty-first": tens and the ordinal of a unit make one ordinal. */
export function startsCompoundOrdinal(run: TokenRun, at: number): boolean {
  return TENS_WORDS.has(wordAt(run, at) ?? "") && ORDINAL_UNITS.has(wordAt(run, at + 1) ?? "");
}

/** What a numerator is divided by, from `at`: one word, a compound ordinal, or "one hundred (and) fifth". */
export function readDenominator(run: TokenRun, at: number): Denominator | null {
  const word = wordAt(run, at);
  if (word === null) return null;
  const second = wordAt(run, at + 1) ?? "";
  const unit = ORDINAL_UNITS.get(second);
  if (startsCompoundOrdinal(run, at) && unit !== undefined)
    return { value: (SMALL.get(word) ?? 0) + unit, end: at + 2, isPlural: second.endsWith("s") };
  const simple = DENOMINATORS.get(word);
  if (simple !== undefined)
    return { value: simple, end: at + 1, isPlural: word.endsWith("s") || word === "halves" };
  const small = SMALL.get(word);
  if (small === undefined || small === 0 || second !== "hundred") return null;
  const from = wordAt(run, at + 2) === "and" ? at + 3 : at + 2;
  const rest = DENOMINATORS.has(wordAt(run, from) ?? "") ? readDenominator(run, from) : null;
  return rest === null ? null : { ...rest, value: small * 100 + rest.value };
}

function isArticle(word: string | null): boolean {
  return word === "a" || word === "an";
}

/** "a third of the town" is a fraction, "a third man" is the third one. */
function isFractionBehindArticle(run: TokenRun, { end, value, isPlural }: Denominator): boolean {
  if (isPlural) return false;
  const next = wordAt(run, end);
  return value === 2 || value === 4 || run[end] === undefined || next === "of" || next === "and";
}

/** "a half", "a fifth", "a twenty-first". */
export function readArticleFraction(run: TokenRun, at: number): ReadNumber | null {
  if (!isArticle(wordAt(run, at))) return null;
  const denominator = readDenominator(run, at + 1);
  if (denominator === null || !isFractionBehindArticle(run, denominator)) return null;
  return { value: 1 / denominator.value, end: denominator.end, magnitude: 1 };
}

/** A fraction below one, as it stands behind "and": "three quarters", "a half", "one fourth", "21 hundredths". */
export function properFraction(run: TokenRun, at: number): ReadNumber | null {
  const token = run[at];
  if (isArticle(wordAt(run, at))) {
    const behind = readDenominator(run, at + 1);
    return behind === null ? null : { value: 1 / behind.value, end: behind.end, magnitude: 1 };
  }
  const digits = token?.kind === "digits" ? { value: token.value, end: at + 1 } : null;
  const numerator = digits ?? readSmall(run, at);
  if (numerator === null || numerator.value === 0) return null;
  const denominator = readDenominator(run, numerator.end);
  if (denominator === null || numerator.value >= denominator.value) return null;
  if (numerator.value > 1 && !denominator.isPlural) return null;
  return { value: numerator.value / denominator.value, end: denominator.end, magnitude: 1 };
}
