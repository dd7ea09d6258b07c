/** Bytes the project has seen before: in which other import, and which articles of the library came of them. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportState } from "#lib/db/generated/enums.ts";
import { byFileName } from "./by-file-name.ts";
import type { ImportKey } from "./lock-import.ts";

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

/** By file of the import, the first with the same bytes in the order in which they are shown. */
async function findSameBytesHere(
  client: Db,
  { projectId, importId }: ImportKey,
): Promise<Map<string, string>> {
  const rows = await client.$queryRaw<{ id: string; bytes: string; name: string; position: number }[]>`
    SELECT * FROM (
      SELECT id, "sourceFileId" AS bytes, name, position, count(*) OVER (PARTITION BY "sourceFileId") AS times
      FROM "ImportFile"
      WHERE "projectId" = ${projectId}::uuid AND "importId" = ${importId}::uuid AND "sourceFileId" IS NOT NULL
    ) f WHERE f.times > 1`;
  const first = new Map<string, string>();
  const later = new Map<string, string>();
  for (const { id, bytes } of rows.toSorted(byFileName)) {
    const known = first.get(bytes);
    if (known === undefined) first.set(bytes, id);
    else later.set(id, known);
  }
  return later;
}

/**
 * For files of the import, where their bytes stand besides: in other imports that were committed (one row for each
 * article, or one without), and first in this very import. Ordered by import and article. `fileIds`: of these alone.
 * Linear in the files and what is told of them, also where all have the same bytes.
 */
export async function listEarlierFiles(
  client: Db,
  { projectId, importId }: ImportKey,
  fileIds: readonly string[] | null = null,
): Promise<EarlierFile[]> {
  const here = await findSameBytesHere(client, { projectId, importId });
  const asked = fileIds === null ? null : [...fileIds];
  return client.$queryRaw<EarlierFile[]>`
    WITH mine AS MATERIALIZED (
      SELECT id, "sourceFileId" AS bytes, name, position FROM "ImportFile"
      WHERE "projectId" = ${projectId}::uuid AND "importId" = ${importId}::uuid AND "sourceFileId" IS NOT NULL
    ), asked AS (
      SELECT * FROM mine WHERE ${asked}::uuid[] IS NULL OR id = ANY(${asked}::uuid[])
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
      FROM asked f JOIN unnest(${[...here.keys()]}::uuid[], ${[...here.values()]}::uuid[]) AS t(later, first) ON t.later = f.id
      JOIN mine h ON h.id = t.first
      JOIN "Import" i ON i."projectId" = ${projectId}::uuid AND i.id = ${importId}::uuid
    )
    SELECT t."fileId", t.number AS "importNumber", t.state AS "importState", t.name, a.id AS "articleId", a.title
    FROM told t
    LEFT JOIN ("PlannedArticle" p JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL)
      ON p."projectId" = ${projectId}::uuid AND p."importFileId" = t.id AND t."hasArticles"
    ORDER BY t."fileId", t.number, p.position, t.id`;
}
