/** The pass that finds the article's title, and a masthead above it. */

import { readByline } from "./byline.ts";
import { readCopyright } from "./copyright-line.ts";
import { readDateLine } from "./date-line.ts";
import { hasOutletWord } from "./outlet-names.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markAt, type UnitMarks } from "./unit-marks.ts";
import { countWords, endsAsSentence, isProse } from "./unit-shape.ts";

const MAX_TITLE_WORDS = 40;
function isTitleShaped(text: string): boolean {
  const words = countWords(text);
  if (words === 0 || words > MAX_TITLE_WORDS || isProse(text)) return false;
  if (/[.;]["'”’]?$/u.test(text) && words > 14) return false;
  return readDateLine(text) === null && readByline(text) === null;
}

function firstProse(units: readonly RawUnit[], marks: UnitMarks): number {
  const at = units.findIndex(({ text }, position) => marks[position] === null && isProse(text));
  return at === -1 ? units.length : at;
}

/** The first unmarked title-shaped unit above the running text, not one that is printed twice while others are not. */
function candidates(units: readonly RawUnit[], marks: UnitMarks): number[] {
  const end = firstProse(units, marks);
  const shaped: number[] = [];
  for (let at = 0; at < end; at += 1) {
    if (marks[at] === null && isTitleShaped(units[at]?.text ?? "")) shaped.push(at);
  }
  // A file that is one short line, or begins with its only text, has no title line.
  const lastLeft = marks.lastIndexOf(null);
  return shaped.filter((at) => at < lastLeft);
}

function holders(units: readonly RawUnit[]): Set<string> {
  return new Set(units.map(({ text }) => readCopyright(text)?.name.toLowerCase() ?? ""));
}

/** Between the items of a menu or of a path that stand in one line. */
const BETWEEN_ITEMS = /[|>›»•·]/u;

/** A name on a line of its own above the title: the copyright's holder, or two or three words with an outlet's. */
function isMasthead(text: string, units: readonly RawUnit[]): boolean {
  if (BETWEEN_ITEMS.test(text)) return false;
  if (holders(units).has(text.toLowerCase())) return true;
  return countWords(text) <= 4 && hasOutletWord(text) && !endsAsSentence(text) && /^[\p{Lu}\d]/u.test(text);
}

/**
 * Marks the title: the first line of title shape above the running text. Where a masthead stands above another such
 * line, the masthead is the source and the line below it the title.
 */
export const markTitle: MarkPass = (units, marks) => {
  if (marks.some((mark) => mark?.role === "title")) return marks;
  const shaped = candidates(units, marks);
  const isDoubled = (at: number) => units[at + 1]?.text === units[at]?.text;
  const single = shaped.filter((at) => !isDoubled(at));
  const [first, second] = single.length > 0 && !isDoubled(shaped[0] ?? -1) ? single : shaped;
  if (first === undefined) return marks;
  if (second !== undefined && isMasthead(units[first]?.text ?? "", units)) {
    const withMasthead = markAt(marks, [first], { role: "source", rule: "masthead" });
    return markAt(withMasthead, [second], { role: "title", rule: "line below the masthead" });
  }
  return markAt(marks, [first], { role: "title", rule: "first line" });
};
