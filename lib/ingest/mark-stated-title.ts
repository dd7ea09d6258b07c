/** The pass that finds, in the text, the title a file states beside it: in a meta element, a header, a column. */

import type { RawSpan } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import type { StatedFact } from "./source-text.ts";
import { type MarkPass, markAt, type UnitMarks } from "./unit-marks.ts";
import { isProse } from "./unit-shape.ts";

const WORD = /[\p{L}\p{N}]+/gu;
/** The share of the words of both that a line must have in common with a title that says it a little differently. */
const MIN_SHARED = 0.7;
const MIN_WORDS = 4;

function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** 1 for the same words in the same order; else the share of distinct words both have (Jaccard), 0 below the least. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(" ") === b.join(" ")) return 1;
  if (Math.min(a.length, b.length) < MIN_WORDS) return 0;
  const known = new Set(a);
  const all = new Set([...a, ...b]);
  const shared = [...new Set(b)].filter((word) => known.has(word)).length / all.size;
  return shared < MIN_SHARED ? 0 : Math.min(shared, 0.99);
}

function isWithin(unit: RawSpan, span: RawSpan | null): boolean {
  return span !== null && unit.rawStartUtf16 >= span.rawStartUtf16 && unit.rawEndUtf16 <= span.rawEndUtf16;
}

/** The most alike line with text below it; of equals the last: a page prints its title in a path of links too. */
function mostAlike(units: readonly RawUnit[], marks: UnitMarks, title: string): number {
  const lastText = units.findLastIndex(({ text }, at) => marks[at] === null && isProse(text));
  let best = { at: -1, likeness: 0 };
  units.slice(0, lastText === -1 ? units.length - 1 : lastText).forEach(({ text }, at) => {
    if (marks[at] !== null || text.length > 4 * title.length + 40) return;
    const likeness = titleLikeness(text, title);
    if (likeness > 0 && likeness >= best.likeness) best = { at, likeness };
  });
  return best.at;
}

/** Marks the line that is the stated title, or says it a little differently; a title already marked stays the one. */
export function markStatedTitle({ value, span, rule }: StatedFact): MarkPass {
  return (units, marks) => {
    if (marks.some((mark) => mark?.role === "title")) return marks;
    const placed = units.flatMap((unit, at) => (isWithin(unit, span) && marks[at] === null ? [at] : []));
    const positions = placed.length > 0 ? placed : [mostAlike(units, marks, value)];
    return markAt(marks, positions, { role: "title", rule });
  };
}
