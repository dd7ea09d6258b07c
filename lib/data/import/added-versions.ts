/**
 * The versions an import added to articles that were there before it: taking them back makes the article's last other
 * version current again, bringing them back makes them current once more. Their rows stay either way.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { enqueueReanchoring } from "../anchor/enqueue-reanchoring.ts";
import { listLiveVersions } from "../article/live-versions.ts";
import { enqueueComparisons } from "../comparison/enqueue-comparison.ts";
import { forgetFingerprints } from "../comparison/forget-fingerprints.ts";
import type { ImportKey } from "./lock-import.ts";

export type AddedVersion = { versionId: string; articleId: string; title: string; number: number };

/** As the import's plans say, in their order; of articles that are in the library. */
export async function listAddedVersions(tx: Tx, { projectId, importId }: ImportKey): Promise<AddedVersion[]> {
  return tx.$queryRaw<AddedVersion[]>`
    SELECT p."versionId", p."articleId", a.title, v.number
    FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId"
    JOIN "ArticleVersion" v ON v."projectId" = p."projectId" AND v.id = p."versionId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
      AND a."importId" <> f."importId" AND a."deletedAt" IS NULL
    ORDER BY a.id, v.number`;
}

/** From now on nobody marks a passage of these articles; whoever is at it comes first. */
export async function holdArticlesOf(tx: Tx, { projectId, importId }: ImportKey): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" a WHERE a."projectId" = ${projectId}::uuid AND a."deletedAt" IS NULL
      AND (a."importId" = ${importId}::uuid OR a.id IN (
        SELECT p."articleId" FROM "PlannedArticle" p
        JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
        WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid))
    ORDER BY a.id FOR UPDATE`;
}

type Place = { articleId: string; versionId: string };

async function setCurrent(tx: Tx, projectId: string, places: readonly Place[]): Promise<void> {
  const articles = places.map(({ articleId }) => articleId);
  const versions = places.map(({ versionId }) => versionId);
  await tx.$executeRaw`
    UPDATE "Article" a SET "currentVersionId" = n.version, revision = a.revision + 1
    FROM unnest(${articles}::uuid[], ${versions}::uuid[]) AS n(article, version)
    WHERE a."projectId" = ${projectId}::uuid AND a.id = n.article AND a."currentVersionId" <> n.version`;
  await forgetFingerprints(tx, projectId, articles);
  const keys = places.map(({ versionId }) => ({ projectId, versionId }));
  if (keys.length > 0) await enqueueComparisons(tx, keys);
  // Marks that had followed to the other version are sought in this one.
  for (const { articleId, versionId: toVersionId } of places)
    await enqueueReanchoring(tx, { projectId, articleId, toVersionId });
}

function refuse(title: string): never {
  throw new Refusal(
    "invalid",
    `“${title}” has a newer version from a later import. Undo that one first, then this one.`,
  );
}

/** Throws Refusal invalid where a later import has added a version to one of this import's own articles. */
async function refuseBuiltUpon(tx: Tx, { projectId, importId }: ImportKey): Promise<void> {
  const own = await tx.article.findMany({
    where: { projectId, importId, deletedAt: null },
    select: { id: true, title: true, currentVersion: { select: { importId: true } } },
  });
  const other = own.find(({ currentVersion: now }) => now?.importId != null && now.importId !== importId);
  if (other !== undefined) refuse(other.title);
}

/** The last of each article's other versions. Throws Refusal invalid where a later import has added one since. */
function standingBefore(
  added: readonly AddedVersion[],
  live: readonly { id: string; articleId: string; number: number }[],
) {
  const ours = new Set(added.map(({ versionId }) => versionId));
  const places = new Map<string, Place>();
  for (const { articleId, title } of added) {
    const all = live.filter((version) => version.articleId === articleId);
    const others = all.filter(({ id }) => !ours.has(id));
    const last = others.at(-1);
    if (last === undefined) continue;
    if (last.id === all.at(-1)?.id) refuse(title);
    places.set(articleId, { articleId, versionId: last.id });
  }
  return [...places.values()];
}

/**
 * What waits for a person on account of these versions waits no more; that a mark was to stay where it is, is remembered. The articles must be held. Resolves to how many
 * articles have their former version again.
 */
export async function takeBackVersions(tx: Tx, key: ImportKey): Promise<number> {
  const { projectId } = key;
  await refuseBuiltUpon(tx, key);
  const added = await listAddedVersions(tx, key);
  if (added.length === 0) return 0;
  const articleIds = [...new Set(added.map(({ articleId }) => articleId))];
  const places = standingBefore(added, await listLiveVersions(tx, projectId, articleIds));
  await setCurrent(tx, projectId, places);
  await tx.reanchoring.updateMany({
    where: {
      projectId,
      toVersionId: { in: added.map(({ versionId }) => versionId) },
      supersededAt: null,
      OR: [{ ruling: null }, { ruling: "taken" }],
    },
    data: { supersededAt: new Date(), revision: { increment: 1 } },
  });
  return articleIds.length;
}

/** Resolves to how many articles have them again. Throws Refusal invalid where a newer version has come meanwhile. */
export async function bringBackVersions(tx: Tx, key: ImportKey): Promise<number> {
  const { projectId } = key;
  const added = await listAddedVersions(tx, key);
  if (added.length === 0) return 0;
  const last = new Map(added.map((version) => [version.articleId, version]));
  const live = await listLiveVersions(tx, projectId, [...last.keys()]);
  for (const { articleId, number, title } of last.values())
    if (live.some((version) => version.articleId === articleId && version.number > number)) refuse(title);
  await setCurrent(tx, projectId, [...last.values()]);
  return last.size;
}
