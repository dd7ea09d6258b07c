/** The publication date as the text states it: the best of the date lines, the dateline and the date of the issue. */

import { addDays, calendarDay } from "./calendar-day.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import type { DayOrder, FoundDate, YearlessDate } from "./date-text.ts";
import { readDateline } from "./dateline.ts";
import type { KnownOrder } from "./day-order.ts";
import { orderedEvidence, readOrdered } from "./ordered-date.ts";
import { readOutletDate } from "./outlet-date-line.ts";
import type { AnyEvidence, Evidence, Publication, RawSpan } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import { type RelativeDate, readRelativeDate, resolveRelative } from "./relative-date.ts";
import { publicationOf, UNKNOWN_PUBLICATION, updatedOnly } from "./stated-publication.ts";
import type { UnitMarks } from "./unit-marks.ts";

export type ReadPublication = {
  publication: Publication;
  evidence: AnyEvidence | null;
  byline: { text: string; evidence: Evidence } | null;
  /** A line that dates it by another day, where the text has no date of its own; null: none. */
  relative: { date: RelativeDate; span: RawSpan } | null;
};

/** The date above the articles of an issue, or above the posts of one day. */
export type IssueDate = { day: string; stated: string; span: RawSpan; rule: string };

export type PublicationInput = {
  units: readonly RawUnit[];
  /** Date lines are those with the role "date". */
  marks: UnitMarks;
  raw: string;
  /** The first paragraph, whose dateline counts; null when there is none. */
  lead: RawUnit | null;
  knownNames: readonly string[];
  order: KnownOrder | null;
  issue: IssueDate | null;
};

type Dated = Pick<ReadPublication, "publication" | "evidence">;

type Candidate = {
  line: DateLine;
  span: RawSpan;
  evidence: Evidence;
  /** Its label says that it was the first time: a date without a label beside it is then the last change's. */
  isFirst: boolean;
};

const FIRST = /^(?:first|originally|zuerst|erstmals|initialement)\s/iu;

/** A date line, or one that names an outlet with its day. */
function readLine(text: string, knownNames: readonly string[], order: DayOrder): DateLine | null {
  const line = readDateLine(text, order);
  if (line !== null) return line;
  const found = readOutletDate(text, knownNames, order);
  if (found === null) return null;
  return { kind: "published", date: found.date, clock: found.clock, stated: found.stated, byline: null };
}

function dateCandidates({ units, marks, knownNames, order }: PublicationInput): Candidate[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    if (mark?.role !== "date") return [];
    const date = readOrdered((tried) => readLine(unit.text, knownNames, tried), order);
    if (date === null) return [];
    const evidence = orderedEvidence(unit, mark.rule, date);
    return [{ line: date.line, span: unit, evidence, isFirst: FIRST.test(unit.text) }];
  });
}

function bylineOf({ line, span }: Candidate): ReadPublication["byline"] {
  if (line.byline === null) return null;
  const { rawStartUtf16, rawEndUtf16 } = span;
  return { text: line.byline, evidence: { rawStartUtf16, rawEndUtf16, rule: "byline in the date line" } };
}

/**
 * A publication's line before an update's, an exact day before a vague one, what is called the first before what is
 * not, and the first of equals.
 */
function best(candidates: readonly Candidate[]): Candidate | null {
  const rank = ({ line, isFirst }: Candidate) =>
    (line.kind === "published" ? 0 : 4) +
    (line.date.precision === "day" && line.date.otherDay === null ? 0 : 2) +
    (isFirst ? 0 : 1);
  const lowest = Math.min(...candidates.map(rank));
  return candidates.find((candidate) => rank(candidate) === lowest) ?? null;
}

/** A date of the first paragraph, whose offsets count from the paragraph's start. */
function placeIn(lead: RawUnit, { startUtf16, endUtf16 }: FoundDate | YearlessDate): RawSpan {
  return { rawStartUtf16: lead.rawStartUtf16 + startUtf16, rawEndUtf16: lead.rawStartUtf16 + endUtf16 };
}

function fromDateline(input: PublicationInput, lead: RawUnit): Dated | null {
  const paragraph = input.raw.slice(lead.rawStartUtf16, lead.rawEndUtf16);
  const read = readOrdered((order) => {
    const date = readDateline(paragraph, order)?.date ?? null;
    if (date === null) return null;
    const stated = paragraph.slice(date.startUtf16, date.endUtf16);
    return { kind: "published", date, clock: null, stated, byline: null };
  }, input.order);
  if (read === null) return null;
  const evidence = orderedEvidence(placeIn(lead, read.line.date), "dateline", read);
  return { publication: publicationOf(read.line), evidence };
}

