/**
 * Where the article stands inside a whole page's text: the stretch in which running text outweighs the short lines of
 * menus. This is the maximum-subsequence segmentation of Pasternack and Roth (WWW 2009), over lines instead of tokens.
 */

import { readByline } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import { endAtMarker } from "./end-markers.ts";
import type { RawUnit } from "./raw-units.ts";
import type { UnitMarks } from "./unit-marks.ts";
import { countWords, endsAsSentence, isLabel, isProse } from "./unit-shape.ts";

/** Positions of the first and last unit, both inclusive. */
type Stretch = { first: number; last: number };

export type BodyRegion = Stretch & {
  /** Positions of boxes of links inside the stretch. */
  boxes: number[];
};

/** A page is told from a plain article by a menu: this many labels in a row above or below the article. */
const MIN_MENU_LINES = 6;
const LABEL_COST = 8;
const FRAGMENT_COST = 4;
/** Long paragraphs speak for the article, but one of a sidebar must not outweigh many of its menu. */
const MAX_GAIN = 60;

/** How far into the stretch a byline or date line may stand, in units. */
const META_REACH = 4;

function gain(unit: RawUnit, isMarked: boolean): number {
  const words = countWords(unit.text);
  if (isMarked) return -LABEL_COST;
  if (isProse(unit.text)) return Math.min(words, MAX_GAIN);
  if (isLabel(unit.text)) return -LABEL_COST;
  return endsAsSentence(unit.text) ? words - LABEL_COST : -FRAGMENT_COST;
}

/** The contiguous stretch of the greatest sum (Kadane's algorithm). */
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

function longestLabelRun(units: readonly RawUnit[], from: number, to: number): number {
  let run = 0;
  let longest = 0;
  for (let at = from; at < to; at += 1) {
    run = isLabel(units[at]?.text ?? "") ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A standfirst stands above the byline or date line: the text proper begins below them. */
function startBelowMeta(units: readonly RawUnit[], { first, last }: Stretch): number {
  for (let at = Math.min(first + META_REACH, last); at >= first; at -= 1) {
    const text = units[at]?.text ?? "";
    if (readDateLine(text) !== null || readByline(text) !== null) return at + 1;
  }
  return first;
}

/**
 * Finds the article's stretch of a page.
 *
 * @param units the units of the file
 * @param marks what is known of them; marked units weigh like a menu's
 * @returns the stretch, or null when the text has no menu around it and so is an article as a whole. O(n).
 */
export function findBodyRegion(units: readonly RawUnit[], marks: UnitMarks): BodyRegion | null {
  const region = heaviestStretch(units.map((unit, at) => gain(unit, marks[at] !== null)));
  if (region === null) return null;
  const above = longestLabelRun(units, 0, region.first);
  const below = longestLabelRun(units, region.last + 1, units.length);
  if (Math.max(above, below) < MIN_MENU_LINES) return null;
  const first = startBelowMeta(units, region);
  return { first, ...endAtMarker(units, first, region.last) };
}
