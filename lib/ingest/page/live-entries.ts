/**
 * The entries of a live report on a whole page: each below its time, with links to share it below that. Pages have as much
 * furniture between such entries as elsewhere only around an article, so they are told by the times.
 */

import type { RawUnit } from "../raw-units.ts";
import type { LineShape } from "./line-shape.ts";
import type { Stretch } from "./text-core.ts";

const CLOCK_LINE = /^\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|Uhr))?(?:,? \d{1,2}[.:]\d{2})?$/iu;
const MIN_ENTRIES = 3;
/** An entry's text stands this near below its time, in units: below its heading, its author, its picture. */
const TEXT_REACH = 4;

function isText(shape: LineShape | undefined): boolean {
  return shape?.kind === "paragraph" || (shape?.kind === "sentence" && shape.isAlone);
}

/** The last line of text of the entry that begins at a time: its paragraphs, down to furniture below them. */
function entryEnd(shapes: readonly LineShape[], at: number): number {
  let last = at;
  for (let next = at + 1; next < shapes.length; next += 1) {
    const { kind } = shapes[next] ?? { kind: "end" };
    if (isText(shapes[next])) last = next;
    else if (last > at && (kind === "furniture" || kind === "end")) break;
  }
  return last;
}

/**
 * Finds the stretch of a live report's entries.
 *
 * @param units the units of the file
 * @param shapes their shapes, one a unit
 * @returns from the first entry's time to the last one's text; null where fewer than three times have a text below them,
 *   or where most have none, as in a list of headlines. O(n).
 */
export function findLiveStretch(units: readonly RawUnit[], shapes: readonly LineShape[]): Stretch | null {
  const times = units.flatMap(({ text }, at) => (CLOCK_LINE.test(text) ? [at] : []));
  const entries = times.filter((at) => shapes.slice(at + 1, at + 1 + TEXT_REACH).some(isText));
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined || entries.length < MIN_ENTRIES) return null;
  return entries.length * 2 > times.length ? { first, last: entryEnd(shapes, last) } : null;
}
