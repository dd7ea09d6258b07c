/** All passes over an article's units, in their order, and what is left as its body. */

import { type Dateline, readDateline } from "./dateline.ts";
import { markBodyRegion } from "./mark-body-region.ts";
import { markBylines, markCredit, markDates } from "./mark-head.ts";
import { markLayout, shieldArticle } from "./mark-layout.ts";
import { markDoubled, markEdgeFurniture, markFurniture, markPictures, markSeparators } from "./mark-lines.ts";
import { markExcerpt, markNotes } from "./mark-repost.ts";
import { markTitle } from "./mark-title.ts";
import type { Evidence, RawSpan } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import type { LayoutSpan } from "./source-text.ts";
import type { MarkPass, UnitMark, UnitMarks, UnitRole } from "./unit-marks.ts";

export type MarkedUnit = { unit: RawUnit; mark: UnitMark };

export type MarkedArticle = {
  units: readonly RawUnit[];
  marks: UnitMarks;
  /** The units no pass marked: the body's paragraphs. */
  body: RawUnit[];
  dateline: Dateline | null;
};

/** In this order: what the format says and what any page prints go first, so that the title is the first line left. */
function passes(knownNames: readonly string[], layout: readonly LayoutSpan[]): MarkPass[] {
  return [
    markLayout(layout),
    markFurniture,
    markSeparators,
    markPictures,
    ...[markBodyRegion, markEdgeFurniture, markTitle].map((pass) => shieldArticle(pass, layout)),
    markDoubled,
    markDates,
    markBylines,
    markCredit(knownNames),
    markNotes,
    markExcerpt,
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

/**
 * Marks an article's units.
 *
 * @param raw the decoded text
 * @param units the article's units
 * @param knownNames names of known sources
 * @param layout what the format says of the text's blocks
 * @returns the units with their marks, and the body's paragraphs with their dateline. O(n).
 */
export function markArticle(
  raw: string,
  units: readonly RawUnit[],
  knownNames: readonly string[],
  layout: readonly LayoutSpan[],
): MarkedArticle {
  const blank: UnitMarks = units.map(() => null);
  const marks = passes(knownNames, layout).reduce((known, pass) => pass(units, known), blank);
  const body = units.filter((_, at) => marks[at] === null);
  const [first] = body;
  const dateline =
    first === undefined ? null : readDateline(raw.slice(first.rawStartUtf16, first.rawEndUtf16));
  return { units, marks, body, dateline };
}
