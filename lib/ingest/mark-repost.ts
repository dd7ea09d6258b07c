/** The passes that keep a reposter's own additions out of the body: notes in brackets and an excerpt set above it. */

import { SEPARATOR_RULE } from "./mark-lines.ts";
import type { RawUnit } from "./raw-units.ts";
import { shareWithin, shingles } from "./shingles.ts";
import { type MarkPass, markAt, markEach, type UnitMarks } from "./unit-marks.ts";

/** A whole paragraph in brackets, signed with initials: "(But see … — AB)". */
const SIGNED_NOTE = /^[([](?!editor).*\s*[–—-]{1,2}\s?\p{Lu}{2,4}\.?[)\]]$/iu;
const WHOLE_PARENTHESIS = /^\((?!editor).{12,}\)$/iu;
/** The share of an excerpt's three-word runs that must recur below the separator. */
const MIN_EXCERPT_SHARE = 0.6;

function bodyPositions(units: readonly RawUnit[], marks: UnitMarks): number[] {
  return units.flatMap((_, at) => (marks[at] === null ? [at] : []));
}

/** A longer paragraph is no note. */
const MAX_NOTE_UTF16 = 2_000;

/** Signed notes anywhere; in a repost, a bracketed paragraph between the credit line and the text as well. */
export const markNotes: MarkPass = (units, marks) => {
  const creditAt = marks.findIndex((mark) => mark?.role === "credit");
  const firstBelowCredit =
    creditAt === -1 ? -1 : (bodyPositions(units, marks).find((at) => at > creditAt) ?? -1);
  return markEach(units, marks, ({ text }, at) => {
    if (text.length > MAX_NOTE_UTF16) return null;
    if (SIGNED_NOTE.test(text)) return { role: "note", rule: "signed note" };
    const isUnderCredit = at === firstBelowCredit && WHOLE_PARENTHESIS.test(text);
    return isUnderCredit ? { role: "note", rule: "note under the credit line" } : null;
  });
};

/**
 * An excerpt: paragraphs above the first separator each of which recurs below it. All are dropped or none, so that an
 * introduction the text below does not repeat stays. O(n) in the words of the article.
 */
export const markExcerpt: MarkPass = (units, marks) => {
  const separatorAt = marks.findIndex((mark) => mark?.rule === SEPARATOR_RULE);
  if (separatorAt === -1) return marks;
  const positions = bodyPositions(units, marks);
  const above = positions.filter((at) => at < separatorAt);
  const below = positions.filter((at) => at > separatorAt);
  const known = new Set(below.flatMap((at) => shingles(units[at]?.text ?? "")));
  const isExcerpt =
    above.length > 0 && above.every((at) => shareWithin(units[at]?.text ?? "", known) >= MIN_EXCERPT_SHARE);
  return isExcerpt ? markAt(marks, above, { role: "removed", rule: "excerpt" }) : marks;
};
