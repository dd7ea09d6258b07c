/** Adds a further version to an article, inside the transaction that imports it: text, what stands beside it, and the jobs it needs. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { enqueueReanchoring } from "../anchor/enqueue-reanchoring.ts";
import { enqueueComparison } from "../comparison/enqueue-comparison.ts";
import { asideRows, type VersionOrigin, versionRow } from "../import/version-rows.ts";

export type NewVersion = {
  projectId: string;
  articleId: string;
  planned: PlannedArticle;
  /** The decoded text the plan's offsets index. */
  raw: string;
  origin: VersionOrigin;
};

export type AddedVersion = { versionId: string; number: number };

/** Takes the article's row first, so that two new versions get two numbers. Null when it is gone. */
async function lockNumbers(tx: Tx, { projectId, articleId }: NewVersion): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ${articleId}::uuid AND "deletedAt" IS NULL FOR UPDATE`;
  if (rows.length === 0) return null;
  const last = await tx.articleVersion.aggregate({ where: { projectId, articleId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/**
 * Makes the text the article's current version. Its head (title, date, source) stays as people know it. Marks stay on
 * their version until the job has found their passages. Resolves to null when the article is not in the library.
 */
export async function addVersion(tx: Tx, added: NewVersion): Promise<AddedVersion | null> {
  const number = await lockNumbers(tx, added);
  if (number === null) return null;
  const { projectId, articleId, planned, raw, origin } = added;
  const versionId = newId();
  await tx.articleVersion.create({
    data: versionRow({ projectId, articleId, id: versionId, number }, planned, origin),
  });
  await tx.articleAside.createMany({
    data: asideRows(planned, raw).map((aside) => ({
      ...aside,
      id: newId(),
      projectId,
      articleId,
      versionId,
    })),
  });
  await makeCurrent(tx, { projectId, articleId, versionId });
  return { versionId, number };
}

/** Makes a version of the article its current one: a new one, or an earlier one when an import is undone. */
export async function makeCurrent(
  tx: Tx,
  { projectId, articleId, versionId }: { projectId: string; articleId: string; versionId: string },
): Promise<void> {
  await tx.article.update({
    where: { projectId_id: { projectId, id: articleId } },
    data: { currentVersionId: versionId, revision: { increment: 1 } },
  });
  await enqueueComparison(tx, { projectId, versionId });
  await enqueueReanchoring(tx, { projectId, articleId, toVersionId: versionId });
}
