/**
 * Where one file holds several articles: an archive page repeats the shape "title, date line, text". Two or more such
 * heads with text of their own make articles; anything else is one article.
 */

import { boilerplateRule } from "./boilerplate-rules.ts";
import { captionMark } from "./caption-rules.ts";
import { readCreditLine } from "./credit-line.ts";
import { readDateLine } from "./date-line.ts";
import type { RawUnit } from "./raw-units.ts";
import { countWords, isProse } from "./unit-shape.ts";

/** Positions of units, end exclusive. */
export type ArticleRange = { startUnit: number; endUnit: number };

type Head = { titleUnit: number; day: string; hasCredit: boolean };

const MAX_TITLE_WORDS = 40;
/** Fewer words of running text are a teaser in a list of links, not an article. */
const MIN_BODY_WORDS = 40;
/** The credit line stands within this many units below the date line. */
const CREDIT_REACH = 2;

function isTitleCandidate(unit: RawUnit | undefined): unit is RawUnit {
  if (unit === undefined || countWords(unit.text) > MAX_TITLE_WORDS || !/\p{L}/u.test(unit.text))
    return false;
  if (readDateLine(unit.text) !== null || captionMark(unit.text) !== null) return false;
  return boilerplateRule(unit.text, "anywhere") === null && !isProse(unit.text);
}

function readHeads(units: readonly RawUnit[], knownNames: readonly string[]): Head[] {
  const heads: Head[] = [];
  units.forEach((unit, at) => {
    const line = readDateLine(unit.text);
    const title = units[at - 1];
    if (line === null || line.date.precision !== "day" || !isTitleCandidate(title)) return;
    const below = units.slice(at + 1, at + 1 + CREDIT_REACH);
    const hasCredit = below.some(({ text }) => readCreditLine(text, title.text, knownNames) !== null);
    heads.push({ titleUnit: at - 1, day: line.date.day, hasCredit });
  });
  return heads;
}

function bodyWords(units: readonly RawUnit[], startUnit: number, endUnit: number): number {
  const prose = units.slice(startUnit + 2, endUnit).filter(({ text }) => isProse(text));
  return prose.reduce((words, { text }) => words + countWords(text), 0);
}

/** Blogs print the newest first; a chronology inside one article runs the other way. */
function isNewestFirst(heads: readonly Head[]): boolean {
  return heads.every(({ day }, at) => at === 0 || day <= (heads[at - 1]?.day ?? day));
}

/**
 * Finds the articles of a file.
 *
 * @param units all units of the file
 * @param knownNames names of known sources
 * @returns at least one range; together they cover all units in order. What stands above the first head belongs to
 *   the first article. Split when two heads or more carry a credit line, or when their dates run from new to old.
 */
export function splitArticles(units: readonly RawUnit[], knownNames: readonly string[]): ArticleRange[] {
  const all = readHeads(units, knownNames);
  const full = all.filter(({ titleUnit }, at) => {
    const end = all[at + 1]?.titleUnit ?? units.length;
    return bodyWords(units, titleUnit, end) >= MIN_BODY_WORDS;
  });
  const credited = all.filter(({ hasCredit }) => hasCredit);
  const heads = credited.length >= 2 ? all.filter((head) => head.hasCredit || full.includes(head)) : full;
  const isArchive = heads.length >= 2 && (credited.length >= 2 || isNewestFirst(heads));
  if (!isArchive) return [{ startUnit: 0, endUnit: units.length }];
  return heads.map(({ titleUnit }, at) => ({
    startUnit: at === 0 ? 0 : titleUnit,
    endUnit: heads[at + 1]?.titleUnit ?? units.length,
  }));
}
