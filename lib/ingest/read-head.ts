/** What an article's head says, read from its marked units: title, byline, credit of a repost, publisher. */

import { readByline } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import { findPublisher, type Publisher } from "./find-publisher.ts";
import { evidenceOf, type MarkedArticle, unitsWithRole } from "./mark-article.ts";
import type { Evidence, PrimarySource } from "./planned-article.ts";
import { explicitPublishers } from "./publisher-signs.ts";
import { type ReadPublication, readPublication } from "./read-publication.ts";

export type ArticleHead = {
  title: { text: string; evidence: Evidence | null };
  byline: { text: string | null; evidence: Evidence | null };
  credit: { primarySource: PrimarySource | null; evidence: Evidence | null };
  publisher: Publisher;
  published: ReadPublication;
};

const NOTHING = { text: null, evidence: null };

function readTitle(article: MarkedArticle, fallbackTitle: string): ArticleHead["title"] {
  const [title] = unitsWithRole(article, "title");
  return title === undefined
    ? { text: fallbackTitle, evidence: null }
    : { text: title.unit.text, evidence: evidenceOf(title) };
}

function readBylines(article: MarkedArticle, { byline, evidence }: ReadPublication): ArticleHead["byline"] {
  const [first] = unitsWithRole(article, "byline");
  const line = first === undefined ? null : readByline(first.unit.text);
  if (first !== undefined && line !== null) return { text: line.byline, evidence: evidenceOf(first) };
  if (byline === null || evidence === null) return NOTHING;
  return { text: byline, evidence: { ...evidence, rule: "byline in the date line" } };
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

/**
 * Reads the head of a marked article.
 *
 * @param raw the decoded text
 * @param article its marked units
 * @param fallbackTitle what to call it when no title is marked
 * @param knownNames names of known sources
 * @returns each value with where it was read; nothing is filled in that the text does not state
 */
export function readHead(
  raw: string,
  article: MarkedArticle,
  fallbackTitle: string,
  knownNames: readonly string[],
): ArticleHead {
  const { units, marks, body, dateline } = article;
  const [first] = body;
  const placed = dateline === null || first === undefined ? null : { dateline, span: first, raw };
  const published = readPublication(units, marks, placed);
  const title = readTitle(article, fallbackTitle);
  return {
    title,
    byline: readBylines(article, published),
    credit: readCredit(article, title.text, knownNames),
    publisher: readPublisher(raw, article, knownNames),
    published,
  };
}
