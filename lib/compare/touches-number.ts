/** Whether a change bears on a number: how many, how much, which one, when, and in what measure. */
import { type ChangedSide, numbersIn, plainWords, writtenAs } from "#lib/compare/changed-side.ts";
import { SMALL } from "#lib/compare/numerals/number-words.ts";
import {
  BOUND,
  CALENDAR,
  QUANTIFIER,
  TIME_BEFORE,
  TIME_BEHIND,
  UNIT,
  WHICH_TIME,
  WHO_ALL,
} from "#lib/compare/touch-words.ts";
import type { Token } from "#lib/text/tokens.ts";

/** Number words that count nothing by themselves, in one form with their figures. */
const PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th hundred:100 " +
    "thousand:1000 million:1000000 billion:1000000000 trillion:1000000000000 dozen:12 double:x2 doubled:x2 triple:x3 tripled:x3 " +
    "twice:x2 thrice:x3 once:x1 single:1 pair:2 couple:2 quarter:1/4 quarters:1/4 thirds:3rd percent:% cent:% %:% ‰:‰"
  )
    .split(" ")
    .map((entry) => entry.split(":")),
);
const BOUND_REACH_WORDS = 3;

const isNumber = (norm: string) => /^\p{Nd}/u.test(norm) || Object.hasOwn(PARTS, norm);

/** "more than 200": a number stands a few words behind. */
function boundsNumber(side: ChangedSide, index: number): boolean {
  const behind = side.tokens.slice(index + 1, index + 1 + BOUND_REACH_WORDS);
  const text = behind.map((token) => writtenAs(side, token)).join(" ");
  const near = { text, tokens: behind, from: 0, to: behind.length };
  return (
    behind.some(({ norm }) => isNumber(norm)) || numbersIn({ ...near, text: side.text }).values.length > 0
  );
}

const singular = (norm: string) =>
  norm
    .replace(/tres?$/, "ter")
    .replace(/(?<!s)s$/, "")
    .replace(/^feet$/, "foot");

/** "next week", "last Monday"; a number may stand between. */
function isOfTime(side: ChangedSide, index: number): boolean {
  const behind = side.tokens.slice(index + 1, index + 3).map(({ norm }) => norm);
  const [first = "", second = ""] = behind;
  const named = isNumber(first) || SMALL.has(first) ? second : first;
  return UNIT.has(singular(named)) || CALENDAR.has(named);
}

function partOf(side: ChangedSide, token: Token, index: number): string | null {
  const { norm } = token;
  if (CALENDAR.has(norm)) return /^\p{Lu}/u.test(writtenAs(side, token)) ? norm : null;
  if (BOUND.has(norm)) return boundsNumber(side, index) ? norm : null;
  if (WHICH_TIME.has(norm)) return isOfTime(side, index) ? norm : null;
  // "every" and "each" are all there are, one by one.
  if (QUANTIFIER.has(norm)) return norm === "each" ? "every" : norm;
  if (Object.hasOwn(PARTS, norm)) return PARTS[norm] ?? null;
  return /^[\p{Nd}\p{Sc}]/u.test(norm) ? norm : null;
}

function picked(side: ChangedSide): string {
  const { values, others } = numbersIn(side);
  const parts = others.flatMap(({ token, index }) => partOf(side, token, index) ?? []);
  return [...values, ...parts].sort().join(" ");
}

/** Units count only where one stands for another: "today" left out alters no number. */
const unitsIn = (side: ChangedSide) =>
  plainWords(side)
    .map(singular)
    .filter((norm) => UNIT.has(norm));

/** "before the vote" for "after the vote"; either left out alters no number. */
const timeOrderIn = (side: ChangedSide) =>
  plainWords(side).flatMap((norm) => {
    if (TIME_BEFORE.has(norm)) return "before";
    return TIME_BEHIND.has(norm) ? "after" : [];
  });

/** "everyone" for "someone"; "everybody" is everyone. */
const allOrSomeIn = (side: ChangedSide) =>
  plainWords(side)
    .filter((norm) => WHO_ALL.has(norm))
    .map((norm) => norm.slice(0, 4));

function areExchanged(a: string[], b: string[]): boolean {
  return a.length > 0 && b.length > 0 && a.sort().join(" ") !== b.sort().join(" ");
}

/** Whether the two sides of a change state different numbers, bounds, dates or measures. */
export function touchesNumber(a: ChangedSide, b: ChangedSide): boolean {
  if (picked(a) !== picked(b)) return true;
  return [unitsIn, timeOrderIn, allOrSomeIn].some((pick) => areExchanged(pick(a), pick(b)));
}
