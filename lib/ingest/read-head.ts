/** What an article's head says, read from its marked units: title, byline, credit of a repost, publisher, date. */

import type { KnownOrder } from "./day-order.ts";
import type { Publisher } from "./find-publisher.ts";
import type { MarkedArticle } from "./mark-article.ts";
import type { AnyEvidence } from "./planned-article.ts";
import { readAuthor } from "./read-author.ts";
import { type IssueDate, type ReadPublication, readPublication } from "./read-publication.ts";
import { type Credit, readPublisher } from "./read-publisher.ts";
import { type ReadTitle, readTitle } from "./read-title.ts";

export type ArticleHead = {
  title: Pick<ReadTitle, "text" | "link"> & { evidence: AnyEvidence | null };
  byline: { text: string | null; evidence: AnyEvidence | null };
  credit: Credit;
  publisher: Publisher;
  published: ReadPublication;
};

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
  const published = readPublication({ units, marks, raw, lead, knownNames, order, issue });
  const title = readTitle(raw, article, fallbackTitle);
  return {
    title,
    byline: readAuthor(article, published, knownNames),
    ...readPublisher(raw, article, title.text, knownNames),
    published,
  };
}
