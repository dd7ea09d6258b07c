/**
 * Whole numbers in words and digits: "two hundred and two thousand", "3 hundred and 21", "three lakh crore", "1,674.5
 * million". A grammar over tokens, read greedily from the left; it never takes a word back that it does not need.
 */

import { LETTERS, MAGNITUDES } from "./number-words.ts";
import type { NumeralToken, TokenRun } from "./numeral-tokens.ts";
import { properFraction, startsCompoundOrdinal } from "./read-fraction.ts";
import { type ReadNumber, readSmall, wordAt } from "./read-small.ts";

function isHundred(run: TokenRun, at: number): boolean {
  const word = wordAt(run, at);
  return word === "hundred" || word === "hundreds";
}

/** A letter that multiplies ("10k", "2.33 k"): only behind digits, and a G only where it is no network's generation. */
function letterMagnitude(token: NumeralToken | undefined, before: NumeralToken | undefined): number | null {
  if (token?.kind !== "word" || before?.kind !== "digits" || token.isJoined) return null;
  const isTight = token.startUtf16 === before.endUtf16;
  if (token.written === "G" || token.written === "T")
    return before.value >= 10 ? (LETTERS.get(token.written) ?? null) : null;
  if (!isTight && token.written !== "k" && token.written !== "M") return null;
  return LETTERS.get(token.written) ?? null;
}

/** The product of the magnitude words at `at`, and where they end; a product of 1 for none. */
function readMagnitudes(run: TokenRun, at: number): { product: number; end: number } {
  let product = letterMagnitude(run[at], run[at - 1]) ?? 1;
  let end = product === 1 ? at : at + 1;
  for (let next = MAGNITUDES.get(wordAt(run, end) ?? ""); next !== undefined; ) {
    product *= next;
    end += 1;
    next = MAGNITUDES.get(wordAt(run, end) ?? "");
  }
  return { product, end };
}

/** What is added to hundreds: "and 21", "and sixty-one", "six". Null where it belongs to something else. */
function readBelowHundred(run: TokenRun, at: number): ReadNumber | null {
  const hasAnd = wordAt(run, at) === "and";
  const from = hasAnd ? at + 1 : at;
  const token = run[from];
  const isDigits = token?.kind === "digits";
  if (isDigits && !(hasAnd && token.isWhole && token.value > 0 && token.value < 100)) return null;
  const small = isDigits ? { value: token.value, end: from + 1, magnitude: 1 } : readSmall(run, from);
  if (small === null || small.value === 0 || isHundred(run, small.end)) return null;
  if (wordAt(run, small.end) === "point") return null;
  if (hasAnd ? properFraction(run, from) !== null : startsCompoundOrdinal(run, from)) return null;
  return small;
}

/** One group: up to 999 in words, any digits where it is the first. */
function readGroup(run: TokenRun, at: number, isFirst: boolean): ReadNumber | null {
  const token = run[at];
  if (token === undefined) return null;
  let head: ReadNumber | null = null;
  if (token.kind === "digits") {
    if (isFirst || (token.isWhole && token.value > 0 && token.value < 1_000))
      head = { value: token.value, end: at + 1, magnitude: 1 };
  } else if (isFirst && isHundred(run, at) && MAGNITUDES.has(wordAt(run, at + 1) ?? "")) {
    return { value: 100, end: at + 1, magnitude: 1 };
  } else head = readSmall(run, at);
  if (head === null || !isHundred(run, head.end) || head.value === 0) return head;
  const hundreds = head.value * 100;
  const rest = readBelowHundred(run, head.end + 1);
  return { value: hundreds + (rest?.value ?? 0), end: rest?.end ?? head.end + 1, magnitude: 1 };
}

/** A further group below the last magnitude: "… thousand and two hundred". */
function readNextGroup(run: TokenRun, at: number, limit: number): (ReadNumber & { product: number }) | null {
  const hasAnd = wordAt(run, at) === "and";
  const from = hasAnd ? at + 1 : at;
  if (hasAnd && properFraction(run, from) !== null) return null;
  const group = readGroup(run, from, false);
  if (group === null || group.value === 0 || startsCompoundOrdinal(run, from)) return null;
  const { product, end } = readMagnitudes(run, group.end);
  if (group.value * product >= limit || product >= limit) return null;
  return { ...group, end, product };
}

/**
 * Reads a whole number (or digits with decimals and a magnitude) that begins at a token.
 *
 * @param run the tokens
 * @param at the first token
 * @param first stands for the first group where an article does ("a hundred"): 1, or null to read it
 * @returns its value and end, or null. Linear in the number's length.
 */
export function readInteger(run: TokenRun, at: number, first: number | null = null): ReadNumber | null {
  let start: ReadNumber | null;
  if (first === null) start = readGroup(run, at, true);
  else if (isHundred(run, at)) {
    const rest = readBelowHundred(run, at + 1);
    start = { value: first * 100 + (rest?.value ?? 0), end: rest?.end ?? at + 1, magnitude: 1 };
  } else start = MAGNITUDES.has(wordAt(run, at) ?? "") ? { value: first, end: at, magnitude: 1 } : null;
  if (start === null) return null;
  const { product, end } = readMagnitudes(run, start.end);
  let number: ReadNumber = { value: start.value * product, end, magnitude: product };
  let limit = product;
  while (limit > 1) {
    const next = readNextGroup(run, number.end, limit);
    if (next === null) break;
    number = { value: number.value + next.value * next.product, end: next.end, magnitude: next.product };
    limit = next.product;
  }
  return number;
}
