/**
 * One number from the token it begins at: a whole number, then whatever may follow it (a decimal "point", a fraction,
 * dozens, "out of"). What English leaves open is settled as newspapers mean it; see the table in the tests.
 */

import { DENOMINATORS, DOZENS, MAGNITUDES, SMALL } from "./number-words.ts";
import type { TokenRun } from "./numeral-tokens.ts";
import { properFraction, readArticleFraction, readDenominator } from "./read-fraction.ts";
import { readInteger } from "./read-integer.ts";
import { type ReadNumber, readSmall, wordAt } from "./read-small.ts";

/** A half behind "million" is half a million; behind "hundred" it is a half. */
const FRACTION_OF_MAGNITUDE_FROM = 1e6;
const LEAST_YEAR = 1_500;
const LAST_YEAR = 2_100;
const TIME_NOUN = /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|nights?)$/u;
/** Words in front of "one" that make it a pronoun. */
const BEFORE_PRONOUN = new Set(
  "the this that which no any every each some another only other good bad last first next".split(" "),
);
const BEFORE_PERIOD = new Set(["first", "second", "latter", "other", "better", "final"]);

function magnitudeAt(run: TokenRun, at: number): number | null {
  return MAGNITUDES.get(wordAt(run, at) ?? "") ?? null;
}

/** "… and a half", "… and three quarters million". */
function withFraction(run: TokenRun, number: ReadNumber): ReadNumber | null {
  if (wordAt(run, number.end) !== "and") return null;
  const fraction = properFraction(run, number.end + 1);
  if (fraction === null) return null;
  const after = magnitudeAt(run, fraction.end);
  if (after === null) {
    const scale = number.magnitude >= FRACTION_OF_MAGNITUDE_FROM ? number.magnitude : 1;
    return { value: number.value + fraction.value * scale, end: fraction.end, magnitude: 1 };
  }
  const end = fraction.end + 1;
  if (number.magnitude === 1)
    return { value: (number.value + fraction.value) * after, end, magnitude: after };
  if (after >= number.magnitude) return { value: number.value + fraction.value, end: end - 1, magnitude: 1 };
  return { value: number.value + fraction.value * after, end, magnitude: after };
}

/** "… of a million" behind a fraction; the fraction itself where nothing of the sort follows. */
function ofMagnitude(run: TokenRun, fraction: ReadNumber): ReadNumber {
  const hasOf = wordAt(run, fraction.end) === "of" && wordAt(run, fraction.end + 1) === "a";
  const at = hasOf ? fraction.end + 2 : fraction.end;
  const scale = magnitudeAt(run, at);
  return scale === null ? fraction : { value: fraction.value * scale, end: at + 1, magnitude: scale };
}

/** "… fifths", and "two thirds of a million". */
function withDenominator(run: TokenRun, number: ReadNumber): ReadNumber | null {
  const denominator = readDenominator(run, number.end);
  if (denominator === null) return null;
  const isOne = number.value === 1;
  if (!isOne && !denominator.isPlural) return null;
  const value = number.value / denominator.value;
  return ofMagnitude(run, { value, end: denominator.end, magnitude: 1 });
}

/** "… point zero three": each word's digits one behind the other. */
function withDecimals(run: TokenRun, number: ReadNumber): ReadNumber | null {
  if (wordAt(run, number.end) !== "point") return null;
  let digits = "";
  let end = number.end + 1;
  for (let small = readSmall(run, end); small !== null; small = readSmall(run, end)) {
    digits += String(small.value);
    end = small.end;
  }
  if (digits === "") return null;
  const value = Number(`${number.value}.${digits}`);
  const scale = magnitudeAt(run, end);
  return scale === null
    ? { value, end, magnitude: 1 }
    : { value: value * scale, end: end + 1, magnitude: scale };
}

function withDozens(run: TokenRun, number: ReadNumber): ReadNumber | null {
  if (!DOZENS.has(wordAt(run, number.end) ?? "")) return null;
  return { value: number.value * 12, end: number.end + 1, magnitude: 12 };
}

function isYear(run: TokenRun, at: number, { value, end }: ReadNumber): boolean {
  return run[at]?.kind === "digits" && end === at + 1 && value >= LEAST_YEAR && value <= LAST_YEAR;
}

