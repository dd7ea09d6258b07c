/** The pass for the fields that press databases and mails print above and below a text. */

import { readDateLine } from "./date-line.ts";
import { hasOutletWord } from "./outlet-names.ts";
import type { RawUnit } from "./raw-units.ts";
import { FIELD_RULE, fieldMark, MIN_FIELDS, readField } from "./record-fields.ts";
import { type MarkPass, markEach } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

/** Lines a press database prints around the text of a record. */
const AROUND_TEXT = /^(?:body|end of document|classification|link to (?:image|pdf|original)|notes)$/iu;
const OF_PRESS = /^(?:length|load-date)\s*:/iu;
const MAX_NAME_WORDS = 8;
const MAX_OUTLET_WORDS = 5;

/** The newspaper of a press database's record, above its day: below the title, or above both with its own word. */
function newspaperAt(units: readonly RawUnit[], end: number): number {
  const dateAt = units.findIndex(({ text }, at) => at < end && readDateLine(text) !== null);
  const at = dateAt - 1;
  const [name, day] = [units[at], units[dateAt]];
  if (name === undefined || day === undefined || readField(name.text) !== null) return -1;
  const words = countWords(name.text);
  const isBelowTitle = at > 0 && !name.isAfterBlank && !day.isAfterBlank && words <= MAX_NAME_WORDS;
  return isBelowTitle || (words <= MAX_OUTLET_WORDS && hasOutletWord(name.text)) ? at : -1;
}

/** Marks fields above the first and below the last running text, where there are several of them. */
export const markFields: MarkPass = (units, marks) => {
  const isText = units.map(({ text }) => isProse(text));
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const isEdge = (at: number) => at < first || at > last;
  const fields = units.map(({ text }, at) => isEdge(at) && readField(text) !== null);
  if (fields.filter(Boolean).length < MIN_FIELDS) return marks;
  const isPress = units.some(({ text }, at) => fields[at] && OF_PRESS.test(text));
  const newspaper = isPress ? newspaperAt(units, first) : -1;
  let hasTitle = marks.some((mark) => mark?.role === "title");
  return markEach(units, marks, ({ text }, at) => {
    if (at === newspaper) return { role: "source", rule: "publication line" };
    if (isPress && isEdge(at) && AROUND_TEXT.test(text)) return { role: "removed", rule: FIELD_RULE };
    if (!fields[at]) return null;
    const mark = fieldMark(text);
    if (mark.role !== "title") return mark;
    // A mail's subject is its title; the second one is a forwarded mail's.
    const isTitle = !hasTitle;
    hasTitle = true;
    return isTitle ? mark : { ...mark, role: "removed" };
  });
};
