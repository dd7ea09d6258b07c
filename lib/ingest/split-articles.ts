/**
 * Where one file holds several articles: an archive page, a digest, a newsletter, the export of a press database. The
 * signs of a head have to repeat over the page; anything else is one article.
 */

import type { DayOrder } from "./date-text.ts";
import type { RawUnit } from "./raw-units.ts";
import type { IssueDate } from "./read-publication.ts";
import { findHeads, type Head } from "./split/head-candidates.ts";
import { chooseArticles } from "./split/is-archive.ts";
import {
  MIN_ARTICLE_WORDS,
  type Stretch,
  stretches,
  withOneOrientation,
  withoutComments,
  withoutExcerpts,
  withoutFooters,
  withoutRails,
  withoutTeasers,
} from "./split/page-heads.ts";
import { markPage, type PageMarks } from "./split/page-marks.ts";
import { countTextWords, type Page } from "./split/page-text.ts";
import { findRecordHeads } from "./split/record-heads.ts";
import { readSigns } from "./split/unit-signs.ts";

/** Positions of units, end exclusive. */
export type ArticleRange = {
  startUnit: number;
  endUnit: number;
  /** The date above it that it shares with others; null: none, or it has its own. */
  issue: IssueDate | null;
};

export type SplitPage = {
  /** They cover all units in order. What stands above the first head belongs to the first article. */
  ranges: ArticleRange[];
  marks: PageMarks;
};

/** The last exact day above the articles: the issue's. */
function issueDate({ units, signs }: Page, first: Head): IssueDate | null {
  const at = signs.findLastIndex(({ date }, unit) => unit < first.startUnit && date?.kind === "published");
  const line = signs[at]?.date;
  const unit = units[at];
  if (line === null || line === undefined || unit === undefined || line.date.otherDay !== null) return null;
  const { rawStartUtf16, rawEndUtf16 } = unit;
  return {
    day: line.date.day,
    stated: line.stated,
    span: { rawStartUtf16, rawEndUtf16 },
    rule: "date of the issue",
  };
}

/** The date above the posts of one day, for those of them that do not stand right below it. */
function dayAbove({ units }: Page, head: Head | undefined): IssueDate | null {
  const unit = units[head?.dateUnit ?? -1];
  if (head === undefined || head.day === null || unit === undefined || !head.signs.has("dateAbove"))
    return null;
  const { rawStartUtf16, rawEndUtf16, text } = unit;
  return {
    day: head.day,
    stated: text,
    span: { rawStartUtf16, rawEndUtf16 },
    rule: "date line above the posts of this day",
  };
}

/** For each head the date it shares with others: of its day, else of the issue where no article has one. */
function sharedDates(page: Page, heads: readonly Head[]): (IssueDate | null)[] {
  const [first] = heads;
  const hasDays = heads.some(({ day }) => day !== null);
  const issue = first === undefined || hasDays ? null : issueDate(page, first);
  let above: Head | undefined;
  return heads.map((head) => {
    if (head.day === null) return dayAbove(page, above) ?? issue;
    above = head;
    return null;
  });
}

/** An introduction of some length above the first head is an article of its own. */
function introductionUnit(page: Page, first: Head, excerpts: readonly Head[]): number | null {
  const end = excerpts[0]?.startUnit ?? first.startUnit;
  return countTextWords(page, 0, end) >= 2 * MIN_ARTICLE_WORDS ? end : null;
}

function toRanges(page: Page, heads: readonly Head[], excerpts: readonly Head[]): SplitPage {
  const [first] = heads;
  if (first === undefined) return onePage(page);
  const marks = markPage(page, heads, excerpts);
  const introductionEnd = introductionUnit(page, first, excerpts);
  const starts = heads.map(({ startUnit }, at) => (at === 0 ? (introductionEnd ?? 0) : startUnit));
  const ranges = sharedDates(page, heads).map((issue, at) => ({
    startUnit: starts[at] ?? 0,
    endUnit: starts[at + 1] ?? page.units.length,
    issue,
  }));
  if (introductionEnd === null) return { ranges, marks };
  const kept = new Map([...marks].filter(([at]) => at >= introductionEnd));
  return { ranges: [{ startUnit: 0, endUnit: introductionEnd, issue: null }, ...ranges], marks: kept };
}

function onePage({ units }: Page): SplitPage {
  return { ranges: [{ startUnit: 0, endUnit: units.length, issue: null }], marks: new Map() };
}

/** The heads that are left when excerpts, comments and lists of links are taken out. */
function articleHeads(page: Page, candidates: readonly Head[]): { heads: Stretch[]; excerpts: Stretch[] } {
  const oriented = withoutComments(page, withoutFooters(withOneOrientation(page, candidates)));
  const listed = stretches(page, oriented);
  const linked = withoutRails(listed);
  const whole = withoutExcerpts(page, linked);
  const heads = chooseArticles(page, withoutTeasers(whole));
  const isChosen = new Set(heads);
  const first = heads[0]?.startUnit ?? 0;
  const titles = new Set(heads.map(({ titleKey }) => titleKey));
  const isExcerpt = (head: Stretch) =>
    !isChosen.has(head) && head.startUnit < first && titles.has(head.titleKey);
  return { heads, excerpts: listed.filter(isExcerpt) };
}

/**
 * Finds the articles of a file.
 *
 * @param units all units of the file that a reader may see
 * @param knownNames names of known sources
 * @param order which figure of a date is the day
 * @returns at least one range, and what the split says of the lines. O(n).
 */
export function splitArticles(
  units: readonly RawUnit[],
  knownNames: readonly string[],
  order: DayOrder = null,
): SplitPage {
  const page = { units, signs: readSigns(units, knownNames, order) };
  const records = findRecordHeads(units, page.signs);
  if (records.length >= 2) return toRanges(page, records, []);
  const { heads, excerpts } = articleHeads(page, findHeads(units, page.signs, knownNames));
  return heads.length === 0 ? onePage(page) : toRanges(page, heads, excerpts);
}
