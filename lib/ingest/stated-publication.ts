/** A stated date as an article's publication: exact, or with the bounds it leaves. */

import { lastDayOf } from "./calendar-day.ts";
import type { DateLine } from "./date-line.ts";
import type { Publication } from "./planned-article.ts";

export const UNKNOWN_PUBLICATION: Publication = {
  publishedStated: null,
  publishedOn: null,
  publishedAt: null,
  publishedPrecision: "unknown",
  publishedZone: null,
  notBefore: null,
  notAfter: null,
  boundsReason: null,
};

/** The last day a date can mean. */
export function lastDayMeant({ date: { day, otherDay, precision } }: DateLine): string {
  return precision === "day" ? (otherDay ?? day) : lastDayOf(precision, day);
}

/** Figures of open order name no day, only two. */
function openDay(stated: string, day: string, otherDay: string): Publication {
  const boundsReason = `“${stated}” is ${day} or ${otherDay}: nothing shows which figure is the day.`;
  return {
    ...UNKNOWN_PUBLICATION,
    publishedStated: stated,
    notBefore: day,
    notAfter: otherDay,
    boundsReason,
  };
}

/** A date as a publication: exact, or with the bounds of its month, its year or its two readings. */
export function publicationOf(line: DateLine): Publication {
  const { date, clock, stated } = line;
  const { day, otherDay, precision } = date;
  if (otherDay !== null) return openDay(stated, day, otherDay);
  const isExact = precision === "day" && clock?.offset;
  const publishedAt = isExact ? `${day}T${clock.time}:${clock.second}${clock.offset}` : null;
  const isVague = precision !== "day";
  return {
    publishedStated: stated,
    publishedOn: day,
    publishedAt,
    publishedPrecision: publishedAt === null ? precision : "minute",
    publishedZone: clock?.zone ?? null,
    notBefore: isVague ? day : null,
    notAfter: isVague ? lastDayMeant(line) : null,
    boundsReason: isVague ? `The text states the ${precision} only: ${stated}.` : null,
  };
}

/** An update says when the text was last changed, not when it was published: it is a bound only. */
export function updatedOnly(line: DateLine): Publication {
  const boundsReason = `The page says it was updated ${line.stated}; publication came no later.`;
  return {
    ...UNKNOWN_PUBLICATION,
    publishedStated: line.stated,
    notAfter: lastDayMeant(line),
    boundsReason,
  };
}
