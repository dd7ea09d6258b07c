/** Takes an article out of the project's work, or back into it, with a reason. It stays readable either way. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { ArticleExclusion } from "./article-input.ts";
import { appendArticleRevision, describeHead, lockArticle } from "./lock-article.ts";

/** Every member may. Refuses: not_found, conflict. */
export async function excludeArticle(
  viewer: Viewer,
  input: ArticleExclusion,
): Promise<Result<{ revision: number }>> {
  const { projectId, articleId, revision, isExcluded, reason } = input;
  const act = isExcluded ? "article.exclude" : "article.include";
  return write(viewer, { act, projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "article.exclude");
    const article = await lockArticle(tx, input);
    const before = await describeHead(tx, article);
    refuseStale("This article", revision, {
      revision: article.revision,
      current: { ...before, revision: article.revision },
    });
    const exclusion = isExcluded
      ? { excludedAt: new Date(), excludedById: viewer.userId, excludedReason: reason }
      : { excludedAt: null, excludedById: null, excludedReason: null };
    const now = await tx.article.update({
      where: { projectId_id: { projectId, id: articleId } },
      data: { ...exclusion, revision: { increment: 1 } },
    });
    const change = { cause: isExcluded ? "excluded" : "included", authorId: viewer.userId, reason } as const;
    await appendArticleRevision(tx, now, change, { before, after: await describeHead(tx, now) });
    return {
      value: { revision: now.revision },
      audit: { subjectType: "article", subjectId: articleId, detail: { reason } },
    };
  });
}
