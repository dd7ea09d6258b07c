/** A date a file states as a value of its own: a meta element, a header, a column. */

import { calendarDay } from "./calendar-day.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import type { DayOrder } from "./date-text.ts";

const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;
const MONTH_ONLY = /^(?<year>\d{4})-(?<month>\d{2})$/;
const YEAR_ONLY = /^\d{4}$/;
/** Seconds or milliseconds since 1970, of the years 2001 to 2286. */
const EPOCH = /^\d{10}(?:\d{3})?$/;

/** "Mon, 04 Mar 19 08:10 CET": RFC 822, as older feeds and mails write it. */
const SHORT_YEAR =
  /^(?<before>(?:(?:mon|tue|wed|thu|fri|sat|sun),\s+)?\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+)(?<year>\d{2})(?<after>\s+\d{1,2}:\d{2}(?::\d{2})?\b.{0,10})$/iu;
/** "14.03.31, 09:12:44": a chat's export. */
const SHORT_FIGURES =
  /^(?<before>\d{1,2}[./-]\d{1,2}[./-])(?<year>\d{2})(?<after>,\s\d{1,2}[:.]\d{2}\b.{0,12})$/u;
/** RFC 2822, section 4.3: 00 to 49 are of this century. */
const FIRST_OF_LAST_CENTURY = 50;

function vague(stated: string, day: string | null, precision: "month" | "year"): DateLine | null {
  if (day === null) return null;
  const date = { startUtf16: 0, endUtf16: stated.length, day, otherDay: null, precision };
  return { kind: "published", date, clock: null, stated, byline: null };
}

/** Spelled with hyphens and colons, as the reader of date lines takes it. */
function spelledOut(value: string): string {
  const short = (SHORT_YEAR.exec(value) ?? SHORT_FIGURES.exec(value))?.groups;
  if (short?.year !== undefined) {
    const century = Number(short.year) < FIRST_OF_LAST_CENTURY ? "20" : "19";
    return `${short.before}${century}${short.year}${short.after}`;
  }
  if (EPOCH.test(value)) {
    return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
  }
  const { year, month, day, hour, minute, second = "00", zone = "" } = COMPACT.exec(value)?.groups ?? {};
  if (year === undefined) return value;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
}

/**
 * Reads a date stated as a value.
 *
 * @param value ISO 8601 in either form, RFC 2822 or 822, a Unix time, or a date as texts write it
 * @param order which figure is the day where a date in figures does not tell; it then has two readings
 * @returns the date with its time and zone, as stated; null when it is none
 */
export function readStatedDate(value: string, order: DayOrder = null): DateLine | null {
  const stated = value.trim();
  const month = MONTH_ONLY.exec(stated)?.groups;
  if (month !== undefined) {
    return vague(stated, calendarDay(Number(month.year), Number(month.month), 1), "month");
  }
  if (YEAR_ONLY.test(stated)) return vague(stated, calendarDay(Number(stated), 1, 1), "year");
  const line = readDateLine(spelledOut(stated), order);
  return line === null ? null : { ...line, kind: "published", stated, byline: null };
}
