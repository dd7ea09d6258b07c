/**
 * Where a text writes calendar dates, years and times of day: numbers in there count nothing. Years are told from counts
 * by what stands around them, so that "2,016 boats" and "2016 boats" stay counts.
 */

import { pastDay } from "./day-arithmetic.ts";
import { findDayStretches } from "./day-stretches.ts";
import { findRelativeDates } from "./relative-dates.ts";

export type CalendarSpan = {
  startUtf16: number;
  endUtf16: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for times of day and where no year is known. */
  day: string | null;
  /** The stretch of time it names, where it names one: an ISO 8601 interval or week, or its words. */
  period: string | null;
};

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
const NUMBER_DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const EDGE = "(?<![\\p{L}\\d.,])";

const DATES: readonly RegExp[] = [
  new RegExp(`${EDGE}${YEAR}-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`, "gu"),
  new RegExp(`${EDGE}${MONTH} ${NUMBER_DAY}(?:[,.]? ${YEAR})?(?![\\d\\p{L}]|,\\d)`, "gu"),
  new RegExp(`${EDGE}${NUMBER_DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?![\\d\\p{L}]|,\\d)`, "gu"),
  new RegExp(`${EDGE}${MONTH}(?: of)?,? ${YEAR}(?![\\d\\p{L}]|,\\d)`, "gu"),
  /(?<![\d/])[0-3]?\d\/[0-3]?\d\/(?:\d{4}|\d{2})(?![\d/])/gu,
  // The day is its name.
  /(?<![\d/.,])(?:9\/11|7\/7)(?![\d/])/gu,
  /(?<![\d.])[0-3]?\d\.[01]?\d\.(?:19|20)\d{2}(?!\d)/gu,
];
const YEAR_WORDS =
  "in|into|toward|towards|beyond|entire|since|by|of|until|till|from|before|after|during|between|early|late|mid-?|summer|winter|spring|autumn|fall|year|and|to|through|than|for|season|election|budget";
const COUNTED =
  "people|men|women|children|boats|houses|homes|fighters|soldiers|troops|cases|deaths|dead|votes|tons|tonnes|dollars|euros|miles|kilomet";
