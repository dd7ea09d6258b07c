/** The pass for the fields that press databases and mails print above and below a text. */

import { fieldMark, MIN_FIELDS, readField } from "./record-fields.ts";
import { type MarkPass, markEach } from "./unit-marks.ts";
import { isProse } from "./unit-shape.ts";

/** Marks fields above the first and below the last running text, where there are several of them. */
export const markFields: MarkPass = (units, marks) => {
  const isText = units.map(({ text }) => isProse(text));
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const isEdge = (at: number) => at < first || at > last;
  const fields = units.map(({ text }, at) => isEdge(at) && readField(text) !== null);
  if (fields.filter(Boolean).length < MIN_FIELDS) return marks;
  let hasTitle = marks.some((mark) => mark?.role === "title");
  return markEach(units, marks, ({ text }, at) => {
    if (!fields[at]) return null;
    const mark = fieldMark(text);
    if (mark.role !== "title") return mark;
    // A mail's subject is its title; the second one is a forwarded mail's.
    const isTitle = !hasTitle;
    hasTitle = true;
    return isTitle ? mark : { ...mark, role: "removed" };
  });
};
