/**
 * The pass for a text a page prints twice: a summary's page and the whole article, or one body in two layouts. The first
 * printing goes where the second one has all of it, word for word; so nothing is lost, and what the text itself says
 * again further down (a refrain, a statement repeated for each district) stays.
 */

import { readByline } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import type { RawUnit } from "./raw-units.ts";
import { bodyPositions, type MarkPass, markAt } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

export const PRINTED_TWICE_RULE = "text printed again below";

/** Fewer paragraphs or words are a refrain sooner than a second printing; more so where nothing else says it is a page. */
const MIN_PARAGRAPHS = 2;
const MIN_WORDS = 40;
const MIN_PLAIN_WORDS = 100;
/** How many lines of a second head (title, date, byline) may stand between the two. */
const MAX_LINES_BETWEEN = 5;
/** How many lines of the first head may stand among the body's first paragraphs. */
const HEAD_REACH = 5;

/** The paragraphs from `first` up to `again`, without the second head's lines between. */
function firstPrinting(
  units: readonly RawUnit[],
  positions: readonly number[],
  first: number,
  again: number,
): { end: number; between: number[] } {
  const textAt = (index: number) => units[positions[index] ?? -1]?.text ?? "";
  const headTexts = new Set(units.slice(0, positions[first] ?? 0).map(({ text }) => text));
  const isHead = (text: string) =>
    !isProse(text) && (headTexts.has(text) || readDateLine(text) !== null || readByline(text) !== null);
  let end = again;
  while (end > first && again - end < MAX_LINES_BETWEEN && isHead(textAt(end - 1))) end -= 1;
  return { end, between: positions.slice(end, again) };
}

function isWhole(units: readonly RawUnit[], positions: readonly number[], minWords: number): boolean {
  const texts = positions.map((at) => units[at]?.text ?? "");
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return texts.filter(isProse).length >= MIN_PARAGRAPHS && words >= minWords;
}

/** The first printing that begins with the paragraph at this index, with the second head; empty when there is none. */
function findFrom(
  units: readonly RawUnit[],
  positions: readonly number[],
  first: number,
  minWords: number,
): number[] {
  const textAt = (index: number) => units[positions[index] ?? -1]?.text;
  const opening = textAt(first);
  const again = positions.findIndex((_, index) => index > first && textAt(index) === opening);
  if (opening === undefined || again === -1) return [];
  // Three times is a refrain.
  if (positions.some((_, index) => index > again && textAt(index) === opening)) return [];
  const { end, between } = firstPrinting(units, positions, first, again);
  const printed = positions.slice(first, end);
  const isAgain = printed.every((_, offset) => textAt(first + offset) === textAt(again + offset));
  return isAgain && isWhole(units, printed, minWords) ? [...printed, ...between] : [];
}

/** Marks a text's first printing. O(n). */
export const markPrintedTwice: MarkPass = (units, marks) => {
  const positions = bodyPositions(marks);
  const minWords = marks.some((mark) => mark?.role === "removed") ? MIN_WORDS : MIN_PLAIN_WORDS;
  for (let first = 0; first < Math.min(HEAD_REACH, positions.length); first += 1) {
    const found = findFrom(units, positions, first, minWords);
    if (found.length > 0) return markAt(marks, found, { role: "removed", rule: PRINTED_TWICE_RULE });
    if (isProse(units[positions[first] ?? -1]?.text ?? "")) break;
  }
  return marks;
};
