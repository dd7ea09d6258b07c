/**
 * The heads of records that a press database exports without labels: headline, author, "312 words", the day, the
 * newspaper, its code, page and language, and whose right it is, each on a line of its own and always in this order; the
 * document's number closes the record. Told by the count of words with a day right below it and a copyright near.
 */

import { boilerplateRule } from "./boilerplate-rules.ts";
import { findClockTime } from "./clock-time.ts";
import { readDateLine } from "./date-line.ts";
import { isPersonName } from "./person-name.ts";
import type { RawUnit } from "./raw-units.ts";
import { FIELD_RULE } from "./record-fields.ts";
import { type MarkPass, markEach, type UnitMark } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

const WORD_COUNT = /^\d{1,3}(?:[,.]?\d{3})?\s+words$/iu;
const DOCUMENT_NUMBER = /^Document [A-Z][A-Z\d]{2,11}\d{8}\w{3,20}$/u;
/** How many lines stand above the count of words at most: a section, the headline in two lines, the author. */
const REACH_ABOVE = 4;
/** And between the newspaper and the copyright: its code, edition, page, language. */
const REACH_BELOW = 7;
const MAX_NAME_WORDS = 8;

/** Positions of the lines of one head. */
export type ExportHead = {
  firstUnit: number;
  titleUnit: number;
  bylineUnit: number | null;
  dateUnit: number;
  sourceUnit: number;
  /** The copyright's line. */
  lastUnit: number;
};

/** True for the line that closes a record: "Document NMAIL00020310118e51i0003x". */
export function isDocumentNumber(text: string): boolean {
  return DOCUMENT_NUMBER.test(text);
}

function isClock(text: string): boolean {
  const clock = text.length > 20 ? null : findClockTime(text);
  return clock !== null && clock.startUtf16 === 0;
}

function copyrightBelow(units: readonly RawUnit[], sourceAt: number): number | null {
  for (let at = sourceAt + 1; at <= sourceAt + REACH_BELOW; at += 1) {
    const text = units[at]?.text ?? "";
    if (text === "" || isProse(text)) return null;
    if (boilerplateRule(text, "anywhere") === "legal notice") return at;
  }
  return null;
}

function headAt(units: readonly RawUnit[], countAt: number): ExportHead | null {
  const textOf = (at: number) => units[at]?.text ?? "";
  const dateUnit = countAt + 1;
  if (readDateLine(textOf(dateUnit))?.date.precision !== "day") return null;
  const sourceUnit = isClock(textOf(dateUnit + 1)) ? dateUnit + 2 : dateUnit + 1;
  const lastUnit = copyrightBelow(units, sourceUnit);
  if (lastUnit === null || lastUnit === sourceUnit || countWords(textOf(sourceUnit)) > MAX_NAME_WORDS)
    return null;
  let firstUnit = countAt;
  const isHead = (at: number) => at >= 0 && !isProse(textOf(at)) && !isDocumentNumber(textOf(at));
  while (firstUnit > countAt - REACH_ABOVE && isHead(firstUnit - 1)) firstUnit -= 1;
  const hasAuthor = countAt - firstUnit >= 2 && isPersonName(textOf(countAt - 1).replace(/^by\s+/i, ""));
  const titleUnit = countAt - (hasAuthor ? 2 : 1);
  if (titleUnit < firstUnit) return null;
  return { firstUnit, titleUnit, bylineUnit: hasAuthor ? countAt - 1 : null, dateUnit, sourceUnit, lastUnit };
}

/** Finds the heads of such records, ascending. O(n). */
export function findExportHeads(units: readonly RawUnit[]): ExportHead[] {
  return units.flatMap(({ text }, at) => (WORD_COUNT.test(text) ? (headAt(units, at) ?? []) : []));
}

function marksOf({ titleUnit, bylineUnit, dateUnit, sourceUnit, ...head }: ExportHead): [number, UnitMark][] {
  const marks = new Map<number, UnitMark>();
  for (let at = head.firstUnit; at < head.lastUnit; at += 1)
    marks.set(at, { role: "removed", rule: FIELD_RULE });
  marks.set(titleUnit, { role: "title", rule: "title of the record" });
  marks.set(dateUnit, { role: "date", rule: "date line" });
  marks.set(sourceUnit, { role: "source", rule: "publication line" });
  if (bylineUnit !== null) marks.set(bylineUnit, { role: "byline", rule: FIELD_RULE });
  return [...marks];
}

/** The pass that marks the lines of such heads, and documents' numbers below one. */
export const markExport: MarkPass = (units, marks) => {
  const heads = findExportHeads(units);
  if (heads.length === 0) return marks;
  const found = new Map(heads.flatMap(marksOf));
  return markEach(units, marks, ({ text }, at) => {
    if (isDocumentNumber(text)) return { role: "removed", rule: "record number" };
    return found.get(at) ?? null;
  });
};
