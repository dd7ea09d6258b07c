/**
 * The current versions of other articles that share fingerprints with a version. A fingerprint that more than
 * `commonIn` versions carry is a stock phrase and finds nobody (passim's document-frequency cut).
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type Candidate = { articleId: string; versionId: string; body: string; sharedFingerprints: number };

const commonIn = 100;
const mostCandidates = 200;

/** Best first: by the number of distinct fingerprints shared. Excludes deleted articles and outdated versions. */
export async function findCandidates(
  client: Db,
  key: { projectId: string; versionId: string },
): Promise<Candidate[]> {
  return client.$queryRaw<Candidate[]>`
    WITH mine AS MATERIALIZED (
      SELECT DISTINCT f.hash FROM "VersionFingerprint" f
      WHERE f."projectId" = ${key.projectId}::uuid AND f."versionId" = ${key.versionId}::uuid
    ), carried AS (
      -- One look into the index for each hash, whatever the planner thinks of a project that has just been filled.
      SELECT m.hash, c."versionId", c."articleId", count(*) OVER (PARTITION BY m.hash) AS versions
      FROM mine m CROSS JOIN LATERAL (
        SELECT DISTINCT f."versionId", f."articleId" FROM "VersionFingerprint" f
        WHERE f."projectId" = ${key.projectId}::uuid AND f.hash = m.hash
        LIMIT ${commonIn + 1}
      ) c
    ), shared AS (
      SELECT "articleId", "versionId", count(*)::int AS n FROM carried
      WHERE versions <= ${commonIn} AND "versionId" <> ${key.versionId}::uuid
      GROUP BY "articleId", "versionId"
    )
    SELECT s."articleId", s."versionId", v.body, s.n AS "sharedFingerprints"
    FROM shared s
    JOIN "Article" a ON a."projectId" = ${key.projectId}::uuid AND a.id = s."articleId"
      AND a."currentVersionId" = s."versionId" AND a."deletedAt" IS NULL
    JOIN "ArticleVersion" v ON v."projectId" = ${key.projectId}::uuid AND v.id = s."versionId"
    ORDER BY s.n DESC, s."versionId" LIMIT ${mostCandidates}`;
}
