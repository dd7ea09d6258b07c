/** Further articles of a project that is there already, as if an import had brought them meanwhile. */
import "server-only";
import { type ArticleParts, makeArticle } from "#lib/data/testing/make-article.ts";

export type MoreArticlesWish = { projectId: string; articles: ArticleParts[] };

/** Resolves to their ids, in order. */
export default async function makeMoreArticles({ projectId, articles }: MoreArticlesWish): Promise<string[]> {
  const ids: string[] = [];
  for (const parts of articles) ids.push((await makeArticle(projectId, parts)).articleId);
  return ids;
}
