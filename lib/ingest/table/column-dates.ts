/**
 * Dates of a column whose single values leave the order of day and month open: the column itself may tell it, since one
 * program wrote them all.
 */

import { addDays, calendarDay } from "../calendar-day.ts";

export type ColumnDate = { value: string; reason: string | null };

const FIGURES = /^(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?<rest>\D.*)?$/;
/** Days since 1899-12-30, as spreadsheets write a date that lost its format; of the years 1982 to 2119. */
const SERIAL = /^(?<days>[3-7]\d{4})(?:\.\d+)?$/;

export type DayOrder = "day first" | "month first" | null;

/** The order a column's values prove: some have a first figure no month has, and none a second. */
export function dayOrder(values: readonly string[]): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const { first, second } = FIGURES.exec(value.trim())?.groups ?? {};
    if (Number(first) > 12) dayFirst += 1;
    if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return "day first";
  return monthFirst > 0 && dayFirst === 0 ? "month first" : null;
}

/**
 * A value with its order settled, as an ISO day followed by what stood behind it.
 *
 * @param order what the column proves
 * @returns the value as it is where it needs no settling or the column proves nothing
 */
export function settleDate(written: string, order: DayOrder): ColumnDate {
  const value = written.trim();
  const serial = SERIAL.exec(value)?.groups?.days;
  if (serial !== undefined)
    return { value: addDays("1899-12-30", Number(serial)), reason: "a spreadsheet's day number" };
  const { first, second, year, rest = "" } = FIGURES.exec(value)?.groups ?? {};
  if (order === null || first === undefined || Number(first) > 12 || Number(second) > 12)
    return { value, reason: null };
  const [month, day] = order === "day first" ? [second, first] : [first, second];
  const iso = calendarDay(Number(year), Number(month), Number(day));
  return iso === null ? { value, reason: null } : { value: `${iso}${rest}`, reason: order };
}
