/**
 * Takes versions that are not in the library any more out of the index by which candidates are found, inside the
 * transaction that takes them out: they count in no look-up and crowd nobody out of one. What makes a version current again
 * asks for its comparison, and that job indexes it anew.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { enqueueInBackground } from "./enqueue-comparison.ts";

/** Of these articles every version v that is not the current one, or all where the article a is deleted. */
function goneSql(projectId: string, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[])
    AND v."projectId" = a."projectId" AND v."articleId" = a.id
    AND (a."deletedAt" IS NOT NULL OR a."currentVersionId" IS DISTINCT FROM v.id)`;
}

/** Stock phrases in their order, as look-ups write them, so that nobody waits crosswise. */
async function removeRows(tx: Tx, projectId: string, gone: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM "VersionFingerprint" f USING "ArticleVersion" v, "Article" a
      WHERE ${gone} AND f."projectId" = v."projectId" AND f."versionId" = v.id
      RETURNING f.hashes
    ), doubted AS (
      SELECT s.hash FROM "StockFingerprint" s
      WHERE s."projectId" = ${projectId}::uuid AND s.hash IN (SELECT unnest(hashes) FROM gone)
      ORDER BY s.hash FOR UPDATE
    )
    DELETE FROM "StockFingerprint" s USING doubted d WHERE s."projectId" = ${projectId}::uuid AND s.hash = d.hash`;
}

/** Current versions that were compared with these, and not with all that they might have been. */
function listCut(tx: Tx, gone: Prisma.Sql): Promise<{ projectId: string; versionId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT x."projectId", x."versionId"
    FROM "Article" a CROSS JOIN "ArticleVersion" v
    CROSS JOIN LATERAL (
      SELECT c."versionBId" AS other FROM "ComparedPair" c
      WHERE c."projectId" = v."projectId" AND c."versionAId" = v.id
      UNION ALL
      SELECT c."versionAId" FROM "ComparedPair" c
      WHERE c."projectId" = v."projectId" AND c."versionBId" = v.id
    ) p
    JOIN "VersionAnalysis" x ON x."projectId" = v."projectId" AND x."versionId" = p.other AND x."hasMoreCandidates"
    JOIN "Article" o ON o."projectId" = x."projectId" AND o.id = x."articleId" AND o."currentVersionId" = x."versionId"
      AND o."deletedAt" IS NULL
    WHERE ${gone}`;
}

/**
 * Of these articles every version that is not the current one, or all where the article is deleted. To be called after
 * the articles were changed. What they carried is no stock phrase any more until a look-up finds again that it is: that
 * is one look-up of bounded length for each. Texts of which not all carriers were looked at, and these were, are compared
 * again: there is room for others. Three statements.
 */
export async function forgetFingerprints(
  tx: Tx,
  projectId: string,
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return;
  const gone = goneSql(projectId, articleIds);
  await removeRows(tx, projectId, gone);
  const cut = await listCut(tx, gone);
  if (cut.length > 0) await enqueueInBackground(tx, cut);
}
