/** The day that an article's address names ("/2017/07/14/"), as most publishing systems set it on the day of issue. */

import { calendarDay } from "./calendar-day.ts";
import type { DateLine } from "./date-line.ts";
import { monthNumber } from "./month-names.ts";

type Form = { form: RegExp; precision: "day" | "month" };

const FORMS: readonly Form[] = [
  {
    precision: "day",
    form: /\/(?<year>(?:19|20|21)\d{2})[/-](?<month>\d{1,2}|[a-z]{3})[/-](?<day>\d{1,2})(?=[/_-]|$|\.)/iu,
  },
  { precision: "day", form: /[/_-](?<year>(?:19|20|21)\d{2})(?<month>\d{2})(?<day>\d{2})(?=[/_.-]|$)/u },
  { precision: "month", form: /\/(?<year>(?:19|20|21)\d{2})[/-](?<month>\d{1,2})(?=\/|$)/u },
];

/**
 * Reads the date in an address.
 *
 * @param url an http or https address
 * @returns the day or month of its path as a date stated there; null when there is none the calendar has
 */
export function readAddressDate(url: string): DateLine | null {
  if (!URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  for (const { form, precision } of FORMS) {
    const match = form.exec(pathname);
    const { year, month = "", day = "1" } = match?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : (monthNumber(month) ?? 0);
    const first = year === undefined ? null : calendarDay(Number(year), number, Number(day));
    if (match === null || first === null) continue;
    const stated = match[0].replace(/^[/_-]/, "");
    const date = { startUtf16: 0, endUtf16: stated.length, day: first, otherDay: null, precision };
    return { kind: "published", date, clock: null, stated, byline: null };
  }
  return null;
}
