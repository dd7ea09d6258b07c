/** The title of an article inside a whole page: not the first line, but the line above the text that fits it best. */

import { readByline } from "../byline.ts";
import { readDateLine } from "../date-line.ts";
import { isContactLine, isIssueLine, isPathLine, isYearlessDay } from "../head-lines.ts";
import type { RawUnit } from "../raw-units.ts";
import type { UnitMarks } from "../unit-marks.ts";
import { countWords, isProse } from "../unit-shape.ts";

const MAX_TITLE_WORDS = 40;
const WORD = /[\p{L}\p{N}]{3,}/gu;
/** How far below a title its date or byline stands, in units. */
const META_REACH = 5;
/** How far above the text a title is looked for, in units. */
const TITLE_REACH = 200;
/** How many paragraphs of the text a title's words are looked for in. */
const COMPARED_UNITS = 6;

/** "17.41 Police fire tear gas": a link to an entry of a live report. */
const TIMED = /^\d{1,2}[.:h]\d{2}\s/u;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function hasMetaBelow(units: readonly RawUnit[], at: number): boolean {
  return units
    .slice(at + 1, at + 1 + META_REACH)
    .some(({ text }) => readDateLine(text) !== null || readByline(text) !== null);
}

/** Weights: a title shares words with the text, stands near it, has its date below it, and is often printed twice. */
function scoreTitle(
  units: readonly RawUnit[],
  at: number,
  bodyAt: number,
  bodyWords: ReadonlySet<string>,
): number {
  const text = units[at]?.text ?? "";
  const words = wordsOf(text);
  const shared = words.filter((word) => bodyWords.has(word)).length;
  const isRepeated = units.slice(at + 1, bodyAt).some((other) => other.text === text);
  const length = countWords(text);
  return (
    (words.length === 0 ? 0 : (3 * shared) / words.length) +
    (length >= 4 ? 1.5 : 0) +
    (isRepeated ? 1 : 0) +
    (hasMetaBelow(units, at) ? 2 : 0) -
    0.15 * (bodyAt - at)
  );
}

/** True for a line of a head or a menu that is something else by its form. */
function isAnotherLine(text: string): boolean {
  if (readDateLine(text) !== null || readByline(text) !== null) return true;
  if (TIMED.test(text) || isYearlessDay(text)) return true;
  return isPathLine(text) || isIssueLine(text) || isContactLine(text);
}

/**
 * Finds the title of the article that begins at `bodyAt`.
 *
 * @param units the units of the file
 * @param marks what is known of them; marked units are no titles
 * @param bodyAt position of the first unit of running text
 * @returns the title's position, or null when no line above the text is fit
 */
export function findPageTitle(units: readonly RawUnit[], marks: UnitMarks, bodyAt: number): number | null {
  const bodyWords = new Set(
    units.slice(bodyAt, bodyAt + COMPARED_UNITS).flatMap(({ text }) => wordsOf(text)),
  );
  const below = new Set(units.slice(bodyAt).map(({ text }) => text));
  let best: { at: number; score: number } | null = null;
  for (let at = Math.max(0, bodyAt - TITLE_REACH); at < bodyAt; at += 1) {
    const text = units[at]?.text ?? "";
    const length = countWords(text);
    if (marks[at] !== null || length < 2 || length > MAX_TITLE_WORDS) continue;
    // A paragraph of a summary that the text says again is no title of it.
    if (isProse(text) && below.has(text)) continue;
    if (isAnotherLine(text)) continue;
    const score = scoreTitle(units, at, bodyAt, bodyWords);
    if (best === null || score >= best.score) best = { at, score };
  }
  return best?.at ?? null;
}
