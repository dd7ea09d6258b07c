/** A page's heads with what stands between them, and the passes that leave out those that begin no article. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { isPersonName } from "../person-name.ts";
import { shareWithin, shingles } from "../shingles.ts";
import type { Head, HeadSign } from "./head-candidates.ts";
import { countTextWords, type Page } from "./page-text.ts";

/** A head with its stretch of the page, up to the next head. */
export type Stretch = Head & {
  /** Exclusive. */
  endUnit: number;
  /** Words of running text. */
  words: number;
  /** "Read more" stands below its text. */
  endsInMore: boolean;
  /** Dated, with running text and what a page prints around each article, and around no part of one: see OF_ARTICLES. */
  isFurnished: boolean;
};

/** Fewer words of running text are a teaser in a list of links, not an article. */
export const MIN_ARTICLE_WORDS = 40;
/** In a page of articles a short notice is one, too, when it has their signs. */
export const MIN_NOTICE_WORDS = 12;
/** A title in a list of links has next to nothing below it. */
const MAX_LINK_WORDS = MIN_NOTICE_WORDS;
/** A list of links goes on until a text of this many words. */
const MIN_WORDS_AFTER_RAIL = 80;
const MIN_EXCERPT_SHARE = 0.6;
const MAX_NAME_WORDS = 4;

function has(head: Head, ...signs: HeadSign[]): boolean {
  return signs.some((sign) => head.signs.has(sign));
}

/** Sharing, tags, comments and links to related articles are an article's; advertisements stand anywhere. */
const OF_ARTICLES = new Set<string | null>(["sharing", "tags", "comments", "related links"]);

function isOfArticle({ units, signs }: Page, at: number): boolean {
  const sign = signs[at];
  if (sign?.isClosing || sign?.isRail || sign?.isComments) return true;
  return sign?.isFurniture === true && OF_ARTICLES.has(boilerplateRule(units[at]?.text ?? "", "anywhere"));
}

/** Adds to each head what stands below it. O(n). */
export function stretches(page: Page, heads: readonly Head[]): Stretch[] {
  const { signs } = page;
  return heads.map((head, at) => {
    const endUnit = heads[at + 1]?.startUnit ?? signs.length;
    const textUnit = head.textUnit ?? endUnit;
    const endsInMore = signs.slice(textUnit, endUnit).some(({ isMore }) => isMore);
    const words = countTextWords(page, textUnit, endUnit);
    const own = Array.from({ length: endUnit - head.titleUnit }, (_, below) => head.titleUnit + below);
    const isFurnished =
      head.day !== null && words >= MIN_NOTICE_WORDS && own.some((unit) => isOfArticle(page, unit));
    return { ...head, endUnit, words, endsInMore, isFurnished };
  });
}

/**
 * A page sets its dates below its titles or above them. Where a date stands between two lines that could be titles,
 * it goes the way most of the page's dates go; where as many go either way, up, if posts end with who posted them and at
 * what time, which leaves the day for the line above the title.
 */
export function withOneOrientation({ signs: lines }: Page, heads: readonly Head[]): Head[] {
  const below = new Map(heads.flatMap((head) => (has(head, "date") ? [[head.dateUnit, head] as const] : [])));
  const above = heads.filter((head) => has(head, "dateAbove"));
  const isAbove =
    above.length > below.size || (above.length === below.size && lines.some(({ isFooter }) => isFooter));
  const taken = new Set(above.map(({ dateUnit }) => dateUnit));
  return heads.flatMap((head) => {
    if (isAbove) return has(head, "date") && taken.has(head.dateUnit) ? [] : [head];
    if (!has(head, "dateAbove") || !below.has(head.dateUnit) || has(head, "date")) return [head];
    const signs = new Set([...head.signs].filter((sign) => sign !== "dateAbove"));
    const { titleUnit } = head;
    return signs.size === 0
      ? []
      : [{ ...head, signs, startUnit: titleUnit, day: null, time: null, dateUnit: null }];
  });
}

