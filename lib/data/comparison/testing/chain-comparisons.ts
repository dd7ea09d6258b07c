/** Comparisons for tests of what many of them bring about: written straight into the database, nothing found in them. */
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { TestArticle } from "../../testing/make-article.ts";

/** Each of the articles is compared with the next one. */
export async function chainComparisons(
  projectId: string,
  articles: readonly Pick<TestArticle, "articleId" | "versionId">[],
): Promise<void> {
  await db().comparison.createMany({
    data: articles.slice(1).flatMap((b, at) => {
      const a = articles[at];
      if (a === undefined) return [];
      const sides = { articleAId: a.articleId, versionAId: a.versionId };
      const others = { articleBId: b.articleId, versionBId: b.versionId };
      const shares = { containmentA: 0, containmentB: 0 };
      return [{ id: newId(), projectId, ...sides, ...others, ...shares, engine: COMPARE_VERSION }];
    }),
  });
}
