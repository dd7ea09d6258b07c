/** Corrects an article's title, date, source or primary source, with a reason that is kept with what stood before. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Article, Prisma } from "#lib/db/generated/client.ts";
import type { Result } from "#lib/errors.ts";
import { compareAgain } from "../comparison/compare-again.ts";
import { type SourceResolver, sourceResolver } from "../import/resolve-sources.ts";
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

const noPrimary = {
  primarySourceId: null,
  primaryPublishedOn: null,
  primaryByline: null,
  primaryUrl: null,
  primaryStated: null,
};

/** Byline and address belong to the source they were read with: another one has none. The credit line stays. */
async function primaryOf(
  sources: SourceResolver,
  before: Article,
  primary: ArticleCorrection["primarySource"],
): Promise<Prisma.ArticleUncheckedUpdateInput> {
  if (primary === undefined) return {};
  if (primary === null) return noPrimary;
  const { source: name, publishedOn: on } = primary;
  const named = async (stated: string | null) =>
    stated === null ? null : sources.resolve({ kind: "named", name: stated });
  const primarySourceId = name === undefined ? before.primarySourceId : await named(name);
  const isOther = primarySourceId !== before.primarySourceId;
  return {
    primarySourceId,
    ...(isOther ? { primaryByline: null, primaryUrl: null } : {}),
    ...(on === undefined ? {} : { primaryPublishedOn: on === null ? null : new Date(`${on}T00:00:00Z`) }),
  };
}

async function changesOf(
  tx: Tx,
  input: ArticleCorrection,
  before: Article,
): Promise<Prisma.ArticleUncheckedUpdateInput> {
  const { title, source } = input;
  const sources = sourceResolver(tx, input.projectId);
  return {
    ...(title === undefined ? {} : { title }),
    ...publicationOf(input.published),
    ...(source === undefined ? {} : { sourceId: await sources.resolve(source) }),
    ...(await primaryOf(sources, before, input.primarySource)),
  };
}

/** A repost was written when its primary source was. */
const changesDay = ({ published, primarySource }: ArticleCorrection) =>
  published !== undefined || primarySource !== undefined;

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
      data: { ...(await changesOf(tx, input, article)), revision: { increment: 1 } },
    });
    const { currentVersionId: versionId } = now;
    if (changesDay(input) && versionId !== null) await compareAgain(tx, { projectId, versionId });
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