/** The first line above the text that dates it by another day. It may be marked as page furniture. */
function relativeLine({ units, marks, lead }: PublicationInput): ReadPublication["relative"] {
  for (const [at, unit] of units.entries()) {
    if (lead !== null && unit.rawStartUtf16 >= lead.rawStartUtf16) return null;
    const date = marks[at]?.role === "title" ? null : readRelativeDate(unit.text);
    const { rawStartUtf16, rawEndUtf16 } = unit;
    if (date !== null) return { date, span: { rawStartUtf16, rawEndUtf16 } };
  }
  return null;
}

/** A dateline is written at most this long before the issue it stands in. */
const MAX_AGE_DAYS = 31;

/** "ORLA, March 20 —" in an issue of March 21, 2031: the last such day that is not after the issue. */
function yearlessDay({ month, dayOfMonth }: YearlessDate, issueDay: string): string | null {
  const year = Number(issueDay.slice(0, 4));
  const days = [calendarDay(year, month, dayOfMonth), calendarDay(year - 1, month, dayOfMonth)];
  const isNear = (day: string | null) =>
    day !== null && day <= issueDay && day >= addDays(issueDay, -MAX_AGE_DAYS);
  return days.find(isNear) ?? null;
}

function onDay(day: string, stated: string, place: RawSpan, rule: string): Dated {
  const publication: Publication = {
    ...UNKNOWN_PUBLICATION,
    publishedStated: stated,
    publishedOn: day,
    publishedPrecision: "day",
  };
  return { publication, evidence: { ...place, rule, confidence: "medium" } };
}

/**
 * An article without a date of its own in a dated issue: its dateline's day in the issue's year, a weekday counted back
 * from the issue's, else the issue's day.
 */
function fromIssue(input: PublicationInput, issue: IssueDate): Dated {
  const { raw, lead } = input;
  const paragraph = lead === null ? "" : raw.slice(lead.rawStartUtf16, lead.rawEndUtf16);
  const yearless = readDateline(paragraph)?.yearless ?? null;
  const day = yearless === null ? null : yearlessDay(yearless, issue.day);
  if (lead !== null && yearless !== null && day !== null) {
    const stated = paragraph.slice(yearless.startUtf16, yearless.endUtf16);
    return onDay(day, stated, placeIn(lead, yearless), `dateline, its year from “${issue.stated}”`);
  }
  const relative = relativeLine(input);
  if (relative === null) return onDay(issue.day, issue.stated, issue.span, issue.rule);
  const { date, span } = relative;
  const rule = `“${date.stated}”, counted back from “${issue.stated}”`;
  return onDay(resolveRelative(date, issue.day), date.stated, span, rule);
}

/** The text's date, or what it leaves of one. */
function readDated(input: PublicationInput, candidate: Candidate | null): Dated {
  const isDay = candidate?.line.kind === "published" && candidate.line.date.otherDay === null;
  if (candidate !== null && isDay) {
    return { publication: publicationOf(candidate.line), evidence: candidate.evidence };
  }
  const byDateline = input.lead === null ? null : fromDateline(input, input.lead);
  if (byDateline?.publication.publishedOn) return byDateline;
  if (candidate !== null) {
    const { line } = candidate;
    const publication = line.kind === "published" ? publicationOf(line) : updatedOnly(line);
    return { publication, evidence: null };
  }
  if (byDateline !== null) return { ...byDateline, evidence: null };
  return input.issue === null
    ? { publication: UNKNOWN_PUBLICATION, evidence: null }
    : fromIssue(input, input.issue);
}

/**
 * Reads when the article was published.
 *
 * @returns the date with where it was read; all null and "unknown" when the text states none. A photograph's date or
 *   one inside a sentence is never taken; an update's is a bound.
 */
export function readPublication(input: PublicationInput): ReadPublication {
  const candidate = best(dateCandidates(input));
  const dated = readDated(input, candidate);
  return {
    ...dated,
    byline: candidate === null ? null : bylineOf(candidate),
    relative: dated.evidence === null ? relativeLine(input) : null,
  };
}
