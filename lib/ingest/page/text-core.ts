/**
 * The heaviest stretch of a page: where running text outweighs the short lines of menus. This is the
 * maximum-subsequence segmentation of Pasternack and Roth (WWW 2009), over lines instead of tokens.
 */

import type { LineShape } from "./line-shape.ts";

/** Positions of the first and last unit, both inclusive. */
export type Stretch = { first: number; last: number };

/** Long paragraphs speak for the article, but one of a sidebar must not outweigh many of its menu. */
const MAX_GAIN = 60;
/** Paragraphs that follow one another without an empty line are rarer in articles than in comments and teasers. */
const IN_A_ROW = 0.7;
const GLUED = 0.3;
/** A label in a row of many is a menu's: such a row is a wall that little text behind it cannot outweigh. */
const WALL_LABELS = 6;
const WALL_COST = 12;

function labelGain({ words, isAlone, isRepeated }: LineShape): number {
  if (isAlone) return words >= 6 ? 0 : -1.5;
  return isRepeated ? -8 : -5;
}

/** What a line speaks for the text around it being an article's, in words of running text. */
function gainOf(shape: LineShape): number {
  const { kind, words, isAlone, isGlued } = shape;
  switch (kind) {
    case "paragraph":
      return Math.min(words, MAX_GAIN) * (isAlone ? 1 : IN_A_ROW) * (isGlued ? GLUED : 1);
    case "sentence":
      return words * 0.5;
    case "sign":
      return 0;
    case "entry":
      return -1;
    case "fragment":
      return isAlone ? 0 : -2;
    case "picture":
      return -2;
    case "meta":
      return -6;
    case "furniture":
      return -8;
    case "end":
      return -10;
    case "label":
      return labelGain(shape);
  }
}

function gainsOf(shapes: readonly LineShape[]): number[] {
  let run = 0;
  return shapes.map((shape) => {
    run = shape.kind === "label" && !shape.isAlone ? run + 1 : 0;
    return run > WALL_LABELS ? -WALL_COST : gainOf(shape);
  });
}

/** The contiguous stretch of the greatest sum (Kadane's algorithm), or null when no sum is above nothing. O(n). */
export function heaviestStretch(gains: readonly number[]): Stretch | null {
  let best = { first: -1, last: -1, sum: 0 };
  let first = 0;
  let sum = 0;
  gains.forEach((value, at) => {
    if (sum <= 0) {
      first = at;
      sum = 0;
    }
    sum += value;
    if (sum > best.sum) best = { first, last: at, sum };
  });
  return best.first === -1 ? null : { first: best.first, last: best.last };
}

/** The heaviest stretch of lines of these shapes, or null when there is no running text. O(n). */
export function findTextCore(shapes: readonly LineShape[]): Stretch | null {
  return heaviestStretch(gainsOf(shapes));
}

/** A page is told from a plain article by a menu, this many short lines in a row, with some furniture outside its text. */
const MIN_MENU_LINES = 6;
const MIN_FURNITURE_WITH_MENU = 2;
/** Or, without a menu, by this much of it. */
const MIN_FURNITURE_ALONE = 3;

/** True for lines as menus have them: labels, furniture, and entries in a row. */
export function isShortLine(shape: LineShape | undefined): boolean {
  if (shape === undefined) return false;
  const { kind, isAlone } = shape;
  return kind === "label" || kind === "furniture" || kind === "end" || (kind === "entry" && !isAlone);
}

function longestRun(shapes: readonly LineShape[]): number {
  let run = 0;
  let longest = 0;
  for (const shape of shapes) {
    run = isShortLine(shape) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** True when a text is a whole page around its core; a plain article, whatever lists are in it, is none. O(n). */
export function isWholePage(shapes: readonly LineShape[], { first, last }: Stretch): boolean {
  const menu = Math.max(longestRun(shapes.slice(0, first)), longestRun(shapes.slice(last + 1)));
  const furniture = shapes.filter(
    ({ kind }, at) => kind === "end" || (kind === "furniture" && (at < first || at > last)),
  );
  return furniture.length >= (menu >= MIN_MENU_LINES ? MIN_FURNITURE_WITH_MENU : MIN_FURNITURE_ALONE);
}
