/** Where the article's stretch of a page really begins, once its heaviest part is known. */

import { findDates } from "../date-text.ts";
import type { RawUnit } from "../raw-units.ts";
import { endsAsSentence } from "../unit-shape.ts";
import type { LineShape } from "./line-shape.ts";
import type { Stretch } from "./text-core.ts";

/** How far into the stretch what belongs above the text may stand, in units, and below how much running text. */
const HEAD_REACH = 8;
const MAX_STANDFIRST_WORDS = 45;
const MAX_HEAD_LINE_WORDS = 20;
/** A repeated line of fewer words may be a refrain; a copy is looked for this far above, in units. */
const MIN_REPEATED_WORDS = 6;
const COPY_REACH = 40;
const LABELLED_TIME = /^(?:first |last )?(?:published|posted|updated)\b.{0,80}\d/iu;
const LOOSE_BYLINE = /^(?:By|BY|Von|Par|Por|Di)\s+\p{Lu}/u;

export type Page = { units: readonly RawUnit[]; shapes: readonly LineShape[] };

/** True for a line the article's text does not run across: furniture, pictures, the head's lines, a menu's item. */
export function isBarrier(shape: LineShape | undefined): boolean {
  if (shape === undefined) return true;
  if (shape.kind === "label") return !shape.isAlone;
  return (
    shape.kind === "furniture" || shape.kind === "end" || shape.kind === "meta" || shape.kind === "picture"
  );
}

/** A line of author, day or time, also in forms that the readers of bylines and dates leave. */
function isHeadLine({ units, shapes }: Page, at: number): boolean {
  const text = units[at]?.text ?? "";
  const shape = shapes[at];
  if (shape === undefined || shape.kind === "meta") return true;
  if (shape.words > MAX_HEAD_LINE_WORDS || endsAsSentence(text)) return false;
  if (LOOSE_BYLINE.test(text) || LABELLED_TIME.test(text)) return true;
  return findDates(text).some(({ precision }) => precision === "day");
}

/** How far from a picture's credit the lines of its caption stand, in units: the caption's text and its `alt`. */
const CAPTION_REACH = 2;

/** A line of running text that comes again, directly beside its copy or beside a picture's credit: a gallery's caption. */
export function isDoubledCaption({ units, shapes }: Page, at: number): boolean {
  const [text, shape] = [units[at]?.text, shapes[at]];
  if (!shape?.isRepeated || (shape.kind !== "paragraph" && shape.kind !== "sentence")) return false;
  if (units[at - 1]?.text === text || units[at + 1]?.text === text) return true;
  return shapes
    .slice(Math.max(0, at - CAPTION_REACH), at + CAPTION_REACH + 1)
    .some(({ kind }) => kind === "picture");
}

/**
 * A line of some length that a gallery or a teaser above the text, or close by in its head, prints too. Running text that
 * is printed twice is not: which of its copies goes is asked where the article is known (mark-printed-twice.ts).
 */
function isRepeatedNearby(page: Page, at: number): boolean {
  const { units, shapes } = page;
  const shape = shapes[at];
  if (shape === undefined || !shape.isRepeated || shape.words < MIN_REPEATED_WORDS) return false;
  if (shape.kind === "paragraph" || shape.kind === "sentence") return isDoubledCaption(page, at);
  const isCopy = (other: RawUnit) => other.text === units[at]?.text;
  const above = units.slice(Math.max(0, at - COPY_REACH), at);
  return above.some(isCopy) || units.slice(at + 1, at + 1 + HEAD_REACH).some(isCopy);
}

/** True for a paragraph of which a copy stands further down in the stretch than its head may reach. */
function isPrintedBelow({ units, shapes }: Page, at: number, { last }: Stretch): boolean {
  const text = units[at]?.text;
  if (shapes[at]?.isRepeated !== true) return false;
  return units.slice(at + 1, last + 1).some((other) => other.text === text);
}

/**
 * Below the last byline or date that stands in the stretch's first lines, and below what cannot begin a text. A summary
 * above them that the text below says again is no text the head could not reach across.
 */
function startBelowHead(page: Page, stretch: Stretch): number {
  const { first, last } = stretch;
  let start = first;
  let words = 0;
  for (let at = first; at <= Math.min(start + HEAD_REACH, last); at += 1) {
    const shape = page.shapes[at];
    const isLeading = start === at && (isBarrier(shape) || isRepeatedNearby(page, at));
    if (isHeadLine(page, at) || isLeading) start = at + 1;
    else if (shape?.kind === "paragraph" && !isPrintedBelow(page, at, stretch)) words += shape.words;
    if (words > MAX_STANDFIRST_WORDS) break;
  }
  return Math.min(start, last);
}

/** Up over what stands like text, as far as a line that cannot be. */
function startAbove(page: Page, first: number): number {
  let at = first;
  while (at > 0 && !isBarrier(page.shapes[at - 1]) && !isHeadLine(page, at - 1)) at -= 1;
  return at;
}

/** The position of the first unit of text of the article whose heaviest part is `core`. O(n). */
export function findStart(page: Page, core: Stretch): number {
  const start = startBelowHead(page, core);
  return start === core.first ? startAbove(page, start) : start;
}
