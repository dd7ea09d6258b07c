/** Calendar days as `YYYY-MM-DD`, the proleptic Gregorian calendar, no time zone and no clock. */

const DAY_MS = 86_400_000;

/** The day as `YYYY-MM-DD`, or null when the calendar has no such day or the year is not 1800–2199. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The day `days` after (or, negative, before) the given one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The last day of the month or year that begins with `firstDay`. */
export function lastDayOf(unit: "month" | "year", firstDay: string): string {
  const [year = 0, month = 1] = firstDay.split("-").map(Number);
  const next = unit === "year" ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return new Date(next - DAY_MS).toISOString().slice(0, 10);
}
