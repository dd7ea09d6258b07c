/** One article of a file: its units are marked pass by pass, then read and folded into a plan. */

import { guessLanguage } from "#lib/text/language-guess.ts";
import { textDirection } from "#lib/text/text-direction.ts";
import { readByline } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import { findPublisher, type Publisher, type PublisherSign } from "./find-publisher.ts";
import { foldBody } from "./fold-body.ts";
import { linkMarkup } from "./inline-markup.ts";
import { markBodyRegion } from "./mark-body-region.ts";
import { markBylines, markCredit, markDates } from "./mark-head.ts";
import { markDoubled, markEdgeFurniture, markFurniture, markPictures, markSeparators } from "./mark-lines.ts";
import { markExcerpt, markNotes } from "./mark-repost.ts";
import { markTitle } from "./mark-title.ts";
import type {
  ArticleEvidence,
  Aside,
  Evidence,
  PlannedArticle,
  PrimarySource,
  RawSpan,
  Removed,
} from "./planned-article.ts";
import { boundPublication } from "./publication-bounds.ts";
import { explicitPublishers } from "./publisher-signs.ts";
import type { RawUnit } from "./raw-units.ts";
import { readPublication } from "./read-publication.ts";
import type { MarkPass, UnitMark, UnitMarks, UnitRole } from "./unit-marks.ts";

export type ArticleInput = {
  raw: string;
  units: readonly RawUnit[];
  /** The article's part of the raw text. */
  span: RawSpan;
  /** What to call an article without a title line. */
  fallbackTitle: string;
  knownNames: readonly string[];
};

/** In this order: what any page prints goes first, so that the title is the first line left. */
function passes(knownNames: readonly string[]): MarkPass[] {
  return [
    markFurniture,
    markSeparators,
    markPictures,
    markBodyRegion,
    markEdgeFurniture,
    markTitle,
    markDoubled,
    markDates,
    markBylines,
    markCredit(knownNames),
    markNotes,
    markExcerpt,
  ];
}

function spanOf({ rawStartUtf16, rawEndUtf16 }: RawSpan): RawSpan {
  return { rawStartUtf16, rawEndUtf16 };
}

type Marked = { unit: RawUnit; mark: UnitMark };

function withRole(units: readonly RawUnit[], marks: UnitMarks, role: UnitRole): Marked[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    return mark?.role === role ? [{ unit, mark }] : [];
  });
}

function evidenceOf({ unit, mark }: Marked): Evidence {
  return { ...spanOf(unit), rule: mark.rule };
}

function asides(marked: readonly Marked[]): Aside[] {
  return marked.map(({ unit }) => ({ ...spanOf(unit), text: unit.text }));
}

type Credit = { primarySource: PrimarySource; evidence: Evidence };

function readCredit(marked: Marked | undefined, title: string, knownNames: readonly string[]): Credit | null {
  if (marked === undefined) return null;
  const line = readCreditLine(marked.unit.text, title, knownNames);
  if (line === null) return null;
  const { source, publishedOn, byline, url, rule } = line;
  const primarySource = { source, publishedOn, byline, url, stated: marked.unit.text };
  return { primarySource, evidence: { ...spanOf(marked.unit), rule } };
}

/** The span a dateline's date takes up at the start of the first paragraph, when it is no body text. */
function datelineSpan(first: RawUnit | undefined, dateline: Dateline | null): Removed[] {
  if (first === undefined || dateline === null || dateline.droppedUtf16 === 0) return [];
  const rawEndUtf16 = first.rawStartUtf16 + dateline.droppedUtf16;
  return [{ rawStartUtf16: first.rawStartUtf16, rawEndUtf16, rule: "dateline" }];
}

const KEPT_BESIDE: readonly UnitRole[] = ["title", "caption", "note"];

function removedUnits(units: readonly RawUnit[], marks: UnitMarks): Removed[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    if (mark === null || mark === undefined || KEPT_BESIDE.includes(mark.role)) return [];
    return [{ ...spanOf(unit), rule: mark.rule }];
  });
}

