/** All passes over an article's units, in their order, and what is left as its body. */

import { type Dateline, readDateline } from "./dateline.ts";
import type { KnownMarks } from "./find-ranges.ts";
import { markBareByline } from "./mark-bare-byline.ts";
import { markDoubledExcerpt, markPartedExcerpt } from "./mark-excerpt.ts";
import { markFields } from "./mark-fields.ts";
import { markAddresses, markBylines, markCredit, markDates } from "./mark-head.ts";
import { markLayout, shieldArticle } from "./mark-layout.ts";
import { markDoubled, markEdgeFurniture, markFurniture, markPictures, markSeparators } from "./mark-lines.ts";
import { markPrintedTwice } from "./mark-printed-twice.ts";
import { markRepeated } from "./mark-repeated.ts";
import { markNotes, markRepostedHead } from "./mark-repost.ts";
import { markStatedTitle } from "./mark-stated-title.ts";
import { markTitle } from "./mark-title.ts";
import { markBodyRegion } from "./page/mark-body-region.ts";
import type { Evidence, RawSpan } from "./planned-article.ts";
import { markExport } from "./press-export.ts";
import type { RawUnit } from "./raw-units.ts";
import { FIELD_RULE } from "./record-fields.ts";
import { markRunningHeaders } from "./running-headers.ts";
import type { LayoutSpan, StatedFact } from "./source-text.ts";
import { type MarkPass, markEach, type UnitMark, type UnitMarks, type UnitRole } from "./unit-marks.ts";
import { isProse } from "./unit-shape.ts";

export type MarkedUnit = { unit: RawUnit; mark: UnitMark };

export type MarkedArticle = {
  units: readonly RawUnit[];
  marks: UnitMarks;
  /** The units no pass marked: the body's paragraphs. */
  body: RawUnit[];
  /** Of the lead. */
  dateline: Dateline | null;
  lead: RawUnit | null;
};

export type MarkContext = {
  knownNames: readonly string[];
  /** What the format says of the text's blocks. */
  layout: readonly LayoutSpan[];
  /** What the split of the file says of the units. */
  knownMarks: KnownMarks;
  /** The title the file states outside its running text, or null. */
  statedTitle: StatedFact | null;
  /** Lines other files print too, with the rule to name. */
  repeatedLines: ReadonlyMap<string, string>;
};

/** What was known of the units before they were looked at one article at a time. */
function markKnown(known: KnownMarks): MarkPass {
  return (units, marks) => markEach(units, marks, ({ rawStartUtf16 }) => known.get(rawStartUtf16) ?? null);
}

/**
 * The pass for whole pages over what the split calls an article: the menu above a page's first article is not this
 * one's, and what stands above its head is marked already. The fields of a record are no menu.
 */
function belowKnown(pass: MarkPass, known: KnownMarks): MarkPass {
  return (units, marks) => {
    if (marks.some((mark) => mark?.rule === FIELD_RULE)) return marks;
    const titleAt = units.findIndex(({ rawStartUtf16 }) => known.get(rawStartUtf16)?.role === "title");
    const from = marks.findLastIndex((mark, at) => at < titleAt && mark?.role === "removed") + 1;
    return [...marks.slice(0, from), ...pass(units.slice(from), marks.slice(from))];
  };
}

/** In this order: what the format says and what any page prints go first, so that the title is the first line left. */
function passes(
  raw: string,
  { knownNames, layout, knownMarks, statedTitle, repeatedLines }: MarkContext,
): MarkPass[] {
  // Where the file states the title outright, no line is taken for it by its shape.
  const byShape = [
    markRepeated(repeatedLines),
    belowKnown(markBodyRegion, knownMarks),
    markEdgeFurniture,
    ...(statedTitle?.confidence === "high" ? [] : [markTitle]),
  ];
  return [
    markLayout(layout),
    markKnown(knownMarks),
    ...(statedTitle === null ? [] : [markStatedTitle(statedTitle)]),
    shieldArticle(markRunningHeaders(raw), layout),
    markExport,
    markFields,
    markAddresses,
    markFurniture,
    markSeparators,
    markPictures,
    shieldArticle(markRepostedHead(knownNames), layout),
    shieldArticle(markBareByline, layout),
    ...byShape.map((pass) => shieldArticle(pass, layout)),
    markDoubled,
    // Before the head is read, which ends at the first running text; and again once its lines are known.
    markDoubledExcerpt,
    markDates(knownNames),
    markBylines(knownNames),
    markCredit(knownNames),
    markNotes(knownNames),
    markPartedExcerpt,
    markDoubledExcerpt,
    markPrintedTwice,
  ];
}

/** The raw span alone of anything that has one. */
export function spanOf({ rawStartUtf16, rawEndUtf16 }: RawSpan): RawSpan {
  return { rawStartUtf16, rawEndUtf16 };
}

/** Where a marked unit stands and which rule marked it. */
export function evidenceOf({ unit, mark }: MarkedUnit): Evidence {
  return { ...spanOf(unit), rule: mark.rule };
}

/** The units of one role, in text order. */
export function unitsWithRole({ units, marks }: MarkedArticle, role: UnitRole): MarkedUnit[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    return mark?.role === role ? [{ unit, mark }] : [];
  });
}

/** How far below points and advisories a report's dateline may stand, in paragraphs. */
const LEAD_REACH = 6;

/** The first paragraph; of a wire's report below its points ("* Basin has lost a metre") the one with the dateline. */
function leadOf(raw: string, body: readonly RawUnit[]): RawUnit | null {
  const at = body
    .slice(0, LEAD_REACH)
    .findIndex(
      (unit) => isProse(unit.text) || readDateline(raw.slice(unit.rawStartUtf16, unit.rawEndUtf16)) !== null,
    );
  const found = body[at];
  if (found === undefined) return body[0] ?? null;
  const dateline = readDateline(raw.slice(found.rawStartUtf16, found.rawEndUtf16));
  return dateline === null ? (body[0] ?? null) : found;
}

/** The article under other marks, its body and dateline with them. */
export function withMarks(raw: string, units: readonly RawUnit[], marks: UnitMarks): MarkedArticle {
  const body = units.filter((_, at) => marks[at] === null);
  const lead = leadOf(raw, body);
  const dateline = lead === null ? null : readDateline(raw.slice(lead.rawStartUtf16, lead.rawEndUtf16));
  return { units, marks, body, dateline, lead };
}

/**
 * Marks an article's units.
 *
 * @param raw the decoded text
 * @param units the article's units
 * @param context names of known sources, and what the format says
 * @returns the units with their marks, and the body's paragraphs with their dateline. O(n).
 */
export function markArticle(raw: string, units: readonly RawUnit[], context: MarkContext): MarkedArticle {
  const blank: UnitMarks = units.map(() => null);
  const marks = passes(raw, context).reduce((known, pass) => pass(units, known), blank);
  return withMarks(raw, units, marks);
}