const YEARS: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:${YEAR_WORDS})[ -])${YEAR}(?:[-–/]\\d{2,4})?(?![\\d\\p{L}%]|[.,]\\d|s? (?:${COUNTED}))(?!-(?!\\d))`,
    "giu",
  ),
  // "a 2015 report", "the 2015 attacks": a year in front of what it dates.
  new RegExp(
    `(?<=\\b(?:the|an?|its|his|her|their|our|this|that|old|\\p{L}+['’]s) )(?:19[0-9]\\d|20[0-4]\\d)(?= (?!(?:${COUNTED}))\\p{L}{3})`,
    "giu",
  ),
  new RegExp(`(?<=\\()${YEAR}(?:[-–]\\d{2,4})?(?=\\))`, "gu"),
  new RegExp(`${EDGE}(?:(?:mid|late|early)-)?(?:${YEAR}|['’]?\\d0)['’]?s(?!\\p{L})`, "gu"),
  // "below 2005 levels"
  /(?<![\p{L}\d.,])(?:19[5-9]\d|20[0-4]\d)(?=(?: |-)levels?(?!\p{L}))/gu,
  new RegExp(`${EDGE}20\\d\\d/\\d\\d(?![\\d\\p{L}/])`, "gu"),
  new RegExp(`${EDGE}${YEAR}[-–](?:1[5-9]\\d\\d|20\\d\\d)(?![\\d\\p{L}])`, "gu"),
];
const TIMES: readonly RegExp[] = [
  /(?<![\p{L}\d])\d{1,2}(?:[:.]?\d{2}){0,2}\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|UTC|CET|EST|EDT|hrs?|local time)(?!\p{L})/giu,
  // "between 6 and 8 a.m.", "6-8 pm"
  /(?:(?<=\b(?:between|from) )\d{1,2}(?:[:.]\d{2})? (?:and|to|until) |(?<![\p{L}\d.,])\d{1,2}(?:[:.]\d{2})?\s?[-–]\s?)\d{1,2}(?:[:.]\d{2})?\s?(?:a\.?m|p\.?m)(?!\p{L})/giu,
  // "at 6 in the evening", "at about 11 on Tuesday night"
  /(?<=\b(?:at|by|around|until|till|from|before|after|since) (?:about |around |nearly )?)\d{1,2}(?= (?:in the (?:morning|afternoon|evening)|at night|(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|this|that) (?:morning|afternoon|evening|night))(?!\p{L}))/giu,
  // "at 0630 hours"
  /(?<=\b(?:at|by|until|till|from|around|to) )(?:[01]\d|2[0-3])[0-5]\d hours(?!\p{L})/giu,
  /(?<=\bhalf past |\bquarter (?:past|to) )(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})/giu,
  /\bhalf(?= past (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/giu,
  /(?<![\p{L}\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/gu,
];
/** The first and the last month of a part of a year. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["first quarter", [1, 3]],
  ["first three months", [1, 3]],
  ["first half", [1, 6]],
  ["first six months", [1, 6]],
  ["first nine months", [1, 9]],
  ["second quarter", [4, 6]],
  ["third quarter", [7, 9]],
  ["second half", [7, 12]],
  ["last six months", [7, 12]],
  ["fourth quarter", [10, 12]],
  ["last quarter", [10, 12]],
  ["last three months", [10, 12]],
]);
const PART_OF_YEAR = new RegExp(
  `\\b(?<part>${[...PARTS.keys()].join("|")}) of ${YEAR}(?![\\d\\p{L}])`,
  "giu",
);
const YEAR_RANGE = /^(?<from>\d{4})[-–/](?<to>\d{2,4})$/u;

function monthOf(name: string): number {
  const prefix = name.toLowerCase().replace(".", "").slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(prefix)) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

/** YYYY, YYYY-MM or YYYY-MM-DD; null where no year is known, or where the day does not exist. */
function dayOf(groups: Groups, writtenOn: string | null): string | null {
  const { year, month, monthNumber, day } = groups ?? {};
  const number = month === undefined ? Number(monthNumber ?? 0) : monthOf(month);
  if (year === undefined)
    return writtenOn === null || number === 0 || day === undefined
      ? null
      : pastDay(writtenOn, number, Number(day));
  if (number === 0) return year;
  if (day === undefined) return `${year}-${two(number)}`;
  const date = Number(day);
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  return date >= 1 && date <= last ? `${year}-${two(number)}-${two(date)}` : null;
}

/** "2014-2016" and "2014-16" are a stretch of years and no single one. */
function yearsOf(written: string): string | null {
  const { from, to } = YEAR_RANGE.exec(written)?.groups ?? {};
  return from === undefined || to === undefined ? null : `${from}/${from.slice(0, 4 - to.length)}${to}`;
}

function spansOf(text: string, forms: readonly RegExp[], read: (groups: Groups) => string | null) {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map((match): CalendarSpan => {
      const period = yearsOf(match[0]);
      return {
        startUtf16: match.index,
        endUtf16: match.index + match[0].length,
        day: period === null ? read(match.groups) : null,
        period,
      };
    }),
  );
}

/** "the first six months of 2017". */
function partsOfYears(text: string): CalendarSpan[] {
  return [...text.matchAll(PART_OF_YEAR)].map((match) => {
    const { part = "", year = "" } = match.groups ?? {};
    const [from, to] = PARTS.get(part.toLowerCase()) ?? [1, 12];
    const day = `${year}-${two(to)}`;
    return {
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
      day,
      period: `${year}-${two(from)}/${day}`,
    };
  });
}

/**
 * Finds dates, years and times of day.
 *
 * @param text English text with plain spaces
 * @param writtenOn the day the text was written, YYYY-MM-DD, for dates without a year; null when it is not known
 * @returns spans in text order; of overlapping ones the first and longest. O(n).
 */
export function findCalendarSpans(text: string, writtenOn: string | null): CalendarSpan[] {
  const all = [
    ...spansOf(text, DATES, (groups) => dayOf(groups, writtenOn)),
    ...findDayStretches(text, (written) => dayOf(written, writtenOn)),
    ...spansOf(text, YEARS, (groups) => groups?.year ?? null),
    ...spansOf(text, TIMES, () => null),
    ...partsOfYears(text),
    ...findRelativeDates(text, writtenOn),
  ];
  all.sort((a, b) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16);
  const kept: CalendarSpan[] = [];
  for (const span of all) if (span.startUtf16 >= (kept.at(-1)?.endUtf16 ?? 0)) kept.push(span);
  return kept;
}
