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

function vague(stated: string, day: string | null, precision: "month" | "year"): DateLine | null {
  if (day === null) return null;
  const date = { startUtf16: 0, endUtf16: stated.length, day, otherDay: null, precision };
  return { kind: "published", date, clock: null, stated, byline: null };
}

/** Spelled with hyphens and colons, as the reader of date lines takes it. */
function spelledOut(value: string): string {
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
 * @param value ISO 8601 in either form, RFC 2822, a Unix time, or a date as texts write it
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
