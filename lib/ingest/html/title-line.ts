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

/** A part of a stated title counts less than the whole: the other part may be the article's. */
const PART_SHARE = 0.8;
const MIN_PART_WORDS = 3;

type Wanted = { title: string; share: number };

/** A stated title, and its parts without those that name the outlet: "A bridge is gone | Valley Herald". */
function variants(title: string, outlets: readonly string[]): Wanted[] {
  const isOutlet = (part: string) => outlets.some((outlet) => titleLikeness(part, outlet) > 0);
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s*\|\s*/u).map((part) => part.trim());
  const others = parts.filter((part) => part.split(/\s+/u).length >= MIN_PART_WORDS);
  return [{ title, share: 1 }, ...others.map((part) => ({ title: part, share: PART_SHARE }))].filter(
    (wanted) => !isOutlet(wanted.title),
  );
}

/**
 * Finds the title's line.
 *
 * @param lines all lines of the page
 * @param titles what the page states as its title
 * @param outlets what it states as its site's name, which stands in headings too
 * @returns its position; the heading most like a stated title, headings of a higher level first, the last of equals
 *   above its text; null when no line is like one
 */
export function findTitleLine(
  lines: readonly PageLine[],
  titles: readonly string[],
  outlets: readonly string[],
): number | null {
  const wanted = titles.flatMap((title) => variants(title, outlets));
  const levelOf = headingLevels();
  let best: { at: number; score: number } | null = null;
  lines.forEach((line, at) => {
    if (line.text.length > MAX_TITLE_UTF16) return;
    const level = LEVEL_GAIN.get(levelOf(line.holder)) ?? 0;
    const likeness = Math.max(
      0,
      ...wanted.map(({ title, share }) => share * titleLikeness(line.text, title)),
    );
    // Menus and paths of links repeat titles; a link inside a heading is one still.
    const isLink = level === 0 && line.linkUtf16 * 2 > line.text.length;
    const score = likeness === 0 || isLink ? 0 : likeness + level;
    if (score > 0 && (best === null || score > best.score)) best = { at, score };
  });
  if (best !== null) return (best as { at: number }).at;
  const first = lines.flatMap((line, at) => (levelOf(line.holder) === 1 ? [at] : []));
  return first.length === 1 ? (first[0] ?? null) : null;
}
