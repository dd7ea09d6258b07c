/**
 * Whether a page's heads are several articles, or the parts of one: a chronology, a live report, a list. The signs
 * that articles have and parts do not decide; bare dates count only when they run from new to old, as archives do.
 */

import type { HeadSign } from "./head-candidates.ts";
import { MIN_ARTICLE_WORDS, MIN_NOTICE_WORDS, type Stretch } from "./page-heads.ts";
import { countTextWords, type Page } from "./page-text.ts";
import type { UnitSign } from "./unit-signs.ts";

const LIVE =
  /\b(?:live (?:updates?|blog|coverage|report)|liveblog|as it happened|minute by minute|latest updates|live-?ticker|newsticker|en direct|en vivo|minuto a minuto|ao vivo|in diretta|онлайн-трансляция)\b|^live\s*:/iu;
const CHRONOLOGY =
  /\b(?:time ?line|chronolog(?:y|ie)|key dates|day by day|how it (?:happened|unfolded|came)|zeitleiste|zeittafel|cronolog[ií]a|línea de tiempo|хронология)\b/iu;
/** Entries of a live report are short and follow one another within this many hours. */
const MAX_ENTRY_WORDS = 90;
const MIN_ENTRIES = 3;
const MIN_UNDATED_WORDS = 60;
const MIN_LONG_RULE_UTF16 = 8;
/** Lines above the first head in which a page says what it is. */
const SAID_ABOVE = 12;

const STRONG: readonly HeadSign[] = ["labelledDate", "byline", "repeat", "outlet", "credit", "dateline"];

function hasAny({ signs }: Stretch, wanted: readonly HeadSign[]): boolean {
  return wanted.some((sign) => signs.has(sign));
}

function isDated({ day }: Stretch): boolean {
  return day !== null;
}

/** Blogs print the newest first; a chronology inside one article runs the other way. */
function isNewestFirst(heads: readonly Stretch[]): boolean {
  const at = ({ day, time }: Stretch) => `${day ?? ""} ${time ?? ""}`;
  return heads.every((head, position) => {
    const before = heads[position - 1];
    if (before === undefined) return true;
    // Two posts of one day may stand in either order when only one of them has a time.
    if (before.time === null || head.time === null) return (head.day ?? "") <= (before.day ?? "");
    return at(head) <= at(before);
  });
}

/** The first lines and the first title, where a page says that it is a live report or a chronology. */
function saysItIs({ units }: Page, heads: readonly Stretch[], form: RegExp): boolean {
  const first = heads[0]?.titleUnit ?? 0;
  return units
    .slice(Math.max(0, first - SAID_ABOVE), first + 1)
    .some(({ text }) => text.length < 200 && form.test(text));
}

/** Timed entries of a day or two: one article, whatever their titles are. */
function isLiveReport(page: Page, heads: readonly Stretch[]): boolean {
  const dated = heads.filter(isDated);
  const timed = dated.filter(({ time }) => time !== null);
  const isOfOneDay = new Set(dated.map(({ day }) => day)).size <= 2;
  if (saysItIs(page, heads, LIVE)) return true;
  const isShort = timed.every(({ words }) => words <= MAX_ENTRY_WORDS);
  const isBare = !timed.some((head) => hasAny(head, STRONG));
  return timed.length >= MIN_ENTRIES && timed.length * 2 > dated.length && isOfOneDay && isShort && isBare;
}

/** The article's own head above parts that lack what it has: "By Jo Roe, March 20", then bare dates. */
function isOneHeadAboveParts([first, ...others]: readonly Stretch[]): boolean {
  return first !== undefined && hasAny(first, STRONG) && !others.some((head) => hasAny(head, STRONG));
}

function isLongRule({ signs }: Page, { titleUnit }: Stretch): boolean {
  const above = signs.slice(Math.max(0, titleUnit - 4), titleUnit);
  return above.some(({ ruleUtf16 }) => ruleUtf16 >= MIN_LONG_RULE_UTF16);
}

function wordsAbove(page: Page, heads: readonly Stretch[]): number {
  return countTextWords(page, 0, heads[0]?.startUnit ?? 0);
}

function wordsBelow(heads: readonly Stretch[]): number {
  return heads.reduce((sum, { words }) => sum + words, 0);
}

/**
 * Dates that stand below texts, as readers' comments and the entries of a chronology have them: where they outnumber
 * the dates below titles, a short line above such a date is no title.
 */
function areDatesOfTexts({ signs }: Page, heads: readonly Stretch[]): boolean {
  const isBelowText = (sign: UnitSign, at: number) =>
    sign.date !== null && signs[at - 1]?.isText === true && signs[at + 1]?.isTitle !== true;
  const below = heads.filter((head) => !head.signs.has("dateAbove"));
  return below.length === heads.length && signs.filter(isBelowText).length > heads.length;
}

/** Each of a page's articles has its own sharing, tags or related links; of three or more the last one's may be the page's. */
function areFurnished(page: Page, heads: readonly Stretch[]): boolean {
  const certain = heads.length >= 3 ? heads.slice(0, -1) : heads;
  return certain.every(({ isFurnished }) => isFurnished) && !saysItIs(page, heads, CHRONOLOGY);
}