/** "one out of three", "1 in 20", "one in every six", "nine of every ten", "2000 over 3": a share, where what it is a share of is the larger. */
function withShare(run: TokenRun, number: ReadNumber, isMoney: boolean): ReadNumber | null {
  const link = wordAt(run, number.end);
  const isOutOf = link === "out" && wordAt(run, number.end + 1) === "of";
  const behindLink = number.end + (isOutOf ? 2 : 1);
  const isEvery = (isOutOf || link === "in" || link === "of") && wordAt(run, behindLink) === "every";
  if (!isOutOf && !isEvery && link !== "over" && link !== "in") return null;
  const at = behindLink + (isEvery ? 1 : 0);
  const whole = readInteger(run, at);
  if (whole === null || whole.value === 0) return null;
  const value = number.value / whole.value;
  const share = { value, end: whole.end, magnitude: 1 };
  if (link === "over") return isMoney || TIME_NOUN.test(wordAt(run, whole.end) ?? "") ? null : share;
  if (value >= 1 || isYear(run, at, whole)) return null;
  return isOutOf || isEvery || number.value <= 10 ? share : null;
}

/** "half a dozen", "half million", "quarter million", and "half" alone. */
function readHalf(run: TokenRun, at: number): ReadNumber | null {
  const word = wordAt(run, at);
  if (word !== "half" && word !== "quarter") return null;
  const value = word === "half" ? 0.5 : 0.25;
  const from = wordAt(run, at + 1) === "a" ? at + 2 : at + 1;
  const unit = wordAt(run, from) ?? "";
  const scale = DOZENS.has(unit) ? 12 : magnitudeAt(run, from);
  if (scale !== null) return { value: value * scale, end: from + 1, magnitude: scale };
  const isPeriod = BEFORE_PERIOD.has(wordAt(run, at - 1) ?? "") || run[at + 1]?.isJoined === true;
  return word === "half" && !isPeriod ? { value, end: at + 1, magnitude: 1 } : null;
}

function isArticle(word: string | null): boolean {
  return word === "a" || word === "an";
}

/** "a hundred", "a dozen", "a fifth". */
function readBehindArticle(run: TokenRun, at: number): ReadNumber | null {
  if (!isArticle(wordAt(run, at))) return null;
  if (DOZENS.has(wordAt(run, at + 1) ?? "")) return { value: 12, end: at + 2, magnitude: 12 };
  const number = readInteger(run, at + 1, 1);
  if (number !== null) return withDenominator(run, number) ?? withFraction(run, number) ?? number;
  const fraction = readArticleFraction(run, at);
  return fraction === null ? null : ofMagnitude(run, fraction);
}

/** "the one", "no one": a pronoun, unless more of a number follows it. */
function isPronoun(run: TokenRun, at: number, end: number): boolean {
  if (wordAt(run, at) !== "one" || end !== at + 1) return false;
  return BEFORE_PRONOUN.has(wordAt(run, at - 1) ?? "") || wordAt(run, end) === "another";
}

/** "twenty-fifth", "one hundred fifth": an ordinal, which counts nothing. Gives its end. */
export function readOrdinal(run: TokenRun, at: number): number | null {
  const number = readInteger(run, at);
  const from = number?.end ?? at;
  const compound = readDenominator(run, at);
  if (number === null || number.value === 1) return null;
  if (compound !== null && !compound.isPlural && compound.end > from) return compound.end;
  const last = DENOMINATORS.get(wordAt(run, from) ?? "");
  const isSingular = last !== undefined && !(wordAt(run, from) ?? "").endsWith("s");
  return isSingular && last > 2 && last !== 4 ? from + 1 : null;
}

/**
 * Reads the number that begins at a token.
 *
 * @param run the tokens
 * @param at the first token
 * @param isMoney a currency sign stands in front
 * @returns value and end, or null where no number begins. Linear in its length.
 */
export function readNumeral(run: TokenRun, at: number, isMoney: boolean): ReadNumber | null {
  const sign = wordAt(run, at);
  if (sign === "minus" || sign === "negative") {
    const positive = readNumeral(run, at + 1, isMoney);
    return positive === null ? null : { ...positive, value: -positive.value };
  }
  const special = readBehindArticle(run, at) ?? readHalf(run, at);
  if (special !== null) return special;
  const number = readInteger(run, at);
  if (number === null) return null;
  const found =
    withDecimals(run, number) ??
    withDenominator(run, number) ??
    withFraction(run, number) ??
    withDozens(run, number) ??
    withShare(run, number, isMoney) ??
    number;
  if (isPronoun(run, at, found.end)) return null;
  return found;
}

const OTHER_OPENINGS: ReadonlySet<string> = new Set("a an half quarter hundred minus negative".split(" "));

/** Words a number in words can begin with, besides digits: a quick test before the grammar is asked. */
export function mayBeginNumeral(word: string): boolean {
  return SMALL.has(word) || MAGNITUDES.has(word) || OTHER_OPENINGS.has(word);
}
