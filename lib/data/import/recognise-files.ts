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

/**
 * For each file of the import, where its bytes stand besides: in other imports that were committed (one row for each
 * article, or one without), and earlier in this very import. Ordered by import and article.
 */
export async function listEarlierFiles(
  client: Db,
  key: { projectId: string; importId: string },
): Promise<EarlierFile[]> {
  return client.$queryRaw<EarlierFile[]>`
    SELECT f.id AS "fileId", i.number AS "importNumber", i.state::text AS "importState", g.name,
      a.id AS "articleId", a.title
    FROM "ImportFile" f
    JOIN "ImportFile" g ON g."projectId" = f."projectId" AND g."sourceFileId" = f."sourceFileId" AND g.id <> f.id
    JOIN "Import" i ON i."projectId" = g."projectId" AND i.id = g."importId"
    LEFT JOIN ("PlannedArticle" p JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL)
      ON p."projectId" = g."projectId" AND p."importFileId" = g.id AND g."importId" <> f."importId"
    WHERE f."projectId" = ${key.projectId}::uuid AND f."importId" = ${key.importId}::uuid
      AND (i.state IN ('committed', 'undone') AND g."importId" <> f."importId"
        OR g."importId" = f."importId" AND g.position < f.position)
    ORDER BY f.id, i.number, p.position, g.id`;
}
