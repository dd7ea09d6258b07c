/** Corrects an article's title, date or source, with a reason that is kept with what stood before. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Result } from "#lib/errors.ts";
import { compareAgain } from "../comparison/compare-again.ts";
import { sourceResolver } from "../import/resolve-sources.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { ArticleCorrection } from "./article-input.ts";
import { appendArticleRevision, describeHead, lockArticle } from "./lock-article.ts";

/** A date a person states replaces the text's time and zone, and the bounds that stood in for it. */
function publicationOf(published: ArticleCorrection["published"]): Prisma.ArticleUncheckedUpdateInput {
  if (published === undefined) return {};
  const stated = { publishedPrecision: published.precision, publishedAt: null, publishedZone: null };
  if (published.precision === "unknown") return { ...stated, publishedOn: null };
  const on = new Date(`${published.on}T00:00:00Z`);
  return { ...stated, publishedOn: on, notBefore: null, notAfter: null, boundsReason: null };
}

async function changesOf(tx: Tx, input: ArticleCorrection): Promise<Prisma.ArticleUncheckedUpdateInput> {
  const { title, source } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...publicationOf(input.published),
    ...(source === undefined ? {} : { sourceId: await sourceResolver(tx, input.projectId).resolve(source) }),
  };
}

/** Every member may. Refuses: not_found, conflict (with the head as it stands now). */
export async function correctArticle(
  viewer: Viewer,
  input: ArticleCorrection,
): Promise<Result<{ revision: number }>> {
  const { projectId, articleId, revision, reason } = input;
  return write(viewer, { act: "article.correct", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "article.correct");
    const article = await lockArticle(tx, input);
    const before = await describeHead(tx, article);
    refuseStale("This article", revision, {
      revision: article.revision,
      current: { ...before, revision: article.revision },
    });
    const now = await tx.article.update({
      where: { projectId_id: { projectId, id: articleId } },
      data: { ...(await changesOf(tx, input)), revision: { increment: 1 } },
    });
    const { currentVersionId: versionId } = now;
    if (input.published !== undefined && versionId !== null) await compareAgain(tx, { projectId, versionId });
    const after = await describeHead(tx, now);
    await appendArticleRevision(
      tx,
      now,
      { cause: "corrected", authorId: viewer.userId, reason },
      { before, after },
    );
    return {
      value: { revision: now.revision },
      audit: { subjectType: "article", subjectId: articleId, detail: { reason, before, after } },
    };
  });
}
