/** The passes around the title: date lines, bylines and the credit line of a repost. */

import { readAddressLine } from "./address-line.ts";
import { isAccountLine, readByline, readFooter } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import { readDateLine } from "./date-line.ts";
import { readOutletDate } from "./outlet-date-line.ts";
import type { RawUnit } from "./raw-units.ts";
import { readRelativeDate } from "./relative-date.ts";
import { type MarkPass, markEach, type UnitMark, type UnitMarks } from "./unit-marks.ts";
import { isProse } from "./unit-shape.ts";

/** How far below a standfirst its byline may stand, in units. */
const STANDFIRST_REACH = 3;
/** How far a head reaches where no running text ends it, in units. */
const HEAD_WITHOUT_TEXT = 8;
const LABELLED_DATE =
  /^(?:first |last )?(?:published|posted|written|updated|modified|edited|veröffentlicht|aktualisiert|stand|publié|publicado)\b/iu;

function isByline(unit: RawUnit | undefined): boolean {
  return unit !== undefined && (readByline(unit.text) !== null || LABELLED_DATE.test(unit.text));
}

/**
 * Where the head ends: at the first running text, or, when that is a standfirst with the byline below it, under the
 * byline. A bare date below a paragraph is no sign of one: chronologies have them too.
 */
function headEnd(units: readonly RawUnit[], isText: readonly boolean[]): number {
  const first = isText.indexOf(true);
  if (first === -1) return Math.min(units.length, HEAD_WITHOUT_TEXT);
  const bylineAt = units.findIndex(
    (unit, at) => at > first && at <= first + STANDFIRST_REACH && isByline(unit),
  );
  const isStandfirst = bylineAt !== -1 && !isText.slice(first + 1, bylineAt).includes(true);
  const below = isStandfirst ? isText.indexOf(true, bylineAt) : first;
  return below === -1 ? first : below;
}

/** Unit positions of the head's end and of the last running text; an article without any is head for a few lines. */
function proseBounds(units: readonly RawUnit[], marks: UnitMarks): { first: number; last: number } {
  const isText = units.map(({ text }, at) => marks[at] === null && isProse(text));
  return { first: headEnd(units, isText), last: isText.lastIndexOf(true) };
}

export const OUTLET_DATE_RULE = "outlet and date line";

function dateMark(text: string, isAbove: boolean, knownNames: readonly string[]): UnitMark | null {
  if (readDateLine(text) !== null) return { role: "date", rule: isAbove ? "date line" : "closing date line" };
  if (!isAbove) return null;
  if (readOutletDate(text, knownNames) !== null) return { role: "date", rule: OUTLET_DATE_RULE };
  return readRelativeDate(text) === null ? null : { role: "date", rule: "relative date line" };
}

/** Date lines above the running text, and labelled ones ("First published: …") below it. */
export function markDates(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const { first, last } = proseBounds(units, marks);
    return markEach(units, marks, ({ text }, at) => {
      const isInPlace = at < first || (at > last && LABELLED_DATE.test(text));
      return isInPlace ? dateMark(text, at < first, knownNames) : null;
    });
  };
}

const CLOSING_BYLINE = /^(?:posted|written|filed|verfasst|geschrieben)\s/iu;

/** "Posted by Jo Roe at 9:10 PM", "Posted by Jo Roe, Water Desk": a post's last line. */
function isClosing(text: string, knownNames: readonly string[]): boolean {
  return readFooter(text) !== null || (CLOSING_BYLINE.test(text) && readByline(text, knownNames) !== null);
}

/** What an author is, on a line of its own: "Staff Writer", "South Asia correspondent". */
const JOB =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,3}\s(?:writer|reporter|correspondent|editor|columnist|korrespondent(?:in)?|redakteur(?:in)?)s?$|^(?:Correspondent|Reporter|Columnist|Redakteur(?:in)?|Korrespondent(?:in)?)$/iu;

/** Bylines above the running text with the author's job right below, and a post's closing one below the text. */
export function markBylines(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const { first, last } = proseBounds(units, marks);
    return markEach(units, marks, ({ text, isAfterBlank }, at) => {
      const isAuthor = (line: string) => readByline(line, knownNames) !== null;
      if (at < first && isAuthor(text)) return { role: "byline", rule: "byline" };
      if (at < first && at > 0 && !isAfterBlank && isAccountLine(text))
        return { role: "removed", rule: "author's job or account" };
      if (at < first && JOB.test(text) && !isAfterBlank && isAuthor(units[at - 1]?.text ?? ""))
        return { role: "removed", rule: "author's job or account" };
      return at > last && isClosing(text, knownNames) ? { role: "byline", rule: "closing byline" } : null;
    });
  };
}

/** The article's own address: a line above the running text, or a labelled one below it. */
export const markAddresses: MarkPass = (units, marks) => {
  const { first, last } = proseBounds(units, marks);
  return markEach(units, marks, ({ text }, at) => {
    const line = at < first || at > last ? readAddressLine(text) : null;
    return line !== null && (at < first || line.isLabelled) ? { role: "removed", rule: ADDRESS_RULE } : null;
  });
};

export const ADDRESS_RULE = "address line";

/** How far below the title a credit line may stand, in units: a date, a picture's name and a byline between. */
const CREDIT_REACH = 6;

/** The first credit line below the title, or an explicit one as the last line that no pass knows for a page's. */
export function markCredit(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const titleAt = marks.findIndex((mark) => mark?.role === "title");
    const title = units[titleAt]?.text ?? "";
    const reach = Math.max(titleAt, 0) + CREDIT_REACH;
    const last = marks.lastIndexOf(null);
    const isInPlace = (at: number) => (at > titleAt && at <= reach) || at === last;
    const creditAt = units.findIndex(
      ({ text }, at) =>
        marks[at] === null && isInPlace(at) && readCreditLine(text, title, knownNames) !== null,
    );
    return markEach(units, marks, (_, at) =>
      at === creditAt ? { role: "credit", rule: "credit line" } : null,
    );
  };
}
