/** The pass for whole pages: title and dates above the article's stretch stay, the page around it goes. */

import { findBodyRegion } from "./body-region.ts";
import { readByline } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import { findPageTitle } from "./page-title.ts";
import { type MarkPass, markAt } from "./unit-marks.ts";

const RULE = "navigation";
/** How far above the text the title, date and byline are taken from, in units. */
const HEAD_REACH = 20;

/** Marks what is around the article's stretch; a file without a menu is left as it is. */
export const markBodyRegion: MarkPass = (units, marks) => {
  const region = findBodyRegion(units, marks);
  if (region === null) return marks;
  const known = marks.findIndex((mark) => mark?.role === "title");
  const titleAt = known === -1 ? findPageTitle(units, marks, region.first) : known;
  // A title known beforehand may have its date above it.
  const reach = region.first - HEAD_REACH;
  const headFrom = known === -1 ? (titleAt ?? reach) : Math.min(known, reach);
  const isMeta = (text: string) => readDateLine(text) !== null || readByline(text) !== null;
  const around = units.flatMap(({ text }, at) => {
    if (at >= region.first && at <= region.last) return [];
    return at > headFrom && at < region.first && isMeta(text) ? [] : [at];
  });
  const titled =
    titleAt === null ? marks : markAt(marks, [titleAt], { role: "title", rule: "line above the text" });
  const boxed = markAt(titled, region.boxes, { role: "removed", rule: "related links" });
  return markAt(boxed, around, { role: "removed", rule: RULE });
};
