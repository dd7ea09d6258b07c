/** What an article's head says, read from its marked units: title, byline, credit of a repost, publisher. */

import { readByline } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import type { KnownOrder } from "./day-order.ts";
import { findPublisher, type Publisher } from "./find-publisher.ts";
import { evidenceOf, type MarkedArticle, unitsWithRole } from "./mark-article.ts";
import type { AnyEvidence, PrimarySource } from "./planned-article.ts";
import { explicitPublishers } from "./publisher-signs.ts";
import { type IssueDate, type ReadPublication, readPublication } from "./read-publication.ts";

export type ArticleHead = {
  title: { text: string; evidence: AnyEvidence | null };
  byline: { text: string | null; evidence: AnyEvidence | null };
  credit: { primarySource: PrimarySource | null; evidence: AnyEvidence | null };
  publisher: Publisher;
  published: ReadPublication;
};

const NOTHING = { text: null, evidence: null };

function readTitle(article: MarkedArticle, fallbackTitle: string): ArticleHead["title"] {
  const { units, marks } = article;
  const at = marks.findIndex((mark) => mark?.role === "title");
  const first = units[at];
  const rule = marks[at]?.rule;
  if (first === undefined || rule === undefined) return { text: fallbackTitle, evidence: null };
  // A title may go over several lines; one printed twice does not.
  let end = at + 1;
  while (marks[end]?.role === "title" && units[end]?.text !== first.text) end += 1;
  const lines = units.slice(at, end);
  const rawEndUtf16 = lines.at(-1)?.rawEndUtf16 ?? first.rawEndUtf16;
  const text = lines.map((line) => line.text).join(" ");
  return { text, evidence: { rawStartUtf16: first.rawStartUtf16, rawEndUtf16, rule } };
}

function readBylines(article: MarkedArticle, { byline }: ReadPublication): ArticleHead["byline"] {
  const [first] = unitsWithRole(article, "byline");
  const line = first === undefined ? null : readByline(first.unit.text);
  if (first !== undefined && line !== null) return { text: line.byline, evidence: evidenceOf(first) };
  return byline ?? NOTHING;
}

function readCredit(
  article: MarkedArticle,
  title: string,
  knownNames: readonly string[],
): ArticleHead["credit"] {
  const [marked] = unitsWithRole(article, "credit");
  const line = marked === undefined ? null : readCreditLine(marked.unit.text, title, knownNames);
  if (marked === undefined || line === null) return { primarySource: null, evidence: null };
  const { rule, ...credited } = line;
  const primarySource = { ...credited, stated: marked.unit.text };
  return { primarySource, evidence: { ...evidenceOf(marked), rule } };
}

function readPublisher(raw: string, article: MarkedArticle, knownNames: readonly string[]): Publisher {
  // A repost's text names the outlet it was taken from, which says nothing about the page that reposts it.
  if (unitsWithRole(article, "credit").length > 0) return { source: null, evidence: null, suggestion: null };
  const { units, marks, body, dateline } = article;
  const signs = explicitPublishers(units, marks, body[0] ?? null, dateline);
  return findPublisher(raw, signs, body, knownNames);
}

export type HeadContext = {
  /** What to call an article without a title line. */
  fallbackTitle: string;
  knownNames: readonly string[];
  order: KnownOrder | null;
  issue: IssueDate | null;
};

/**
 * Reads the head of a marked article.
 *
 * @param raw the decoded text
 * @param article its marked units
 * @param context what is known from outside the article
 * @returns each value with where it was read; nothing is filled in that the text does not state
 */
export function readHead(raw: string, article: MarkedArticle, context: HeadContext): ArticleHead {
  const { units, marks, lead } = article;
  const { fallbackTitle, knownNames, order, issue } = context;
  const published = readPublication({ units, marks, raw, lead, order, issue });
  const title = readTitle(article, fallbackTitle);
  return {
    title,
    byline: readBylines(article, published),
    credit: readCredit(article, title.text, knownNames),
    publisher: readPublisher(raw, article, knownNames),
    published,
  };
}
