/** The articles that are compared, and what is stored of each two of them. */
import "server-only";
import { notFound } from "next/navigation";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { type ReadArticle, readArticle } from "#lib/data/article/read-article.ts";
import { readComparison, type StoredComparison } from "#lib/data/comparison/read-comparison.ts";
import { readOddities } from "#lib/data/comparison/read-oddities.ts";
import type { Member } from "#lib/data/viewer.ts";

/** `first` and `second` are places in the list of articles; `first` is less. */
export type StoredPair = { first: number; second: number; stored: StoredComparison };

/** `oddities`: what does not fit inside each text, by version. */
export type Compared = {
  articles: ReadArticle[];
  pairs: StoredPair[];
  oddities: ReadonlyMap<string, readonly Oddity[]>;
};

/** A 404 where one of them is not in the member's project. */
export async function readArticles(member: Member, articleIds: readonly string[]): Promise<ReadArticle[]> {
  return Promise.all(
    articleIds.map(async (articleId) => (await readArticle(member, articleId, null)) ?? notFound()),
  );
}

const sideOf = ({ id, version }: ReadArticle) => ({ articleId: id, versionId: version.id });

/** Every two of them once: at most six pairs of four articles. */
export async function readCompared(member: Member, articleIds: readonly string[]): Promise<Compared> {
  const articles = await readArticles(member, articleIds);
  const pairs = articles.flatMap((b, second) =>
    articles.slice(0, second).map(async (a, first) => ({
      first,
      second,
      stored: await readComparison(member, sideOf(a), sideOf(b)),
    })),
  );
  const versionIds = articles.map(({ version }) => version.id);
  const [found, oddities] = await Promise.all([Promise.all(pairs), readOddities(member, versionIds)]);
  return { articles, pairs: found, oddities };
}
