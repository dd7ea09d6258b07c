/**
 * When an article's text is from, as far as that is stated: two days between which it lies. A repost's text is its primary
 * source's; where only the repost is dated, the text is no later than that. Nothing is guessed. Pure.
 */

export type ArticleDates = {
  /** ISO day; of a month or a year its first. */
  publishedOn: string | null;
  precision: "minute" | "day" | "month" | "year" | "unknown";
  /** ISO time; only to the minute. */
  publishedAt: string | null;
  notBefore: string | null;
  notAfter: string | null;
  isRepost: boolean;
  /** ISO day of the primary source's own. */
  primaryPublishedOn: string | null;
};

export type TextDate = {
  /** First and last ISO day it may be from; null: open on that side. */
  from: string | null;
  to: string | null;
  /** ISO time where it is stated to the minute. */
  at: string | null;
  /** Whose date it is: the article's own, its primary source's, or only bounds. */
  basis: "publication" | "primarySource" | "bounds" | "none";
};

const monthsOf = { month: 1, year: 12 } as const;

/** The last day of the month or year that begins on `day`. */
function lastDay(day: string, precision: "month" | "year"): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsOf[precision], 0)).toISOString().slice(0, 10);
}

function ownDate(dates: ArticleDates): TextDate {
  const { publishedOn: on, precision, publishedAt, notBefore, notAfter } = dates;
  if (on === null || precision === "unknown") {
    const basis = notBefore === null && notAfter === null ? "none" : "bounds";
    return { from: notBefore, to: notAfter, at: null, basis };
  }
  if (precision === "month" || precision === "year")
    return { from: on, to: lastDay(on, precision), at: null, basis: "bounds" };
  return { from: on, to: on, at: precision === "minute" ? publishedAt : null, basis: "publication" };
}

/** The days between which the text is from. */
export function textDate(dates: ArticleDates): TextDate {
  const primary = dates.primaryPublishedOn;
  if (primary !== null) return { from: primary, to: primary, at: null, basis: "primarySource" };
  const own = ownDate(dates);
  if (!dates.isRepost) return own;
  return { from: null, to: own.to, at: null, basis: own.to === null ? "none" : "bounds" };
}

/** True when `a` is certainly from before `b`; two times of day decide within a day, days alone do not. */
export function isCertainlyEarlier(a: TextDate, b: TextDate): boolean {
  if (a.at !== null && b.at !== null) return Date.parse(a.at) < Date.parse(b.at);
  return a.to !== null && b.from !== null && a.to < b.from;
}

/** True when both are of one stated day and no time of day tells them apart. */
export function isTie(a: TextDate, b: TextDate): boolean {
  if (!isOneDay(a) || !isOneDay(b) || a.from !== b.from) return false;
  return a.at === null || b.at === null || Date.parse(a.at) === Date.parse(b.at);
}

/** True when it is known to the day. */
export function isOneDay(date: TextDate): boolean {
  return date.from !== null && date.from === date.to;
}
