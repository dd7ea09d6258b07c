/** A text as the tokens numbers are made of: digits, words and hyphens; everything else is a break. */

import { type DigitNumeral, readDigits } from "./digit-numerals.ts";

export type NumeralToken =
  | ({ kind: "digits" } & DigitNumeral & { isJoined: boolean })
  | { kind: "word"; word: string; written: string; startUtf16: number; endUtf16: number; isJoined: boolean };

/** Tokens between which nothing but white space or one hyphen stands. `isJoined`: a hyphen stands before the token. */
export type TokenRun = NumeralToken[];

const WORD = /\p{L}+/uy;
const GAP =
  /[ \t\u00a0\u2009\u202f]{0,4}(?:[-\u2010\u2011](?!\d))?[ \t\u00a0\u2009\u202f]{0,4}(?:\r?\n(?![ \t]*\r?\n))?[ \t]{0,4}/uy;

/** "¼", the first of the fractions of one character. */
const FIRST_FRACTION = 0xbc;

function startsDigits(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Of what is neither a stop nor a figure nothing more is asked: most characters are letters.
  if (code < FIRST_FRACTION && code !== 0x2e && (code < 0x30 || code > 0x39)) return false;
  const here = text.charAt(at);
  if (/[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/u.test(here)) return !/[\p{L}\d]/u.test(text.charAt(at - 1));
  return here === "." && /\d/u.test(text.charAt(at + 1)) && !/[\p{L}\d.]/u.test(text.charAt(at - 1));
}

function readWord(text: string, at: number): RegExpExecArray | null {
  WORD.lastIndex = at;
  return WORD.exec(text);
}

/** The token at `at`, or null where something else stands. */
function tokenAt(text: string, at: number, isJoined: boolean): NumeralToken | null {
  if (startsDigits(text, at)) {
    const digits = readDigits(text, at);
    if (digits !== null) return { kind: "digits", ...digits, isJoined };
  }
  const word = readWord(text, at);
  if (word === null) return null;
  const [written] = word;
  return {
    kind: "word",
    word: written.toLowerCase(),
    written,
    startUtf16: at,
    endUtf16: at + written.length,
    isJoined,
  };
}

/**
 * Parts a text into runs of tokens.
 *
 * @param text any text
 * @returns runs in text order; every number of the text lies within one run. O(n).
 */
export function tokenRuns(text: string): TokenRun[] {
  const runs: TokenRun[] = [];
  let run: TokenRun = [];
  let at = 0;
  while (at < text.length) {
    GAP.lastIndex = at;
    const gap = run.length === 0 ? "" : (GAP.exec(text)?.[0] ?? "");
    const token = tokenAt(text, at + gap.length, /[-\u2010\u2011]/u.test(gap));
    if (token !== null) {
      run.push(token);
      at = token.endUtf16;
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
    at += Math.max(1, gap.length);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
