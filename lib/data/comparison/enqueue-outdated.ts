/**
 * Asks for the comparison of every current version that this engine has not compared, when a worker begins: after an
 * upgrade all are compared anew in the background, behind what people wait for, and old answers are read until then.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { enqueueInBackground, type VersionKey } from "./enqueue-comparison.ts";

const versionsAtOnce = 1_000;
const firstId = "00000000-0000-0000-0000-000000000000";

/** The next, in the order of their articles' ids; excluded ones too, since they may be included again. */
function listOutdated(afterArticleId: string): Promise<(VersionKey & { articleId: string })[]> {
  return db().$queryRaw`
    SELECT a.id AS "articleId", a."projectId", a."currentVersionId" AS "versionId" FROM "Article" a
    WHERE a.id > ${afterArticleId}::uuid AND a."deletedAt" IS NULL AND a."currentVersionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "VersionAnalysis" v WHERE v."projectId" = a."projectId"
        AND v."versionId" = a."currentVersionId" AND v.engine = ${COMPARE_VERSION})
    ORDER BY a.id LIMIT ${versionsAtOnce}`;
}

/** Resolves to how many it asked for; those whose job waits already are asked for once. */
export async function enqueueOutdated(): Promise<number> {
  let count = 0;
  for (let afterArticleId = firstId; ; ) {
    const found = await listOutdated(afterArticleId);
    const last = found.at(-1);
    if (last === undefined) return count;
    count += await enqueueInBackground(db(), found);
    afterArticleId = last.articleId;
  }
}
