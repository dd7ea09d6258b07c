/** "30 February 2031", "Tuesday, June 26" in a year in which that is no Tuesday. */

import { WEEKDAYS, weekdayUpTo } from "../quantities/day-arithmetic.ts";
import { type Oddity, oddity } from "./oddity.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|night|evening|afternoon))?";
const AMERICAN = `${MONTH} (?<date>[0-3]?\\d)(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d\\d))?`;
const BRITISH = `(?<date>[0-3]?\\d)(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (?<year>(?:19|20)\\d\\d))?`;
const END = "(?![\\d\\p{L}%]|[,.:]\\d|[-–/]\\d)";
const EDGE = "(?<![\\p{L}\\d.,:$/-])";

const FORMS = [AMERICAN, BRITISH].map(
  (date) => new RegExp(`(?:\\b${WEEKDAY},? (?:\\(|on |the )?)?${EDGE}${date}${END}`, "gu"),
);
const NAMES = WEEKDAYS.map((day) => day.slice(0, 3));

type Read = { month: number; date: number; year: number | null; weekday: number | null };

function readDate(groups: Readonly<Record<string, string | undefined>>): Read {
  const prefix = (groups.month ?? "").toLowerCase().slice(0, 3);
  const weekday =
    groups.weekday === undefined ? null : NAMES.indexOf(groups.weekday.toLowerCase().slice(0, 3));
  return {
    month: MONTHS.findIndex((month) => month.startsWith(prefix)) + 1,
    date: Number(groups.date),
    year: groups.year === undefined ? null : Number(groups.year),
    weekday,
  };
}

/** The last day of a month; of February in an unknown year the 29th. */
function lastDay(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

function weekdayOf(year: number, { month, date }: Read): number {
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}

/** The years a date without one may be of, in a text of a known day: its own, and around the turn of the year the next to it. */
function yearsMeant({ year, month }: Read, writtenOn: string | null): number[] {
  if (year !== null) return [year];
  if (writtenOn === null || weekdayUpTo(writtenOn, 0) === null) return [];
  const [own = 0, ownMonth = 1] = writtenOn.split("-").map(Number);
  if (month - ownMonth > 4) return [own, own - 1];
  return ownMonth - month > 4 ? [own, own + 1] : [own];
}

function readOne(
  written: string,
  span: { startUtf16: number; endUtf16: number },
  read: Read,
  writtenOn: string | null,
): Oddity | null {
  if (read.month === 0 || read.date === 0) return null;
  if (read.date > lastDay(read.month, read.year)) {
    return read.date > 31
      ? null
      : oddity("noSuchDay", [span], `There is no such day as ${written.replace(/^\p{L}+day,? /u, "")}.`);
  }
  const { weekday } = read;
  const years = yearsMeant(read, writtenOn);
  if (weekday === null || years.length === 0 || years.some((year) => weekdayOf(year, read) === weekday))
    return null;
  const [year = 0] = years;
  const real = WEEKDAYS[weekdayOf(year, read)] ?? "";
  const name = `${real.charAt(0).toUpperCase()}${real.slice(1)}`;
  return oddity("weekdayDoesNotFit", [span], `In ${year} that day was a ${name}.`);
}

/**
 * Finds dates that do not exist, and weekdays that do not fit their date.
 *
 * @param writtenOn YYYY-MM-DD, or null: then a date without a year is not checked against its weekday
 * @returns in text order of each form. O(n).
 */
export function dayOddities(text: string, writtenOn: string | null): Oddity[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const span = { startUtf16: match.index, endUtf16: match.index + match[0].length };
      const found = readOne(match[0], span, readDate(match.groups ?? {}), writtenOn);
      return found === null ? [] : [found];
    }),
  );
}
