/**
 * Takes versions that are not in the library any more out of the index by which candidates are found, inside the
 * transaction that takes them out: they count in no look-up and crowd nobody out of one. What makes a version current again
 * asks for its comparison, and that job indexes it anew.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";

/**
 * Of these articles every version that is not the current one, or all where the article is deleted. To be called after
 * the articles were changed. What they carried is no stock phrase any more until a look-up finds again that it is: that
 * is one look-up of bounded length for each. One statement.
 */
export async function forgetFingerprints(
  tx: Tx,
  projectId: string,
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return;
  // Stock phrases in their order, as look-ups write them, so that nobody waits crosswise.
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM "VersionFingerprint" f USING "ArticleVersion" v, "Article" a
      WHERE a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[])
        AND v."projectId" = a."projectId" AND v."articleId" = a.id
        AND (a."deletedAt" IS NOT NULL OR a."currentVersionId" IS DISTINCT FROM v.id)
        AND f."projectId" = v."projectId" AND f."versionId" = v.id
      RETURNING f.hashes
    ), doubted AS (
      SELECT s.hash FROM "StockFingerprint" s
      WHERE s."projectId" = ${projectId}::uuid AND s.hash IN (SELECT unnest(hashes) FROM gone)
      ORDER BY s.hash FOR UPDATE
    )
    DELETE FROM "StockFingerprint" s USING doubted d WHERE s."projectId" = ${projectId}::uuid AND s.hash = d.hash`;
}