function areDatedArticles(page: Page, heads: readonly Stretch[]): boolean {
  if (areDatesOfTexts(page, heads)) return false;
  const strong = heads.filter((head) => hasAny(head, STRONG) || isLongRule(page, head));
  if (strong.length >= 2 && strong.length * 10 >= heads.length * 6) return true;
  if (isOneHeadAboveParts(heads)) return false;
  if (areFurnished(page, heads)) return true;
  if (!isNewestFirst(heads)) return false;
  if (wordsAbove(page, heads) * 3 > wordsBelow(heads)) return false;
  return !saysItIs(page, heads, CHRONOLOGY);
}

/** A longer text is an article with the excerpts of others below it. */
const MAX_EXCERPT_WORDS = 120;
const MIN_EXCERPTS = 3;

/**
 * An index of nothing but excerpts, each with a link to its text or with its own sharing, tags or comments. Who imports
 * one wants what it says, and one excerpt of many is no article with the others around it.
 */
function areExcerpts(page: Page, heads: readonly Stretch[]): boolean {
  if (heads.length < MIN_EXCERPTS || heads.some(({ words }) => words > MAX_EXCERPT_WORDS)) return false;
  const isClosed = ({ isFurnished, endsInMore }: Stretch) => isFurnished || endsInMore;
  return heads.slice(0, -1).every(isClosed) && !saysItIs(page, heads, CHRONOLOGY);
}

type Test = {
  signs: readonly HeadSign[];
  minWords: number;
  holds: (page: Page, heads: readonly Stretch[]) => boolean;
};

const atLeast = (count: number) => (_: Page, heads: readonly Stretch[]) => heads.length >= count;

/** Surest first: the first test that holds says which heads are the page's. */
const TESTS: readonly Test[] = [
  { signs: ["credit"], minWords: 0, holds: atLeast(2) },
  { signs: ["outlet"], minWords: MIN_ARTICLE_WORDS, holds: atLeast(2) },
  {
    signs: ["date", "dateAbove"],
    minWords: MIN_ARTICLE_WORDS,
    holds: (page, heads) => heads.length >= 2 && areDatedArticles(page, heads),
  },
  {
    // Notices of a few lines, each closed by its own last line.
    signs: ["afterFooter", "date", "dateAbove"],
    minWords: MIN_NOTICE_WORDS,
    holds: (_, heads) => heads.filter(({ signs }) => signs.has("afterFooter")).length >= 2,
  },
  { signs: ["date", "dateAbove"], minWords: MIN_NOTICE_WORDS, holds: areExcerpts },
  { signs: ["byline"], minWords: MIN_UNDATED_WORDS, holds: atLeast(2) },
  {
    signs: ["dateline"],
    minWords: MIN_ARTICLE_WORDS,
    holds: (_, heads) =>
      heads.length >= 3 || (heads.length === 2 && heads.every(({ signs }) => signs.has("afterRule"))),
  },
  {
    signs: ["repeat"],
    minWords: MIN_UNDATED_WORDS,
    holds: (_, heads) => new Set(heads.map(({ titleKey }) => titleKey)).size >= 2,
  },
  {
    signs: ["afterRule"],
    minWords: MIN_UNDATED_WORDS,
    holds: (page, heads) => heads.length >= 3 && heads.every((head) => isLongRule(page, head)),
  },
];

/** A page whose text is for the most part above all heads is an article with a list of others below it. */
function isMostlyAbove(page: Page, heads: readonly Stretch[]): boolean {
  return wordsAbove(page, heads) > wordsBelow(heads);
}

/** Beside the heads that a test found, shorter ones like them, and those with another sign of an article. */
const OTHER_SIGNS: readonly HeadSign[] = ["credit", "outlet", "date", "dateAbove", "byline", "afterFooter"];

/**
 * Chooses the heads that begin articles.
 *
 * @param page the page's units and signs
 * @param heads its heads, those of excerpts, comments and lists of links left out
 * @returns two or more heads, or none when the page is one article. O(n).
 */
export function chooseArticles(page: Page, heads: readonly Stretch[]): Stretch[] {
  if (heads.length < 2 || isLiveReport(page, heads)) return [];
  for (const { signs, minWords, holds } of TESTS) {
    const found = heads.filter((head) => hasAny(head, signs) && head.words >= minWords);
    if (!holds(page, found) || isMostlyAbove(page, found)) continue;
    const isFound = new Set(found);
    const isNotice = (head: Stretch) => head.words >= MIN_NOTICE_WORDS && hasAny(head, signs);
    const isOther = (head: Stretch) => head.words >= MIN_ARTICLE_WORDS && hasAny(head, OTHER_SIGNS);
    const isArticle = (head: Stretch) => isFound.has(head) || isNotice(head) || isOther(head);
    const chosen = heads.filter(isArticle);
    return chosen.length >= 2 ? chosen : [];
  }
  return [];
}
