/**
 * Numbers written in digits: grouped ("1,234,567", "1 234 567", "1'234'567", "12,34,567.89", "1.111,11", "1.111.111"), decimal ("0.5", "1,3"),
 * scientific ("1.3e6", "6.23x10^-4"), powers ("2.5^-1") and vulgar fractions ("4/5", "2 1/4", "¾").
 */

import { VULGAR_FRACTIONS } from "./number-words.ts";

export type DigitNumeral = {
  startUtf16: number;
  endUtf16: number;
  value: number;
  /** It may be one group of a number written in words ("3 hundred and 21"). */
  isWhole: boolean;
};

const SPACE = "[ \\u00a0\\u2009\\u202f]";
/** Most telling form first. Groups of three after a first of one to three, one separator throughout. */
const FORMS = [
  `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])(?!,\\d)`,
  `\\d{1,3}(?:\\.\\d{3})+,\\d+(?![\\d])`,
  // "1'350'000" as in Switzerland, "1.350.000" as in most of Europe; an address of four groups is none.
  `\\d{1,3}(?:['’]\\d{3})+(?:[.,]\\d+)?(?![\\d'’])`,
  `(?<![\\d.])[1-9]\\d{0,2}(?:\\.\\d{3}){2}(?![\\d])(?![.,]\\d)`,
  `\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?![\\d])(?!,\\d)`,
  `\\d{1,3}(?:${SPACE}\\d{3})+(?:\\.\\d+)?(?!\\d)`,
  `(?<!\\d,)\\d+,\\d{1,2}(?![\\d,])`,
  `(?<!\\d\\.)\\d*\\.\\d+(?![\\d])(?!\\.\\d)`,
  `\\d+`,
];
const PLAIN = new RegExp(FORMS.join("|"), "uy");
const EXPONENT = /(?:[eE](?<e>[+-]?\d+)|\s?[x×*]\s?10\^(?<ten>[+-]?\d+))(?!\p{L})/uy;
const POWER = /\^(?<signs>[+-]*)(?<power>\d+(?:\.\d+)?)/uy;
/** Proper fractions of few digits only: "24/7" and telephone numbers are none, and a second slash makes it a date. */
const SLASHED = /\/(?<divisor>\d{1,3})(?!\d|[/.,-]\d)/uy;
const MIXED = /\s{1,3}(?<numerator>\d+)\s?\/\s?(?<divisor>\d+)(?![\d/])/uy;
const MARK = new RegExp(`\\s?(?<mark>[${[...VULGAR_FRACTIONS.keys()].join("")}])`, "uy");

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** The value of digits with their separators: the last separator of another kind than before is the decimal one. */
function plainValue(written: string): number {
  const digits = written.replace(/[ \u00a0\u2009\u202f'’]/gu, "");
  if (/^\d{1,3}(?:\.\d{3}){2}$/u.test(digits)) return Number(digits.replaceAll(".", ""));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d+,\d{1,2}$/u.test(digits)) return Number(digits.replace(",", "."));
  return Number(digits.replaceAll(",", ""));
}

function withPower(text: string, at: number, value: number): { value: number; endUtf16: number } | null {
  const power = matchAt(POWER, text, at)?.groups;
  if (power === undefined) return null;
  const { signs = "", power: digits = "" } = power;
  const sign = (signs.match(/-/gu)?.length ?? 0) % 2 === 1 ? -1 : 1;
  return { value: value ** (sign * Number(digits)), endUtf16: at + 1 + signs.length + digits.length };
}

/** A fraction behind a whole number ("2 1/4", "1½") or made of it ("4/5"); the divisor must not be zero. */
function withFraction(text: string, at: number, value: number): { value: number; endUtf16: number } | null {
  const mixed = matchAt(MIXED, text, at);
  const divisor = Number(mixed?.groups?.divisor);
  const numerator = Number(mixed?.groups?.numerator);
  if (mixed !== null && numerator < divisor)
    return { value: value + numerator / divisor, endUtf16: MIXED.lastIndex };
  const mark = matchAt(MARK, text, at)?.groups?.mark;
  if (mark !== undefined)
    return { value: value + (VULGAR_FRACTIONS.get(mark) ?? 0), endUtf16: MARK.lastIndex };
  const by = Number(matchAt(SLASHED, text, at)?.groups?.divisor);
  return value < by ? { value: value / by, endUtf16: SLASHED.lastIndex } : null;
}

/**
 * Reads the number written in digits that begins at `at`.
 *
 * @param text any text
 * @param at where it begins; the caller has seen that no digit and no letter stands right before
 * @returns the number with its end, or null. O(its length). A date ("5/17/2018") is not a fraction.
 */
export function readDigits(text: string, at: number): DigitNumeral | null {
  const only = VULGAR_FRACTIONS.get(text.charAt(at));
  if (only !== undefined) return { startUtf16: at, endUtf16: at + 1, value: only, isWhole: false };
  const plain = matchAt(PLAIN, text, at);
  if (plain === null) return null;
  const endUtf16 = at + plain[0].length;
  const value = plainValue(plain[0]);
  const isWhole = /^[\d,]+$/u.test(plain[0]) && Number.isInteger(value);
  const exponent = matchAt(EXPONENT, text, endUtf16);
  if (exponent !== null) {
    const power = Number(exponent.groups?.e ?? exponent.groups?.ten);
    const scaled = Number(`${value}e${power}`);
    return { startUtf16: at, endUtf16: EXPONENT.lastIndex, value: scaled, isWhole: false };
  }
  const mayBeParted = isWhole && text.charAt(at - 1) !== "/";
  const more = withPower(text, endUtf16, value) ?? (mayBeParted ? withFraction(text, endUtf16, value) : null);
  if (more !== null) return { startUtf16: at, ...more, isWhole: false };
  return { startUtf16: at, endUtf16, value, isWhole };
}
