/** A date in a search: a day, or the first day of a month or a year. */

/** ISO calendar day. */
export type SearchDay = string;

const shape = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

/** Reads 2031-03-14, 2031-03 or 2031; null for anything else and for a day that is none. */
export function readSearchDay(text: string): SearchDay | null {
  const [, year, month = "1", day = "1"] = shape.exec(text.trim()) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
