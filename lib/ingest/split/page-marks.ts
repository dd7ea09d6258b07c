/** What the split of a page says of its lines: the titles, and what stands between and around the articles. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { fieldMark, MIN_FIELDS } from "../record-fields.ts";
import type { UnitMark } from "../unit-marks.ts";
import type { Head } from "./head-candidates.ts";
import { countTextWords, type Page } from "./page-text.ts";

/** By unit position. */
export type PageMarks = ReadonlyMap<number, UnitMark>;

/** The rule of a title with a list's number in front. */
export const NUMBERED_TITLE = "numbered title";

const NUMBERED = /^(?:#{1,6}\s+)?(?:\d{1,3}[.)]|\(\d{1,3}\))\s+\S/u;

function removed(rule: string): UnitMark {
  return { role: "removed", rule };
}

function titleRule({ signs }: Head): string {
  if (signs.has("record")) return "title of the record";
  if (signs.has("dateAbove")) return "title below the date line";
  if (signs.has("date") || signs.has("outlet")) return "title above the date line";
  if (signs.has("byline")) return "title above the byline";
  if (signs.has("dateline")) return "title above the dateline";
  return "title of one of several articles";
}

/** A page that numbers all its titles numbers its list; a single number is the title's own. */
function areNumbered({ units }: Page, heads: readonly Head[]): boolean {
  return heads.every(({ titleUnit }) => NUMBERED.test(units[titleUnit]?.text ?? ""));
}

/** A record's outlet stands above its date or title. */
function markRecord({ signs }: Page, { startUnit, titleUnit }: Head, marks: Map<number, UnitMark>): void {
  marks.set(startUnit, removed("record number"));
  for (let at = startUnit + 1; at < titleUnit; at += 1) {
    if (signs[at]?.isTitle) marks.set(at, { role: "source", rule: "publication line" });
  }
}

/** Between a head's start and its text: the number of a record, the title again. */
function markHead(page: Page, head: Head, isNumbered: boolean, marks: Map<number, UnitMark>): void {
  const { signs } = page;
  const { titleUnit, titleKey, textUnit } = head;
  marks.set(titleUnit, { role: "title", rule: isNumbered ? NUMBERED_TITLE : titleRule(head) });
  if (head.signs.has("record")) markRecord(page, head, marks);
  for (let at = titleUnit + 1; at < (textUnit ?? titleUnit); at += 1) {
    if (signs[at]?.titleKey === titleKey && titleKey !== "") marks.set(at, removed("title repeated"));
  }
}

/** Above the first head: the excerpts of an index, a page's heading. Dates stay, for they date the issue. */
function markAbove(
  { units, signs }: Page,
  first: Head,
  excerpts: readonly Head[],
  marks: Map<number, UnitMark>,
): void {
  const [firstExcerpt] = excerpts;
  for (let at = 0; at < first.startUnit; at += 1) {
    if (boilerplateRule(units[at]?.text ?? "", "anywhere") !== null || signs[at]?.ruleUtf16) continue;
    const isExcerpt = firstExcerpt !== undefined && at >= firstExcerpt.startUnit;
    marks.set(at, removed(isExcerpt ? "excerpt" : "above the first article"));
  }
}

/** Links to articles of the same page, below their texts. */
function markLinks({ signs }: Page, heads: readonly Head[], marks: Map<number, UnitMark>): void {
  const titles = new Set(heads.map(({ titleKey }) => titleKey));
  signs.forEach(({ isTitle, titleKey }, at) => {
    if (isTitle && titles.has(titleKey) && !marks.has(at)) marks.set(at, removed("title of another article"));
  });
}

/** Lines that every post has below it: "Read more", its author and time, its labels, its comments. */
function markPostLines({ units, signs }: Page, marks: Map<number, UnitMark>): void {
  const fields = signs.filter(({ isField }) => isField).length;
  signs.forEach(({ isMore, isComments, isClosing, isFooter, isField }, at) => {
    if (marks.has(at)) return;
    if (isMore) marks.set(at, removed("read more"));
    else if (isComments) marks.set(at, removed("comments"));
    else if (isClosing) marks.set(at, removed("filed under"));
    else if (isFooter) marks.set(at, { role: "byline", rule: "closing byline" });
    else if (isField && fields >= MIN_FIELDS) marks.set(at, fieldMark(units[at]?.text ?? ""));
  });
}

/** What stands below a post's closing lines, down to the next one: no part of it. */
function markBelowPosts({ signs }: Page, heads: readonly Head[], marks: Map<number, UnitMark>): void {
  heads.forEach((head, position) => {
    const end = heads[position + 1]?.startUnit ?? signs.length;
    let at = end - 1;
    while (at > head.titleUnit && !signs[at]?.isText) at -= 1;
    let isBelow = false;
    for (at += 1; at < end; at += 1) {
      const sign = signs[at];
      isBelow ||= sign?.isFurniture === true || sign?.isFooter === true || sign?.isField === true;
      if (isBelow && !marks.has(at) && !sign?.isFurniture) marks.set(at, removed("below the article"));
    }
  });
}

/** Below the last row of signs, where rows part all articles: a page's last line. */
function markBelowRules(page: Page, heads: readonly Head[], marks: Map<number, UnitMark>): void {
  const { signs } = page;
  const last = heads.at(-1);
  const ruleAt = signs.findLastIndex(({ ruleUtf16 }) => ruleUtf16 > 0);
  const areParted = heads.slice(1).every((head) => head.signs.has("afterRule") || head.signs.has("record"));
  if (last === undefined || !areParted || ruleAt <= (last.textUnit ?? last.titleUnit)) return;
  if (countTextWords(page, ruleAt, signs.length) >= MAX_CLOSING_WORDS) return;
  for (let at = ruleAt + 1; at < signs.length; at += 1) {
    if (!marks.has(at)) marks.set(at, removed("below the last article"));
  }
}

const MAX_CLOSING_WORDS = 40;

/**
 * Marks what the split knows.
 *
 * @param page the page's units and signs
 * @param heads those of its articles
 * @param excerpts the heads of an index above them
 * @returns marks by unit position; what it does not know is left to the passes over each article. O(n).
 */
export function markPage(page: Page, heads: readonly Head[], excerpts: readonly Head[]): PageMarks {
  const marks = new Map<number, UnitMark>();
  const [first] = heads;
  if (first === undefined) return marks;
  const isNumbered = areNumbered(page, heads);
  for (const head of heads) markHead(page, head, isNumbered, marks);
  markAbove(page, first, excerpts, marks);
  markLinks(page, heads, marks);
  markPostLines(page, marks);
  markBelowPosts(page, heads, marks);
  markBelowRules(page, heads, marks);
  return marks;
}
