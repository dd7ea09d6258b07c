/**
 * Dates as people read them, in one fixed English form and in UTC. Month names are written out here and not taken from
 * Intl, whose abbreviations change between versions ("Sep", "Sept"), so server, browser and export always agree.
 */

export type DatePrecision = "day" | "month" | "year" | "unknown";

/** A date as an article states it. Days are ISO 8601 calendar dates ("2031-03-14"), bounds inclusive. */
export type StatedDate = {
  on: string | null;
  precision: DatePrecision;
  notBefore?: string | null;
  notAfter?: string | null;
};

/** `short` for lists ("14 Mar 2031"), `long` for headings ("14 March 2031"). */
export type DateLength = "short" | "long";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const ISO_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * One calendar date, no finer than `precision` allows.
 * Takes an ISO date, a prefix of one ("2031-03", "2031") or anything that begins with one; null when it is no date.
 */
export function formatDay(
  isoDate: string,
  precision: Exclude<DatePrecision, "unknown"> = "day",
  length: DateLength = "short",
): string | null {
  const [, year, month, day] = ISO_DAY.exec(isoDate) ?? [];
  if (year === undefined) return null;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (precision === "year" || name === undefined) return year;
  const monthName = length === "long" ? name : name.slice(0, 3);
  if (precision === "month" || day === undefined) return `${monthName} ${year}`;
  return `${Number(day)} ${monthName} ${year}`;
}

/** A stated date with what is known of it: "14 Mar 2031", "Mar 2031", "undated, not before 16 Mar 2031", "undated". */
export function formatStatedDate(date: StatedDate, length: DateLength = "short"): string {
  const stated =
    date.on !== null && date.precision !== "unknown" ? formatDay(date.on, date.precision, length) : null;
  if (stated !== null) return stated;
  const earliest = date.notBefore ? formatDay(date.notBefore, "day", length) : null;
  const latest = date.notAfter ? formatDay(date.notAfter, "day", length) : null;
  if (earliest !== null && latest !== null) return `undated, between ${earliest} and ${latest}`;
  if (earliest !== null) return `undated, not before ${earliest}`;
  if (latest !== null) return `undated, not after ${latest}`;
  return "undated";
}

/** An instant to the minute, always in UTC and saying so: "15 Mar 2031, 07:12 UTC". @throws RangeError for an invalid Date. */
export function formatInstant(instant: Date, length: DateLength = "short"): string {
  const iso = instant.toISOString();
  return `${formatDay(iso, "day", length)}, ${iso.slice(11, 16)} UTC`;
}

/** The UTC calendar day of an instant. @throws RangeError for an invalid Date. */
export function formatInstantDay(instant: Date, length: DateLength = "short"): string {
  return formatDay(instant.toISOString(), "day", length) ?? "";
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, coarsely: "just now", "18 min", "2 h", "3 d", from a week on the day itself. The future is "just now". */
export function formatAge(instant: Date, now: Date): string {
  const ageMs = now.getTime() - instant.getTime();
  if (ageMs < MINUTE_MS) return "just now";
  if (ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)} min`;
  if (ageMs < DAY_MS) return `${Math.floor(ageMs / HOUR_MS)} h`;
  if (ageMs < 7 * DAY_MS) return `${Math.floor(ageMs / DAY_MS)} d`;
  return formatInstantDay(instant);
}
