/** What the size of the type tells of a paragraph's part in the article. */

import type { BlockMark } from "../text-builder.ts";
import { weightedMedian } from "./page-lines.ts";
import { LEADER_DOTS, type Paragraph } from "./paragraphs.ts";

/** A title is set at least this much larger than the text, a heading a little less; notes are smaller. */
const TITLE_SIZE = 1.25;
const HEADING_SIZE = 1.12;
const NOTE_SIZE = 0.9;
/** Shorter lines are menus, captions and headings rather than running text. */
const MIN_RUNNING_UTF16 = 80;
const MAX_TITLE_UTF16 = 300;
const MAX_HEADING_UTF16 = 200;
const NOTE_MARK = /^(?:\[?\d{1,3}[\].]?|[*†‡§¶]{1,3})\s?[\p{L}"“«„]/u;

/** The type most of the running text is set in. */
function bodySizeOf(paragraphs: readonly Paragraph[]): number {
  const running = paragraphs.filter(({ text }) => text.length >= MIN_RUNNING_UTF16);
  const counted = running.length > 0 ? running : paragraphs;
  return weightedMedian(counted.map(({ size, text }) => ({ value: size, weight: text.length })));
}

/** The largest type in the upper part of the first page, where it is larger than the text's. */
function findTitle(paragraphs: readonly Paragraph[], bodySize: number, pageHeight: number): Paragraph | null {
  const candidates = paragraphs.filter(
    ({ page, y, text, size }) =>
      page === 1 &&
      y < pageHeight * 0.6 &&
      size >= bodySize * TITLE_SIZE &&
      text.length <= MAX_TITLE_UTF16 &&
      /\p{L}.*\p{L}/u.test(text),
  );
  const [largest] = candidates.toSorted((a, b) => b.size - a.size || a.y - b.y);
  return largest ?? null;
}

/** A heading stands over running text, or over another heading that does. */
function findHeadings(paragraphs: readonly Paragraph[], bodySize: number): Set<Paragraph> {
  const headings = new Set<Paragraph>();
  let isOverText = false;
  for (const paragraph of paragraphs.toReversed()) {
    const { text, size } = paragraph;
    const isLarge = size >= bodySize * HEADING_SIZE;
    if (isLarge && isOverText && text.length <= MAX_HEADING_UTF16) headings.add(paragraph);
    else isOverText = text.length >= MIN_RUNNING_UTF16 && !isLarge;
  }
  return headings;
}

/**
 * Marks a document's paragraphs.
 *
 * @param paragraphs in reading order
 * @param heightOf the height of a page, in points
 * @returns the marks of those that have one. O(n log n).
 */
export function markByType(
  paragraphs: readonly Paragraph[],
  heightOf: (page: number) => number,
): ReadonlyMap<Paragraph, BlockMark> {
  const bodySize = bodySizeOf(paragraphs);
  const title = findTitle(paragraphs, bodySize, heightOf(1));
  const marks = new Map<Paragraph, BlockMark>();
  for (const heading of findHeadings(paragraphs, bodySize))
    marks.set(heading, { role: "heading", rule: "larger type" });
  if (title !== null) marks.set(title, { role: "title", rule: "largest type on page 1" });
  for (const paragraph of paragraphs) {
    const { text, size, y, page } = paragraph;
    const isNote = size <= bodySize * NOTE_SIZE && y > heightOf(page) * 0.5 && NOTE_MARK.test(text);
    if (isNote) marks.set(paragraph, { role: "note", rule: "small type at the foot of the page" });
    if (LEADER_DOTS.test(text)) marks.set(paragraph, { role: "furniture", rule: "table of contents" });
  }
  return marks;
}
