/** The passes that take out an excerpt printed above the text it was cut from: the excerpt goes, never the text. */

import { isMoreLine } from "./cut-text.ts";
import { excerptEnd, type Paragraphs } from "./doubled-excerpt.ts";
import { SEPARATOR_RULE } from "./mark-lines.ts";
import { shareWithin, shingles } from "./shingles.ts";
import {
  bodyPositions,
  type MarkPass,
  markAt,
  markEach,
  type UnitMarks,
  type UnitRole,
} from "./unit-marks.ts";

/** The share of an excerpt's three-word runs that must recur below the separator. */
const MIN_EXCERPT_SHARE = 0.6;

/**
 * An excerpt above a row of signs: paragraphs above the first separator each of which recurs below it, wherever. All
 * are dropped or none, so that an introduction the text below does not repeat stays. O(n) in the words of the article.
 */
export const markPartedExcerpt: MarkPass = (units, marks) => {
  const separatorAt = marks.findIndex((mark) => mark?.rule === SEPARATOR_RULE);
  if (separatorAt === -1) return marks;
  const positions = bodyPositions(marks);
  const above = positions.filter((at) => at < separatorAt);
  const below = positions.filter((at) => at > separatorAt);
  const known = new Set(below.flatMap((at) => shingles(units[at]?.text ?? "")));
  const isExcerpt =
    above.length > 0 && above.every((at) => shareWithin(units[at]?.text ?? "", known) >= MIN_EXCERPT_SHARE);
  return isExcerpt ? markAt(marks, above, { role: "removed", rule: "excerpt" }) : marks;
};

export const DOUBLED_EXCERPT_RULE = "excerpt the text begins with";

/** An excerpt has no more paragraphs. */
const MAX_EXCERPT_UNITS = 4;
const HEAD_ROLES: readonly UnitRole[] = ["date", "byline", "credit"];

/** Where an excerpt may begin: with the first paragraph, and with the first below the head's date, byline or credit. */
function starts(marks: UnitMarks, positions: readonly number[]): number[] {
  const headAt = marks
    .slice(0, positions[MAX_EXCERPT_UNITS] ?? marks.length)
    .findLastIndex((mark) => mark !== null && HEAD_ROLES.includes(mark.role));
  const belowHead = positions.findIndex((at) => at > headAt);
  return [...new Set([0, Math.max(0, belowHead)])];
}

function findExcerpt(paragraphs: Paragraphs, marks: UnitMarks): readonly number[] {
  const { positions } = paragraphs;
  for (const first of starts(marks, positions)) {
    for (let last = first; last < Math.min(first + MAX_EXCERPT_UNITS, positions.length - 1); last += 1) {
      const end = excerptEnd(paragraphs, first, last);
      if (end !== null) return positions.slice(first, end);
    }
  }
  return [];
}

/**
 * An excerpt doubled before the body: paragraphs at the head, above or below its date and byline, with whose words the
 * text behind them begins (see doubled-excerpt.ts). Of an excerpt all paragraphs are marked, of the text none. O(n).
 */
export const markDoubledExcerpt: MarkPass = (units, marks) => {
  // Without a title or any other line of a head there is nothing an excerpt could be set under.
  const hasHead = marks.some(
    (mark) => mark !== null && (mark.role === "title" || HEAD_ROLES.includes(mark.role)),
  );
  if (!hasHead) return marks;
  const found = new Set(findExcerpt({ units, positions: bodyPositions(marks) }, marks));
  return markEach(units, marks, ({ text }, at) => {
    if (!found.has(at)) return null;
    return { role: "removed", rule: isMoreLine(text) ? "read more" : DOUBLED_EXCERPT_RULE };
  });
};
