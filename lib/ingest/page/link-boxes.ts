/** Boxes of links between an article's paragraphs: rows of headlines, which a page sets in the middle of its text. */

import type { RawUnit } from "../raw-units.ts";
import type { UnitMarks } from "../unit-marks.ts";
import type { LineShape } from "./line-shape.ts";
import type { Stretch } from "./text-core.ts";

const MIN_HEADLINES = 2;
const MAX_HEADLINES = 8;
const MAX_HEADLINE_WORDS = 20;
const LEAD = /^(?:more|read more|related|see also|also|watch)\s*:$/iu;
/** A line that ends so announces a list of the article's own. */
const ANNOUNCED = /:\W{0,3}$/u;
const LONGER_WORD = /\p{L}{4,}/gu;
/** English headlines capitalise their words; this share of at least so many longer words. */
const MIN_TITLE_WORDS = 3;
const MIN_CAPITAL_SHARE = 0.75;

function isTitleCase(text: string): boolean {
  const words = text.match(LONGER_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= MIN_TITLE_WORDS && capitals >= MIN_CAPITAL_SHARE * words.length;
}

function canBeHeadline(shape: LineShape | undefined): boolean {
  if (shape === undefined || shape.isAlone || shape.words > MAX_HEADLINE_WORDS) return false;
  return shape.kind === "label" || shape.kind === "fragment" || shape.kind === "entry";
}

/** The end, exclusive, of the row of lines without an empty line between that begins at a position. */
function rowEnd(units: readonly RawUnit[], shapes: readonly LineShape[], at: number, last: number): number {
  let end = at;
  while (end <= last && canBeHeadline(shapes[end]) && (end === at || units[end]?.isAfterBlank !== true))
    end += 1;
  return end;
}

/**
 * Finds rows of headlines inside a stretch.
 *
 * @param units the units of the file
 * @param shapes their shapes
 * @param marks what is known of them
 * @param stretch where to look
 * @returns the rows' positions: those under a line of related links, and those in title case that neither a colon
 *   announces nor anything but a paragraph follows. O(n).
 */
export function findLinkBoxes(
  units: readonly RawUnit[],
  shapes: readonly LineShape[],
  marks: UnitMarks,
  { first, last }: Stretch,
): number[] {
  const boxed: number[] = [];
  for (let at = first; at <= last; ) {
    const end = rowEnd(units, shapes, at, last);
    const above = units[at - 1]?.text ?? "";
    const isLed = marks[at - 1]?.rule === "related links" || LEAD.test(above);
    const positions = Array.from({ length: end - at }, (_, offset) => at + offset);
    const isRow =
      positions.length >= MIN_HEADLINES &&
      positions.length <= MAX_HEADLINES &&
      shapes[end]?.kind === "paragraph" &&
      !ANNOUNCED.test(above) &&
      positions.every((line) => shapes[line]?.kind !== "entry" && isTitleCase(units[line]?.text ?? ""));
    if (isLed || isRow) boxed.push(...positions);
    at = Math.max(end, at + 1);
  }
  return boxed;
}