function collectEvidence(entries: { [Key in keyof ArticleEvidence]: Evidence | null }): ArticleEvidence {
  return Object.fromEntries(Object.entries(entries).filter(([, evidence]) => evidence !== null));
}

type Byline = { byline: string; evidence: Evidence };

function readBylines(
  marked: readonly Marked[],
  dateByline: string | null,
  dateEvidence: Evidence | null,
): Byline | null {
  const [first] = marked;
  const line = first === undefined ? null : readByline(first.unit.text);
  if (first !== undefined && line !== null) return { byline: line.byline, evidence: evidenceOf(first) };
  if (dateByline === null || dateEvidence === null) return null;
  return { byline: dateByline, evidence: { ...dateEvidence, rule: "byline in the date line" } };
}

type Read = { input: ArticleInput; marks: UnitMarks; body: RawUnit[]; dateline: Dateline | null };

function read(input: ArticleInput): Read {
  const { raw, units, knownNames } = input;
  const blank: UnitMarks = units.map(() => null);
  const marks = passes(knownNames).reduce((known, pass) => pass(units, known), blank);
  const body = units.filter((_, at) => marks[at] === null);
  const [first] = body;
  const dateline =
    first === undefined ? null : readDateline(raw.slice(first.rawStartUtf16, first.rawEndUtf16));
  return { input, marks, body, dateline };
}

function publisherOf({ input, marks, body, dateline }: Read, credit: Credit | null): Publisher {
  // A repost's text names the outlet it was taken from, which says nothing about the page that reposts it.
  if (credit !== null) return { source: null, evidence: null, suggestion: null };
  const signs: PublisherSign[] = explicitPublishers(input.units, marks, body[0] ?? null, dateline);
  return findPublisher(input.raw, signs, body, input.knownNames);
}

function bounded(body: string, captions: readonly Aside[]) {
  const bounds = boundPublication(
    body,
    captions.map(({ text }) => text),
  );
  return bounds === null ? {} : { notBefore: bounds.notBefore, boundsReason: bounds.reason };
}

/**
 * Plans one article.
 *
 * @param input the article's units and span in the raw text
 * @returns the plan, or null when no body text is left. Never throws. O(n) in the length of the article.
 */
export function planArticle(input: ArticleInput): PlannedArticle | null {
  const { raw, units, span } = input;
  const state = read(input);
  const { marks, body: bodyUnits, dateline } = state;
  const [titleMark] = withRole(units, marks, "title");
  const title = titleMark?.unit.text ?? input.fallbackTitle;
  const inline = [
    ...datelineSpan(bodyUnits[0], dateline),
    ...bodyUnits.flatMap((unit) => linkMarkup(raw, unit)),
  ];
  const { body, bodyMap } = foldBody(raw, bodyUnits, inline);
  if (!/[\p{L}\p{N}]/u.test(body)) return null;
  const credit = readCredit(withRole(units, marks, "credit")[0], title, input.knownNames);
  const captions = asides(withRole(units, marks, "caption"));
  const first = bodyUnits[0];
  const placed = dateline === null || first === undefined ? null : { dateline, span: first, raw };
  const published = readPublication(units, marks, placed);
  const byline = readBylines(withRole(units, marks, "byline"), published.byline, published.evidence);
  const publisher = publisherOf(state, credit);
  const isUnbounded = published.publication.publishedOn === null;
  return {
    ...spanOf(span),
    title,
    byline: byline?.byline ?? null,
    source: publisher.source,
    sourceSuggestion: publisher.suggestion,
    ...published.publication,
    ...(isUnbounded ? bounded(body, captions) : {}),
    primarySource: credit?.primarySource ?? null,
    url: null,
    language: guessLanguage(body),
    direction: textDirection(body),
    body,
    bodyMap,
    captions,
    notes: asides(withRole(units, marks, "note")),
    evidence: collectEvidence({
      title: titleMark === undefined ? null : evidenceOf(titleMark),
      publishedOn: published.evidence,
      source: publisher.evidence,
      byline: byline?.evidence ?? null,
      primarySource: credit?.evidence ?? null,
    }),
    removed: [...removedUnits(units, marks), ...inline].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16),
  };
}
