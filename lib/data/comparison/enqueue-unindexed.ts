/**
 * Asks for the comparison of every current version whose fingerprints are not in the index, or are another version's of
 * the program, when a worker begins: after an upgrade that changed them, the index fills itself. The jobs make them.
 */
import "server-only";
import { FINGERPRINT_VERSION } from "#lib/compare/fingerprints.ts";
import { db } from "#lib/db/client.ts";
import { enqueueComparisons, type VersionKey } from "./enqueue-comparison.ts";

const versionsAtOnce = 1_000;
const firstId = "00000000-0000-0000-0000-000000000000";

/** The next current versions without fingerprints, in the order of their articles' ids. */
function listUnindexed(afterArticleId: string): Promise<(VersionKey & { articleId: string })[]> {
  return db().$queryRaw`
    SELECT a.id AS "articleId", a."projectId", a."currentVersionId" AS "versionId" FROM "Article" a
    WHERE a.id > ${afterArticleId}::uuid AND a."deletedAt" IS NULL AND a."currentVersionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "VersionFingerprint" f WHERE f."projectId" = a."projectId"
        AND f."versionId" = a."currentVersionId" AND f.engine = ${FINGERPRINT_VERSION})
    ORDER BY a.id LIMIT ${versionsAtOnce}`;
}

/** Resolves to how many. Some 10,000 a second. */
export async function enqueueUnindexed(): Promise<number> {
  let count = 0;
  let afterArticleId = firstId;
  for (;;) {
    const found = await listUnindexed(afterArticleId);
    const last = found.at(-1);
    if (last === undefined) return count;
    await enqueueComparisons(db(), found);
    count += found.length;
    afterArticleId = last.articleId;
  }
}
