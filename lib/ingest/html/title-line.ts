/** The line of a page that is its article's title: a heading that says what the page states as its title. */

import { titleLikeness } from "../mark-stated-title.ts";
import { headingLevels } from "./named-parts.ts";
import type { PageLine } from "./text-layer.ts";

const MAX_TITLE_UTF16 = 400;
/** Heading levels an article's title is set in; a page that states no title has it in its only first-level heading. */
const LEVEL_GAIN: ReadonlyMap<number | null, number> = new Map([
  [1, 1],
  [2, 0.5],
  [3, 0.2],
]);

/** A stated title without the parts that name the outlet: "A bridge is gone | Valley Herald". */
function variants(title: string): string[] {
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s*\|\s*/u).map((part) => part.trim());
  return [title, ...parts.filter((part) => part.split(/\s+/u).length >= 3)];
}

/**
 * Finds the title's line.
 *
 * @param lines all lines of the page
 * @param titles what the page states as its title, the surest first
 * @returns its position; the heading most like a stated title, headings of a higher level first, the last of equals
 *   above its text; null when no line is like one
 */
export function findTitleLine(lines: readonly PageLine[], titles: readonly string[]): number | null {
  const wanted = [...new Set(titles.flatMap(variants))];
  const levelOf = headingLevels();
  let best: { at: number; score: number } | null = null;
  lines.forEach((line, at) => {
    if (line.text.length > MAX_TITLE_UTF16) return;
    const level = LEVEL_GAIN.get(levelOf(line.holder)) ?? 0;
    const likeness = Math.max(0, ...wanted.map((title) => titleLikeness(line.text, title)));
    // Menus and paths of links repeat titles; a link inside a heading is one still.
    const isLink = level === 0 && line.linkUtf16 * 2 > line.text.length;
    const score = likeness === 0 || isLink ? 0 : likeness + level;
    if (score > 0 && (best === null || score > best.score)) best = { at, score };
  });
  if (best !== null) return (best as { at: number }).at;
  const first = lines.flatMap((line, at) => (levelOf(line.holder) === 1 ? [at] : []));
  return first.length === 1 ? (first[0] ?? null) : null;
}
