/** The publication date: the best of the date lines and the dateline, as stated, with its precision and zone. */

import { lastDayOf } from "./calendar-day.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import type { Dateline } from "./dateline.ts";
import type { AnyEvidence, Evidence, Publication, RawSpan } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import type { UnitMarks } from "./unit-marks.ts";

export type ReadPublication = {
  publication: Publication;
  evidence: AnyEvidence | null;
  byline: { text: string; evidence: Evidence } | null;
};

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

type Candidate = { line: DateLine; span: RawSpan; rule: string };

function dateCandidates(units: readonly RawUnit[], marks: UnitMarks): Candidate[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    const line = mark?.role === "date" ? readDateLine(unit.text) : null;
    return line === null || mark === null || mark === undefined
      ? []
      : [{ line, span: unit, rule: mark.rule }];
  });
}

function bylineOf({ line, span }: Candidate): ReadPublication["byline"] {
  if (line.byline === null) return null;
  const { rawStartUtf16, rawEndUtf16 } = span;
  return { text: line.byline, evidence: { rawStartUtf16, rawEndUtf16, rule: "byline in the date line" } };
}

/** A publication's line before an update's, an exact day before a vague one, and the first of equals. */
function best(candidates: readonly Candidate[]): Candidate | null {
  const rank = ({ line }: Candidate) =>
    (line.kind === "published" ? 0 : 2) + (line.date.precision === "day" ? 0 : 1);
  const lowest = Math.min(...candidates.map(rank));
  return candidates.find((candidate) => rank(candidate) === lowest) ?? null;
}

/** A date as a publication: exact, or with the bounds of its month or year. */
export function publicationOf({ date, clock, stated: text }: DateLine): Publication {
  const { day, precision } = date;
  const isExact = precision === "day" && clock?.offset;
  const publishedAt = isExact ? `${day}T${clock.time}:${clock.second}${clock.offset}` : null;
  const isVague = precision !== "day";
  return {
    publishedStated: text,
    publishedOn: day,
    publishedAt,
    publishedPrecision: publishedAt === null ? precision : "minute",
    publishedZone: clock?.zone ?? null,
    notBefore: isVague ? day : null,
    notAfter: isVague ? lastDayOf(precision, day) : null,
    boundsReason: isVague ? `The text states the ${precision} only: ${text}.` : null,
  };
}

/** An update says when the text was last changed, not when it was published: it is a bound only. */
function updatedOnly(line: DateLine): Publication {
  const reason = `The page says it was updated ${line.stated}; publication came no later.`;
  const notAfter =
    line.date.precision === "day" ? line.date.day : lastDayOf(line.date.precision, line.date.day);
  return { ...UNKNOWN_PUBLICATION, publishedStated: line.stated, notAfter, boundsReason: reason };
}

/** The dateline of the first paragraph, with that paragraph's span and the raw text it was read from. */
export type PlacedDateline = { dateline: Dateline; span: RawSpan; raw: string };

function fromDateline({ dateline, span, raw }: PlacedDateline): ReadPublication | null {
  const { date } = dateline;
  if (date === null) return null;
  const start = span.rawStartUtf16 + date.startUtf16;
  const end = span.rawStartUtf16 + date.endUtf16;
  const line: DateLine = {
    kind: "published",
    date,
    clock: null,
    stated: raw.slice(start, end),
    byline: null,
  };
  const evidence = { rawStartUtf16: start, rawEndUtf16: end, rule: "dateline" };
  return { publication: publicationOf(line), evidence, byline: null };
}

/**
 * Reads when the article was published.
 *
 * @param units the article's units
 * @param marks their marks; date lines are those with the role "date"
 * @param placed the first paragraph's dateline, or null
 * @returns the date with where it was read; all null and "unknown" when the text states none. A photograph's date or
 *   one inside a sentence is never taken.
 */
export function readPublication(
  units: readonly RawUnit[],
  marks: UnitMarks,
  placed: PlacedDateline | null,
): ReadPublication {
  const candidate = best(dateCandidates(units, marks));
  if (candidate !== null && candidate.line.kind === "published") {
    const { line, span, rule } = candidate;
    const evidence = { rawStartUtf16: span.rawStartUtf16, rawEndUtf16: span.rawEndUtf16, rule };
    return { publication: publicationOf(line), evidence, byline: bylineOf(candidate) };
  }
  const byDateline = placed === null ? null : fromDateline(placed);
  if (byDateline !== null) return byDateline;
  if (candidate === null) return { publication: UNKNOWN_PUBLICATION, evidence: null, byline: null };
  return { publication: updatedOnly(candidate.line), evidence: null, byline: bylineOf(candidate) };
}
