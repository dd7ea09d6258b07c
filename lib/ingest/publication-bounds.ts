/**
 * Bounds for an article that states no date: it cannot be older than what it tells of. Each rule is sound only for
 * events told as past, so dates after a word of plan or promise are passed over. No clock and no outside knowledge.
 */

import { addDays, calendarDay, weekdayOf } from "./calendar-day.ts";
import { findDates, findYearlessDates } from "./date-text.ts";

export type Bounds = { notBefore: string; reason: string };

/** Words that make a date later in the same sentence a plan, and those that make it a change to the page. */
const FUTURE =
  /(?:\bupdated?\b|\bmodified\b|\baktualisiert\b|\bcan\b|\bmay\b(?! \d)|\bmight\b|\bcould\b|\bopen(?:s|ing)\b|\bstart(?:s|ing)\b|\bbegin(?:s|ning)\b|\blaunch(?:es|ing)\b|\barriv(?:es|ing)\b|\bcoming\b|\bset to\b|\bslated\b|\beffective\b|\bas of\b|\bexpires?\b|\beligible\b|\bab\b|\bà partir\b|\ba partir\b|\bwill\b|\bwould\b|\bshall\b|\buntil\b|\btill\b|\bscheduled\b|\bplann(?:ed|ing)\b|\bexpected\b|\bdeadline\b|\bdue\b|\bby the end\b|\bupcoming\b|\bto be held\b|\bfrom\b[^.]*\bto\b|\bsoll(?:en)?\b|\bbis\b|\bwird\b|\bwerden\b)[^.!?]{0,160}$/iu;
const COMPARED_YEAR =
  /(?:compared (?:to|with)|than (?:at|in)?|since)\s+(?:this|the same) (?:time|period|month|week|point) (?:in|of|last year,) (?<year>\d{4})\b/giu;
const PAST_WEEK =
  /\b(?:in|over|during|within) the (?:past|last) week\b|\bthis week\b|\bearlier this week\b/iu;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ON_WEEKDAY = new RegExp(
  `\\bon (?<weekday>${WEEKDAYS.join("|")})\\b(?!,? (?:${WEEKDAYS.join("|")}|night of))`,
  "u",
);
/** How much text around a yearless day must say "this week" or "the past week". */
const NEARBY_UTF16 = 200;
const FUTURE_REACH_UTF16 = 200;

function isFuture(text: string, atUtf16: number): boolean {
  const before = text.slice(Math.max(0, atUtf16 - FUTURE_REACH_UTF16), atUtf16);
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  return FUTURE.test(sentence);
}

function later(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (a === null || b === null) return a ?? b;
  return b.notBefore > a.notBefore ? b : a;
}

function byLatestDate(text: string): Bounds | null {
  return findDates(text)
    .filter(({ startUtf16 }) => !isFuture(text, startUtf16))
    .map(({ day, startUtf16, endUtf16 }) => ({
      notBefore: day,
      reason: `The text mentions ${text.slice(startUtf16, endUtf16)}.`,
    }))
    .reduce<Bounds | null>(later, null);
}

/** "compared to this time in 2019" is not written in 2019. */
function byComparedYear(text: string): Bounds | null {
  const years = [...text.matchAll(COMPARED_YEAR)].map((match) => Number(match.groups?.year));
  const latest = Math.max(...years);
  const day = calendarDay(latest + 1, 1, 1);
  return day === null
    ? null
    : { notBefore: day, reason: `The text looks back at ${latest} as another year.` };
}

/** "on May 1", told beside "in the past week": the first such day that is not before what is already known. */
function byRecentDay(text: string, known: Bounds): Bounds | null {
  for (const { startUtf16, endUtf16, month, dayOfMonth } of findYearlessDates(text)) {
    const nearby = text.slice(Math.max(0, startUtf16 - NEARBY_UTF16), endUtf16 + NEARBY_UTF16);
    if (!PAST_WEEK.test(nearby) || isFuture(text, startUtf16)) continue;
    const year = Number(known.notBefore.slice(0, 4));
    const day = [year, year + 1]
      .map((candidate) => calendarDay(candidate, month, dayOfMonth))
      .find((candidate) => candidate !== null && candidate >= known.notBefore);
    if (day)
      return {
        notBefore: day,
        reason: `${known.reason} It tells of ${text.slice(startUtf16, endUtf16)} as of the past week.`,
      };
  }
  return null;
}

/** A report that says "on Thursday" in its opening is not printed before that Thursday. */
function byOpeningWeekday(opening: string, known: Bounds): Bounds | null {
  const weekday = WEEKDAYS.indexOf(ON_WEEKDAY.exec(opening)?.groups?.weekday ?? "");
  if (weekday === -1) return null;
  const wait = (weekday - weekdayOf(known.notBefore) + 7) % 7;
  return {
    notBefore: addDays(known.notBefore, wait),
    reason: `${known.reason} It opens with news of a ${WEEKDAYS[weekday]}.`,
  };
}

const OPENING_UTF16 = 600;

/**
 * The earliest day an undated article can have been published.
 *
 * @param body the cleaned body
 * @param captions the captions' texts: a photograph was taken before it was printed
 * @returns the day, inclusive, with the reason in words; null when nothing in the text bounds it
 */
export function boundPublication(body: string, captions: readonly string[]): Bounds | null {
  const whole = [body, ...captions].join("\n");
  const dated = later(byLatestDate(whole), byComparedYear(body));
  if (dated === null) return null;
  const recent = byRecentDay(body, dated);
  return recent === null ? dated : (byOpeningWeekday(body.slice(0, OPENING_UTF16), recent) ?? recent);
}
