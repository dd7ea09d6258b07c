/**
 * Lines to paragraphs: a new one begins where the leading widens, the type changes, the line is indented, or the line
 * above broke though the next word would have fitted.
 */

import type { Column } from "./page-columns.ts";
import { type Line, weightedMedian } from "./page-lines.ts";

export type Paragraph = {
  text: string;
  size: number;
  /** 1-based. */
  page: number;
  x0: number;
  y: number;
  /** The last line reaches the column's edge: the paragraph may go on in the next column. */
  isFull: boolean;
};

/** Leading wider than the column's usual by this share parts paragraphs. */
const WIDER = 1.25;
const OTHER_SIZE = 0.12;
const INDENT = 0.8;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]$/;
const CJK_START = /^[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const LIST_MARK = /^(?:[•‣▪●○◦–—*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/;
const HYPHEN_END = /\p{L}[-\u2010\u00ad]$/u;

/** Stands behind a hyphen at a line's end until the text is written; no text has this noncharacter. */
export const LINE_END = "\ufdd0";

/** Two pieces of a text that a line break parted; a hyphen at the break stays, and is remembered as one. */
export function joinBroken(above: string, below: string): string {
  if (above === "") return below;
  if (HYPHEN_END.test(above) && /^\p{L}/u.test(below)) return above + LINE_END + below;
  return CJK.test(above) && CJK_START.test(below) ? above + below : `${above} ${below}`;
}

/** Type sizes to half a point: what is set alike has the same leading. */
function sizeKey(size: number): number {
  return Math.round(size * 2);
}

/** More than this many type sizes below the line above stands something else. */
const MAX_LEADING = 2.6;
/** What is little set in a size says nothing of its leading. */
const MIN_STEPS = 3;

export type Leading = (size: number) => number;

/** The usual distance of base lines for each size of type in a column, in points. */
export function usualLeading(lines: readonly Line[]): Leading {
  const steps = new Map<number, { value: number; weight: number }[]>();
  lines.slice(1).forEach((line, at) => {
    const above = lines[at];
    const value = line.y - (above?.y ?? 0);
    if (above === undefined || value <= 0 || value > line.size * MAX_LEADING) return;
    if (sizeKey(above.size) !== sizeKey(line.size)) return;
    // Full lines are a paragraph's; short ones may be entries of a list, each set apart.
    const weight = Math.max(1, above.text.length - 20);
    steps.set(sizeKey(line.size), [...(steps.get(sizeKey(line.size)) ?? []), { value, weight }]);
  });
  return (size) => {
    const own = steps.get(sizeKey(size)) ?? [];
    const floor = size * 1.05;
    return own.length < MIN_STEPS ? Math.max(floor, size * 1.25) : Math.max(floor, weightedMedian(own));
  };
}

/** True when the first word of `below` would have fitted behind `above`: the line was ended on purpose. */
function isEndedEarly(above: Line, below: Line, column: Column): boolean {
  const [first = ""] = below.text.split(/\s/, 1);
  const perCharacter = (below.x1 - below.x0) / Math.max(1, below.text.length);
  if (CJK_START.test(below.text)) return above.x1 + perCharacter * 3 < column.x1;
  return above.x1 + (first.length + 1) * perCharacter < column.x1 - perCharacter;
}

/** Lines that begin further in than their neighbours: in a column of running text the first of a paragraph. */
function isIndented(above: Line, line: Line, below: Line | undefined): boolean {
  // The lines of a list's entry stand further in than its mark.
  if (LIST_MARK.test(above.text)) return false;
  const inset = (line.x0 - above.x0) / line.size;
  if (inset < INDENT || inset > 5) return false;
  return below === undefined || below.x0 < line.x0 - line.size * INDENT * 0.5;
}

const SENTENCE_END = /[.!?:…。！？]["'”’»)\]]*$/u;
/** An entry of a table of contents: its page stands behind a row of dots. */
export const LEADER_DOTS = /(?:\s?[.·…]){4,}\s*(?:\d+|[ivxlc]+)$/;

/** In the middle of a sentence no paragraph begins. */
function isMidSentence(above: Line, line: Line): boolean {
  return !SENTENCE_END.test(above.text) && /^\p{Ll}/u.test(line.text) && !LEADER_DOTS.test(above.text);
}

function isNewParagraph(column: Column, at: number, leading: Leading): boolean {
  const [above, line] = [column.lines[at - 1], column.lines[at]];
  if (above === undefined || line === undefined) return true;
  if (Math.abs(line.size - above.size) > Math.max(line.size, above.size) * OTHER_SIZE) return true;
  if (line.y - above.y > leading(line.size) * WIDER) return true;
  // The cells of a table's row are parted by tabs: a row is a line of its own.
  if (LEADER_DOTS.test(above.text) || above.text.includes("\t") || line.text.includes("\t")) return true;
  if (isMidSentence(above, line)) return false;
  if (LIST_MARK.test(line.text) || isIndented(above, line, column.lines[at + 1])) return true;
  return isEndedEarly(above, line, column);
}

/** A column's paragraphs. O(n) in its lines. */
export function paragraphsOf(column: Column, page: number): Paragraph[] {
  const leading = usualLeading(column.lines);
  const paragraphs: Paragraph[] = [];
  column.lines.forEach((line, at) => {
    const isFull = line.x1 > column.x1 - line.size * 2;
    const open = paragraphs.at(-1);
    if (open === undefined || isNewParagraph(column, at, leading)) {
      paragraphs.push({ text: line.text, size: line.size, page, x0: line.x0, y: line.y, isFull });
      return;
    }
    open.text = joinBroken(open.text, line.text);
    open.isFull = isFull;
  });
  return paragraphs;
}

/** True when a paragraph goes on in the first one of the next column or page. */
export function goesOn(above: Paragraph, below: Paragraph): boolean {
  if (Math.abs(above.size - below.size) > above.size * OTHER_SIZE * 0.5) return false;
  if (HYPHEN_END.test(above.text) && /^\p{Ll}/u.test(below.text)) return true;
  const isOpen = !SENTENCE_END.test(above.text);
  if (CJK.test(above.text)) return isOpen && above.isFull && CJK_START.test(below.text);
  return isOpen && above.isFull && /^[\p{Ll}(“"‘]/u.test(below.text);
}
