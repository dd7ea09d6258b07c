/** Where the article stands inside a whole page's text: its heaviest part, led to where the text begins and ends. */

import type { RawUnit } from "../raw-units.ts";
import type { UnitMarks } from "../unit-marks.ts";
import { endAtMarker } from "./end-at-marker.ts";
import { type LineShape, readLineShapes } from "./line-shape.ts";
import { findLinkBoxes } from "./link-boxes.ts";
import { findLiveStretch } from "./live-entries.ts";
import { findPageTitle } from "./page-title.ts";
import { extendEnd, trimEnd } from "./region-end.ts";
import { findStart } from "./region-start.ts";
import { findTextCore, isWholePage, type Stretch } from "./text-core.ts";

export type BodyRegion = Stretch & {
  /** Position of the title above the text, or null. */
  titleAt: number | null;
  /** Positions of boxes of links inside the stretch. */
  boxes: number[];
  shapes: readonly LineShape[];
};

function titleOf(units: readonly RawUnit[], marks: UnitMarks, bodyAt: number): number | null {
  const marked = marks.findIndex((mark) => mark?.role === "title");
  return marked === -1 ? findPageTitle(units, marks, bodyAt) : marked;
}

/**
 * Finds the article's stretch of a page.
 *
 * @param units the units of the file
 * @param marks what is known of them; marked units weigh like a menu's
 * @returns the stretch, or null when the text has no page around it and so is an article as a whole. O(n).
 */
export function findBodyRegion(units: readonly RawUnit[], marks: UnitMarks): BodyRegion | null {
  const shapes = readLineShapes(units, marks);
  const core = findTextCore(shapes);
  if (core === null || !isWholePage(shapes, core)) return null;
  const page = { units, shapes };
  const live = findLiveStretch(units, shapes);
  if (live !== null) return { ...live, titleAt: titleOf(units, marks, live.first), boxes: [], shapes };
  const first = findStart(page, core);
  const stretch = { first, last: extendEnd(page, core.last) };
  const { last: markedLast, boxes } = endAtMarker(units, shapes, stretch);
  const last = trimEnd(page, { first, last: markedLast });
  const inside = findLinkBoxes(units, shapes, marks, { first, last });
  return { first, last, titleAt: titleOf(units, marks, first), boxes: [...boxes, ...inside], shapes };
}
