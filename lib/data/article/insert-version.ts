/** A further version of an article, inside a transaction: written once, made current, and followed by its jobs. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { notFound, Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { enqueueReanchoring } from "../anchor/enqueue-reanchoring.ts";
import { enqueueComparison } from "../comparison/enqueue-comparison.ts";
import { forgetFingerprints } from "../comparison/forget-fingerprints.ts";
import { indexFingerprints } from "../comparison/index-fingerprints.ts";
import { asideRows, type VersionOrigin, type VersionPlan, versionRow } from "../import/version-rows.ts";

export type NewVersion = {
  projectId: string;
  articleId: string;
  planned: VersionPlan;
  origin: VersionOrigin;
  /** The decoded text that the plan's raw offsets index. */
  raw: string;
};

export type InsertedVersion = { versionId: string; number: number };

/** Holds the article, so that its versions come one after the other. */
async function lockCurrent(tx: Tx, projectId: string, articleId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ${articleId}::uuid FOR UPDATE`;
  const article = await tx.article.findFirst({
    where: { projectId, id: articleId, deletedAt: null },
    select: {
      currentVersion: { select: { sha256: true } },
      versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  if (article === null) throw notFound("This article");
  return article;
}

/**
 * Adds the version. Title, date and source of the article stay as they are: they are corrected by a person, with a
 * reason. Throws Refusal: not_found (no such article, or a deleted one), invalid when the current version's text is the
 * very same.
 */
export async function insertVersion(tx: Tx, given: NewVersion): Promise<InsertedVersion> {
  const { projectId, articleId, planned, origin, raw } = given;
  const article = await lockCurrent(tx, projectId, articleId);
  const versionId = newId();
  const number = (article.versions[0]?.number ?? 0) + 1;
  const row = versionRow({ projectId, articleId, id: versionId, number }, planned, origin);
  if (row.sha256 === article.currentVersion?.sha256)
    throw new Refusal("invalid", "The article's current version has the very same text; nothing was added.");
  await tx.articleVersion.create({ data: row });
  const asides = asideRows(planned, raw).map((aside) => ({
    ...aside,
    id: newId(),
    projectId,
    articleId,
    versionId,
  }));
  if (asides.length > 0) await tx.articleAside.createMany({ data: asides });
  await tx.article.update({
    where: { projectId_id: { projectId, id: articleId } },
    data: { currentVersionId: versionId, revision: { increment: 1 } },
  });
  await forgetFingerprints(tx, projectId, [articleId]);
  await indexFingerprints(tx, { projectId, articleId, versionId, body: planned.body });
  await enqueueComparison(tx, { projectId, versionId });
  await enqueueReanchoring(tx, { projectId, articleId, toVersionId: versionId });
  return { versionId, number };
}
