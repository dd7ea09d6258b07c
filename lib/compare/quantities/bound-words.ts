/** Words that turn a number into a bound: "at least", "nearly", "or more". English; read at the number's very edge. */

import type { Bound } from "./quantity.ts";

export type BoundWords = { bound: Bound; lengthUtf16: number };

type Form = { bound: Bound; words: string };

/** Longest meaning first: "no more than" must not be read as "more than". */
const BEFORE: readonly Form[] = [
  {
    bound: "atMost",
    words:
      "no more than|not more than|not exceeding|no greater than|at (?:the )?most|up to|as many as|as much as|a maximum of|(?:less|fewer) than or equal to|(?:less|fewer) or equal (?:to|than)|(?:equal to or|equal or) (?:less|fewer|smaller) than|[≤]|<=",
  },
  {
    bound: "atLeast",
    words:
      "at (?:the very )?least|no fewer than|no less than|not (?:less|fewer) than|a minimum of|as few as|as little as|(?:more|greater|larger|bigger) than or equal to|(?:more|greater|larger) or equal (?:to|than)|(?:equal to or|equal or) (?:more|greater|larger|bigger) than|[≥]|>=",
  },
  {
    bound: "moreThan",
    words:
      "(?:well |far |slightly |a little |significantly |much )?(?:more|greater|larger|bigger|higher|longer) than|in excess of|upwards? of|(?<!\\b(?:km|kilomet(?:re|er)s|miles?|met(?:re|er)s) )north of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|(?:well |just |slightly |a little )?(?:over|above)|>",
  },
  {
    bound: "lessThan",
    words:
      "(?:well |far |slightly |a little |significantly |much )?(?:less|fewer|smaller|lower) than|(?:just )?short of|(?:just )?shy of|(?:well |just |slightly |a little )?(?:under|below)|<",
  },
  {
    bound: "about",
    words:
      "about|around|some|roughly|approximately|approx\\.?|an estimated|estimated|nearly|almost|barely|scarcely|hardly|close to|circa|ca\\.|in the region of|in the neighbou?rhood of|somewhere (?:around|near)|perhaps|~|≈",
  },
];
const AFTER: readonly Form[] = [
  {
    bound: "atLeast",
    words: " or (?:more|greater|over|above|larger)| and (?:more|over|above)|\\+|-plus| plus(?= \\p{L})",
  },
  { bound: "atMost", words: " or (?:less|fewer|under|below|smaller)" },
  { bound: "about", words: " or so| or thereabouts|-odd|-ish" },
];

const compile = (forms: readonly Form[], wrap: (words: string) => string) =>
  forms.map(({ bound, words }) => ({ bound, form: new RegExp(wrap(words), "iu") }));
const READ_BEFORE = compile(BEFORE, (words) => `(?:^|[\\s([—–“"'‘])(?<words>(?:${words}))\\s?$`);
const READ_AFTER = compile(AFTER, (words) => `^(?<words>${words})(?![\\p{L}\\d])`);
const SYMBOL = /[<>≤≥~≈]=?\s?$/u;
/** Longest form with white space around it. */
const REACH_UTF16 = 48;

/**
 * The bound words that end right in front of a number (or of its currency sign).
 *
 * @returns the bound and how many units its words take up, white space behind them included; null for none
 */
export function boundBefore(text: string, startUtf16: number): BoundWords | null {
  const before = text.slice(Math.max(0, startUtf16 - REACH_UTF16), startUtf16);
  if (!/\s$/u.test(before) && !SYMBOL.test(before)) return null;
  for (const { bound, form } of READ_BEFORE) {
    const match = form.exec(before);
    const words = match?.groups?.words;
    if (match === null || words === undefined) continue;
    return { bound, lengthUtf16: before.length - (match.index + match[0].indexOf(words)) };
  }
  return null;
}

/** The bound words right behind a number or behind what it counts ("200 or more", "200-odd"). */
export function boundAfter(text: string, endUtf16: number): BoundWords | null {
  const after = text.slice(endUtf16, endUtf16 + REACH_UTF16);
  for (const { bound, form } of READ_AFTER) {
    const words = form.exec(after)?.groups?.words;
    if (words !== undefined) return { bound, lengthUtf16: words.length };
  }
  return null;
}

/** Which of two bounds on one number counts: "more than about 200" is still more than. */
export function strongerBound(outer: Bound, inner: Bound): Bound {
  if (inner === "exact" || inner === "about") return outer === "exact" ? inner : outer;
  return inner;
}

/** Low and high of a single value under a bound. An approximate value has itself for both: how far is not stated. */
export function intervalOf(bound: Bound, value: number): { low: number | null; high: number | null } {
  if (bound === "atLeast" || bound === "moreThan") return { low: value, high: null };
  if (bound === "atMost" || bound === "lessThan") return { low: null, high: value };
  return { low: value, high: value };
}
