/**
 * The job's work after a project's names for one thing changed: every current version that says one of them and was
 * compared is compared anew, since what its numbers count may be another's now. Safe to run again at any point.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { compareAllAgain } from "./compare-again.ts";

const articlesAtOnce = 500;
const firstId = "00000000-0000-0000-0000-000000000000";

type Batch = { lastId: string; versionIds: string[] };

/** The engine takes "Isis" for ISIS, and "is" for no IS (lib/compare/quantities/alias-names.ts). */
const shortestFolded = 3;

/** As a pattern of Postgres that finds at least every place the engine takes for the name. */
function namePattern(name: string): string {
  const folding = name.length < shortestFolded ? "" : "(?i)";
  const words = name.trim().replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
  return `${folding}(^|[^[:alnum:]])${words.replace(/\s+/gu, "\\s+")}($|[^[:alnum:]])`;
}

/** The next articles in the order of their ids, and which of their versions say a name; null when there are no more. */
async function nextBatch(
  projectId: string,
  afterId: string,
  names: readonly string[],
): Promise<Batch | null> {
  const [row] = await db().$queryRaw<{ lastId: string | null; versionIds: string[] }[]>`
    WITH batch AS (
      SELECT a.id, a."currentVersionId" FROM "Article" a
      WHERE a."projectId" = ${projectId}::uuid AND a.id > ${afterId}::uuid AND a."deletedAt" IS NULL
        AND a."currentVersionId" IS NOT NULL
      ORDER BY a.id LIMIT ${articlesAtOnce}
    )
    SELECT (SELECT max(id::text) FROM batch) AS "lastId", ARRAY(
      SELECT b."currentVersionId" FROM batch b
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v.id = b."currentVersionId"
      WHERE v.body ~ ANY(${names.map(namePattern)}::text[])
        AND EXISTS (SELECT 1 FROM "ComparedPair" p WHERE p."projectId" = ${projectId}::uuid
          AND (p."versionAId" = b."currentVersionId" OR p."versionBId" = b."currentVersionId"))
    ) AS "versionIds"`;
  return row === undefined || row.lastId === null ? null : { lastId: row.lastId, versionIds: row.versionIds };
}

/** Resolves to how many versions are to be compared anew. */
export async function compareNamed(projectId: string, names: readonly string[]): Promise<number> {
  let count = 0;
  for (let afterId = firstId; ; ) {
    const batch = await nextBatch(projectId, afterId, names);
    if (batch === null) return count;
    const { versionIds } = batch;
    if (versionIds.length > 0) await inTransaction((tx) => compareAllAgain(tx, projectId, versionIds));
    count += versionIds.length;
    afterId = batch.lastId;
  }
}
