/** A date as one types it, no more exact than one knows it: a year, a month or a day. */
import { calendarDay } from "#lib/ingest/calendar-day.ts";

export type TypedDate =
  | { precision: "unknown"; on: null }
  | { precision: "year" | "month" | "day"; on: string };

const shape = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

/**
 * Reads "2018", "2018-02" or "2018-02-08" (blank: not known).
 *
 * @returns the first day of what is meant with its precision, or null when it is no date
 */
export function parseTypedDate(typed: string): TypedDate | null {
  const text = typed.trim();
  if (text === "") return { precision: "unknown", on: null };
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return null;
  const on = calendarDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (on === null) return null;
  return { precision: day === undefined ? (month === undefined ? "year" : "month") : "day", on };
}

/** What one would have typed for that date. */
export function typedDate(date: { precision: string; on: string | null }): string {
  if (date.on === null) return "";
  if (date.precision === "year") return date.on.slice(0, 4);
  return date.precision === "month" ? date.on.slice(0, 7) : date.on;
}
