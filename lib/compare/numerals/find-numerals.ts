/** The numbers of a text, in digits and in English words, with their places. Not what they count: see ../quantities. */

import { type NumeralToken, type TokenRun, tokenRuns } from "./numeral-tokens.ts";
import { mayBeginNumeral, readNumeral, readOrdinal } from "./read-numeral.ts";

export type Numeral = { startUtf16: number; endUtf16: number; value: number };

const CURRENCY_BEFORE = /(?:[$€£¥₽₴₹]|\b(?:USD|EUR|GBP|Rs\.?))\s?$/u;
/** The same in front of a range's second end: "€1.5-2m". */
const RANGE_OF_MONEY_BEFORE =
  /(?:[$€£¥₽₴₹]|\b(?:USD|EUR|GBP|Rs\.?))\s?[\d.,]+(?:m|bn)?(?:\s?[-‐‑–—]\s?| (?:to|and|or) )$/u;
/** A small m right behind digits is a metre, but for money and for what is counted by the million. */
const SMALL_M = /^m(?![\p{L}\d²³/])/u;
const COUNTED_BY_MILLIONS =
  /^m(?:-strong| (?:\p{L}+ )?(?:people|persons|men|women|children|adults|voters|refugees|migrants|residents|citizens|inhabitants|users|customers|passengers|visitors|pupils|students|workers|barrels|tonnes|tons|doses|jabs|votes|ballots|homes|houses|households|families|litres|liters|gallons|acres|hectares|jobs|copies|shares|followers|subscribers|viewers))(?!\p{L})/u;
const SIGN_BEFORE = /(?:^|[\s([“"'‘$€£])(?<sign>[-−])$/u;
const ORDINAL_ENDING = /^(?:st|nd|rd|th)(?!\p{L})/iu;

/** "4th" counts nothing. */
function isDigitOrdinal(text: string, endUtf16: number): boolean {
  return ORDINAL_ENDING.test(text.slice(endUtf16, endUtf16 + 3));
}

/** A minus directly in front of digits; one behind a word or a digit joins or parts. */
function signBefore(text: string, token: NumeralToken): string {
  if (token.kind !== "digits") return "";
  const before = text.slice(Math.max(0, token.startUtf16 - 2), token.startUtf16);
  return SIGN_BEFORE.exec(before)?.groups?.sign ?? "";
}

/** What "$40m" and "1.2m people" are worth more than their digits say, and how many units the letter takes up. */
function smallMillion(
  text: string,
  token: NumeralToken,
  endUtf16: number,
): { scale: number; lengthUtf16: number } {
  const behind = text.slice(endUtf16, endUtf16 + 40);
  const isPlainDigits = token.kind === "digits" && token.endUtf16 === endUtf16 && SMALL_M.test(behind);
  if (!isPlainDigits) return { scale: 1, lengthUtf16: 0 };
  const before = text.slice(Math.max(0, token.startUtf16 - 24), token.startUtf16);
  const isMillion =
    CURRENCY_BEFORE.test(before) || RANGE_OF_MONEY_BEFORE.test(before) || COUNTED_BY_MILLIONS.test(behind);
  return isMillion ? { scale: 1e6, lengthUtf16: 1 } : { scale: 1, lengthUtf16: 0 };
}

/** "65.4 billion" is not a hair more: what multiplying doubles adds behind the point is not what is written. */
const LEAST_SCALED = 1e3;
const WRITTEN_DIGITS = 15;

function asWritten(value: number): number {
  return Number.isInteger(value) || value < LEAST_SCALED ? value : Number(value.toPrecision(WRITTEN_DIGITS));
}

type Step = { numeral: Numeral | null; next: number };

/** What stands at one token: a number, or something to pass over. */
function readStep(text: string, run: TokenRun, at: number): Step {
  const token = run[at];
  const nothing = { numeral: null, next: at + 1 };
  if (token === undefined || (token.kind === "word" && !mayBeginNumeral(token.word))) return nothing;
  const ordinalEnd = readOrdinal(run, at);
  if (ordinalEnd !== null) return { numeral: null, next: ordinalEnd };
  if (token.kind === "digits" && isDigitOrdinal(text, token.endUtf16)) return nothing;
  const isMoney = CURRENCY_BEFORE.test(text.slice(Math.max(0, token.startUtf16 - 5), token.startUtf16));
  const number = readNumeral(run, at, isMoney);
  const last = number === null ? undefined : run[number.end - 1];
  if (number === null || last === undefined) return nothing;
  const sign = signBefore(text, token);
  const startUtf16 = token.startUtf16 - sign.length;
  const { scale, lengthUtf16 } = smallMillion(text, token, last.endUtf16);
  // To the same double as the digits with six more places.
  const positive = scale === 1 ? asWritten(number.value) : Math.round(number.value * scale * 1e3) / 1e3;
  const value = sign === "" ? positive : -positive;
  return {
    numeral: { startUtf16, endUtf16: last.endUtf16 + lengthUtf16, value },
    next: number.end + lengthUtf16,
  };
}

/**
 * Finds every number of a text.
 *
 * @param text any text; English number words
 * @returns numbers in text order, not overlapping; ordinals and pronouns ("the one") are none. Values are doubles, so
 *   whole numbers are exact up to 2^53. O(n).
 */
export function findNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (const run of tokenRuns(text)) {
    for (let at = 0; at < run.length; ) {
      const { numeral, next } = readStep(text, run, at);
      if (numeral !== null) numerals.push(numeral);
      at = next;
    }
  }
  return numerals;
}
