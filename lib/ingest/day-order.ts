/**
 * Whether "3/4/2031" is a day in April or in March, by what the document itself shows: another date that can be read
 * in one way only, a list that runs in order in one way only, its language and place. Where nothing shows it, it stays
 * open. No clock, no project setting.
 */

import { guessLanguage } from "#lib/text/language-guess.ts";
import { calendarDay } from "./calendar-day.ts";
import type { DayOrder } from "./date-text.ts";
import type { Confidence } from "./planned-article.ts";

export type KnownOrder = { order: Exclude<DayOrder, null>; why: string; confidence: Confidence };

export type OrderHints = {
  /** A BCP 47 tag the file states, or null. */
  language: string | null;
  /** The page's address, or null. */
  url: string | null;
};

const FIGURES =
  /(?<![\p{L}\p{N}/-])(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\p{L}\p{N}/-])/gu;
/** Of these no country writes the month first. */
const DAY_FIRST_LANGUAGES = new Set(
  "de fr es it pt nl sv da no nb pl cs tr id ro fi ru uk el ar he fa ur".split(" "),
);
const ENGLISH_REGIONS: Readonly<Record<string, Exclude<DayOrder, null>>> = {
  US: "monthFirst",
  GB: "dayFirst",
  AU: "dayFirst",
  NZ: "dayFirst",
  IE: "dayFirst",
  IN: "dayFirst",
  ZA: "dayFirst",
};
const DAY_FIRST_DOMAIN =
  /\.(?:uk|au|nz|ie|in|za|de|fr|es|it|pt|nl|be|ch|at|se|dk|no|pl|cz|ru|ua|tr|br|mx|ar|il|eg)(?::\d+)?$/i;
const MONTH_FIRST_DOMAIN = /\.(?:us|gov|mil)(?::\d+)?$/i;
const US_ZONE = /\b(?:[ECMP][SD]T|Eastern Time|Pacific Time)\b/;
const SPELLED_MONTH_FIRST =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/;
const SPELLED_DAY_FIRST =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/;

type Figures = { first: number; second: number; year: number; stated: string };

function figuresOf(text: string): Figures[] {
  return [...text.matchAll(FIGURES)].map(({ 0: stated, groups = {} }) => {
    const { first, second, year = "" } = groups;
    const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
    return { first: Number(first), second: Number(second), year: fullYear, stated };
  });
}

function byOneReading(dates: readonly Figures[]): KnownOrder | null {
  const dayFirst = dates.find(
    ({ first, second }) => first > 12 && first <= 31 && second >= 1 && second <= 12,
  );
  const monthFirst = dates.find(
    ({ first, second }) => second > 12 && second <= 31 && first >= 1 && first <= 12,
  );
  if ((dayFirst === undefined) === (monthFirst === undefined)) return null;
  const order = dayFirst === undefined ? "monthFirst" : "dayFirst";
  const { stated = "" } = dayFirst ?? monthFirst ?? {};
  return { order, why: `as in “${stated}”`, confidence: "medium" };
}

function isOrdered(days: readonly (string | null)[]): boolean {
  const isRunning = (goes: (a: string, b: string) => boolean) =>
    days.every((day, at) => day !== null && (at === 0 || goes(days[at - 1] ?? day, day)));
  return isRunning((a, b) => a >= b) || isRunning((a, b) => a <= b);
}

const MIN_LIST = 3;

/** A list of three dates or more that is in order when read in one way and not in the other. */
function byList(dates: readonly Figures[]): KnownOrder | null {
  if (dates.length < MIN_LIST) return null;
  const dayFirst = isOrdered(dates.map(({ first, second, year }) => calendarDay(year, second, first)));
  const monthFirst = isOrdered(dates.map(({ first, second, year }) => calendarDay(year, first, second)));
  if (dayFirst === monthFirst) return null;
  return {
    order: dayFirst ? "dayFirst" : "monthFirst",
    why: "the dates then run in order",
    confidence: "medium",
  };
}

function byPlace(text: string, { language, url }: OrderHints): KnownOrder | null {
  const region = /^en[-_](?<region>[a-z]{2})\b/i.exec(language ?? "")?.groups?.region?.toUpperCase();
  const byRegion = ENGLISH_REGIONS[region ?? ""];
  if (byRegion !== undefined)
    return { order: byRegion, why: `the file's language is ${language}`, confidence: "medium" };
  const stated = language?.slice(0, 2).toLowerCase() ?? "";
  if (DAY_FIRST_LANGUAGES.has(stated)) {
    return { order: "dayFirst", why: `the file's language is ${stated}`, confidence: "medium" };
  }
  const spoken = guessLanguage(text);
  if (DAY_FIRST_LANGUAGES.has(spoken)) {
    return { order: "dayFirst", why: `the text's language is ${spoken}`, confidence: "medium" };
  }
  const host = url === null || !URL.canParse(url) ? "" : new URL(url).host;
  if (DAY_FIRST_DOMAIN.test(host))
    return { order: "dayFirst", why: `the address is on ${host}`, confidence: "medium" };
  if (MONTH_FIRST_DOMAIN.test(host))
    return { order: "monthFirst", why: `the address is on ${host}`, confidence: "medium" };
  const zone = US_ZONE.exec(text)?.[0];
  return zone === undefined
    ? null
    : { order: "monthFirst", why: `its times are in ${zone}`, confidence: "low" };
}

function bySpelledDates(text: string): KnownOrder | null {
  const monthFirst = SPELLED_MONTH_FIRST.exec(text)?.[0];
  const dayFirst = SPELLED_DAY_FIRST.exec(text)?.[0];
  if ((monthFirst === undefined) === (dayFirst === undefined)) return null;
  const order = dayFirst === undefined ? "monthFirst" : "dayFirst";
  return { order, why: `it also writes “${dayFirst ?? monthFirst}”`, confidence: "low" };
}

/**
 * Decides the order of day and month in a file's dates.
 *
 * @param text the file's text
 * @param values dates the file states beside its text
 * @param hints what the file states of its language and address
 * @returns the order with its reason; null when no date needs it or nothing shows it. Two dates that can only be read
 *   in opposite orders leave it open. O(n).
 */
export function findDayOrder(text: string, values: readonly string[], hints: OrderHints): KnownOrder | null {
  const inText = figuresOf(text);
  const dates = [...inText, ...values.flatMap(figuresOf)];
  const isOpen = ({ first, second }: Figures) => first !== second && first <= 12 && second <= 12;
  if (!dates.some(isOpen)) return null;
  const byDates = byOneReading(dates);
  const isMixed = byDates === null && dates.some(({ first, second }) => first > 12 || second > 12);
  if (byDates !== null || isMixed) return byDates;
  return byList(inText) ?? byPlace(text, hints) ?? bySpelledDates(text);
}
