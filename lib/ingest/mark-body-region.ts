/**
 * The pass that finds the article inside a whole page's text. A page's menus are runs of short lines; the article is
 * the stretch in which running text outweighs them: the maximum-subsequence segmentation of Pasternack and Roth
 * (WWW 2009) over lines instead of tokens.
 */

import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markAt, type UnitMarks } from "./unit-marks.ts";
import { countWords, endsAsSentence, isLabel, isProse } from "./unit-shape.ts";

/** A page is told from a plain article by a menu: this many labels in a row above or below all running text. */
const MIN_MENU_LINES = 6;
const LABEL_COST = 8;
const FRAGMENT_COST = 4;
const MAX_GAIN = 60;

function gain(unit: RawUnit, isMarked: boolean): number {
  const words = countWords(unit.text);
  if (isMarked) return -LABEL_COST;
  if (isProse(unit.text)) return Math.min(words, MAX_GAIN);
  if (isLabel(unit.text)) return -LABEL_COST;
  return endsAsSentence(unit.text) ? words - 4 : -FRAGMENT_COST;
}

type Region = { first: number; last: number };

/** The contiguous stretch of the greatest sum (Kadane). O(n). */
function bestRegion(gains: readonly number[]): Region | null {
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
  return best.first === -1 ? null : best;
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

function isPage(units: readonly RawUnit[], { first, last }: Region): boolean {
  const above = longestLabelRun(units, 0, first);
  const below = longestLabelRun(units, last + 1, units.length);
  return Math.max(above, below) >= MIN_MENU_LINES;
}

export const markBodyRegion: MarkPass = (units, marks: UnitMarks) => {
  const region = bestRegion(units.map((unit, at) => gain(unit, marks[at] !== null)));
  if (region === null || !isPage(units, region)) return marks;
  const below = units.flatMap((_, at) => (at > region.last ? [at] : []));
  return markAt(marks, below, { role: "removed", rule: "navigation" });
};
