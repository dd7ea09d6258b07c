/** The passes around the title: date lines, bylines and the credit line of a repost. */

import { readByline } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import { readDateLine } from "./date-line.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markEach, type UnitMarks } from "./unit-marks.ts";
import { isProse } from "./unit-shape.ts";

const TAIL_DATE = /^(?:first )?(?:published|posted|veröffentlicht|publié|publicado|last updated|updated)\b/iu;

/** Unit positions of the first and last running text; the whole article is head when it has none. */
function proseBounds(units: readonly RawUnit[], marks: UnitMarks): { first: number; last: number } {
  const isText = units.map(({ text }, at) => marks[at] === null && isProse(text));
  const first = isText.indexOf(true);
  return { first: first === -1 ? units.length : first, last: isText.lastIndexOf(true) };
}

/** Date lines above the running text, and labelled ones ("First published: …") below it. */
export const markDates: MarkPass = (units, marks) => {
  const { first, last } = proseBounds(units, marks);
  return markEach(units, marks, ({ text }, at) => {
    if (at >= first && at <= last) return null;
    if (at > last && !TAIL_DATE.test(text)) return null;
    return readDateLine(text) === null
      ? null
      : { role: "date", rule: at < first ? "date line" : "closing date line" };
  });
};

/** Bylines above the running text. */
export const markBylines: MarkPass = (units, marks) => {
  const { first } = proseBounds(units, marks);
  return markEach(units, marks, ({ text }, at) =>
    at < first && readByline(text) !== null ? { role: "byline", rule: "byline" } : null,
  );
};

/** How far below the title a credit line may stand, in units: a date, a picture's name and a byline between. */
const CREDIT_REACH = 6;

/** The first credit line below the title, or an explicit one as the last line of the article. */
export function markCredit(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const titleAt = marks.findIndex((mark) => mark?.role === "title");
    const title = units[titleAt]?.text ?? "";
    const reach = Math.max(titleAt, 0) + CREDIT_REACH;
    const isInPlace = (at: number) => (at > titleAt && at <= reach) || at === units.length - 1;
    const creditAt = units.findIndex(
      ({ text }, at) =>
        marks[at] === null && isInPlace(at) && readCreditLine(text, title, knownNames) !== null,
    );
    return markEach(units, marks, (_, at) =>
      at === creditAt ? { role: "credit", rule: "credit line" } : null,
    );
  };
}