/**
 * A post whose date stands above its title may say it again below its text, with its author: that line dates no other
 * post, though a short line stands above it.
 */
export function withoutFooters(heads: readonly Head[]): Head[] {
  return heads.filter((head, at) => {
    const before = heads[at - 1];
    const isAgain = before !== undefined && has(before, "dateAbove") && head.day === before.day;
    return !isAgain || !has(head, "labelledDate") || has(head, "dateAbove");
  });
}

function isNameLike(title: string): boolean {
  const said = title.replace(/\s+(?:says|said|wrote|schreibt|sagt|dit|dice)\s*:$/iu, "");
  const words = said.split(/\s+/).length;
  return isPersonName(said) || words === 1 || (said !== title && words <= MAX_NAME_WORDS);
}

/** Leaves out readers' comments: names with a date and a time below a line that counts or announces comments. */
export function withoutComments({ units, signs }: Page, heads: readonly Head[]): Head[] {
  const firstMarker = signs.findIndex(({ isComments }) => isComments);
  const isNamed = (head: Head) => isNameLike(units[head.titleUnit]?.text ?? "");
  const isComment = (head: Head) =>
    head.day !== null &&
    isNamed(head) &&
    (head.time !== null || (firstMarker !== -1 && head.titleUnit > firstMarker));
  const named = heads.filter(isComment);
  return named.length * 2 < heads.length && firstMarker === -1
    ? [...heads]
    : heads.filter((head) => !isComment(head));
}

/** Signs that tell an article from the links of a list, where the links have none of them. */
const ARTICLE_SIGNS: readonly HeadSign[] = ["byline", "credit", "repeat", "dateline", "outlet"];

/** Leaves out lists of links: under a heading of such a list, or after two links or more in a row. */
export function withoutRails(list: readonly Stretch[]): Stretch[] {
  const seen = new Set<string>();
  const signsOfLinks = new Set<HeadSign>();
  let links = 0;
  let isInRail = false;
  return list.filter((head) => {
    const isLink = head.words < MAX_LINK_WORDS;
    const isStrong = ARTICLE_SIGNS.some((sign) => head.signs.has(sign) && !signsOfLinks.has(sign));
    const isLong = head.words >= MIN_WORDS_AFTER_RAIL && links === 0 && !has(head, "rail");
    const endsRail = seen.has(head.titleKey) || isStrong || isLong || head.isFurnished;
    isInRail = has(head, "rail") || (isInRail && !endsRail) || (links >= 2 && !isLink && !endsRail);
    links = isLink ? links + 1 : 0;
    if (isLink) for (const sign of head.signs) signsOfLinks.add(sign);
    else if (!isInRail) signsOfLinks.clear();
    seen.add(head.titleKey);
    return !isInRail;
  });
}

/** Leaves out the excerpts of an index: heads whose title comes again, with their text inside its text. */
export function withoutExcerpts({ units }: Page, list: readonly Stretch[]): Stretch[] {
  const textOf = ({ textUnit, endUnit }: Stretch) =>
    textUnit === null
      ? ""
      : units
          .slice(textUnit, endUnit)
          .map(({ text }) => text)
          .join(" ");
  const last = new Map(list.map((head) => [head.titleKey, head]));
  return list.filter((head) => {
    const later = last.get(head.titleKey);
    if (later === undefined || later === head) return true;
    const share = shareWithin(textOf(head), new Set(shingles(textOf(later))));
    return head.words * 2 > later.words && share < MIN_EXCERPT_SHARE;
  });
}

/** Leaves out the teasers below an article: of all the texts only the first does not end in "read more". */
export function withoutTeasers(list: readonly Stretch[]): Stretch[] {
  const full = list.filter(({ words }) => words >= MIN_ARTICLE_WORDS);
  const [first, ...others] = full;
  const isArticleWithTeasers =
    first !== undefined &&
    !first.endsInMore &&
    others.length > 0 &&
    others.every(({ endsInMore }) => endsInMore);
  return isArticleWithTeasers ? list.filter((head) => head === first || !head.endsInMore) : [...list];
}
