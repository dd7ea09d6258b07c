/** Bytes the project has seen before: in which other import, and which articles of the library came of them. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportState } from "#lib/db/generated/enums.ts";

/** `article` is null where the other import made none, or where it is no longer there. */
export type EarlierFile = {
  fileId: string;
  importNumber: number;
  importState: ImportState;
  name: string;
  articleId: string | null;
  title: string | null;
};

/** True when some article of the project that is not deleted was made from these bytes. */
export async function hasLiveArticles(client: Db, projectId: string, sourceFileId: string): Promise<boolean> {
  const version = await client.articleVersion.findFirst({
    where: { projectId, sourceFileId, article: { deletedAt: null } },
    select: { id: true },
  });
  return version !== null;
}

/** Of bytes that came again and again, so many are told of. */
const mostTold = 20;

/**
 * For files of the import, where their bytes stand besides: in other imports that were committed (one row for each
 * article, or one without), and first in this very import. Ordered by import and article. `fileIds`: of these alone.
 * Linear in the files and what is told of them, also where all have the same bytes.
 */
export async function listEarlierFiles(
  client: Db,
  { projectId, importId }: { projectId: string; importId: string },
  fileIds: readonly string[] | null = null,
): Promise<EarlierFile[]> {
  const asked = fileIds === null ? null : [...fileIds];
  return client.$queryRaw<EarlierFile[]>`
    WITH mine AS MATERIALIZED (
      SELECT id, "sourceFileId" AS bytes, name, position FROM "ImportFile"
      WHERE "projectId" = ${projectId}::uuid AND "importId" = ${importId}::uuid AND "sourceFileId" IS NOT NULL
    ), asked AS (
      SELECT * FROM mine WHERE ${asked}::uuid[] IS NULL OR id = ANY(${asked}::uuid[])
    ), here AS (
      SELECT DISTINCT ON (bytes) bytes, id, name, position FROM mine ORDER BY bytes, position
    ), elsewhere AS (
      SELECT g.id, g."sourceFileId" AS bytes, g.name, i.number, i.state::text AS state,
        row_number() OVER (PARTITION BY g."sourceFileId" ORDER BY i.number, g.id) AS nth
      FROM "ImportFile" g
      JOIN "Import" i ON i."projectId" = g."projectId" AND i.id = g."importId" AND i.state IN ('committed', 'undone')
      WHERE g."projectId" = ${projectId}::uuid AND g."importId" <> ${importId}::uuid
        AND g."sourceFileId" IN (SELECT bytes FROM asked)
    ), told AS (
      SELECT f.id AS "fileId", e.number, e.state, e.name, e.id, true AS "hasArticles"
      FROM asked f JOIN elsewhere e ON e.bytes = f.bytes AND e.nth <= ${mostTold}
      UNION ALL
      SELECT f.id, i.number, i.state::text, h.name, h.id, false
      FROM asked f JOIN here h ON h.bytes = f.bytes AND h.position < f.position
      JOIN "Import" i ON i."projectId" = ${projectId}::uuid AND i.id = ${importId}::uuid
    )
    SELECT t."fileId", t.number AS "importNumber", t.state AS "importState", t.name, a.id AS "articleId", a.title
    FROM told t
    LEFT JOIN ("PlannedArticle" p JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL)
      ON p."projectId" = ${projectId}::uuid AND p."importFileId" = t.id AND t."hasArticles"
    ORDER BY t."fileId", t.number, p.position, t.id`;
}
