/**
 * Which versions of an article count. Versions are never deleted: one that an undone or cancelled import had added stands
 * in the table, and is one no more.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** Of an "ArticleVersion" called v and its "Article" called a. */
export const isLiveSql: Prisma.Sql = Prisma.sql`(v."importId" IS NULL OR v."importId" = a."importId" OR EXISTS (
  SELECT 1 FROM "PlannedArticle" p
  JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
  JOIN "Import" i ON i."projectId" = f."projectId" AND i.id = f."importId"
  WHERE p."projectId" = v."projectId" AND p."versionId" = v.id AND i.state IN ('committing', 'committed')))`;

export type LiveVersion = { id: string; articleId: string; number: number };

/**
 * The versions of these articles that count, in their order: the first, those of no import of their own, and those that
 * a plan of an import being written or committed became.
 */
export async function listLiveVersions(
  client: Db,
  projectId: string,
  articleIds: readonly string[],
): Promise<LiveVersion[]> {
  return client.$queryRaw<LiveVersion[]>`
    SELECT v.id, v."articleId", v.number
    FROM "ArticleVersion" v
    JOIN "Article" a ON a."projectId" = v."projectId" AND a.id = v."articleId"
    WHERE v."projectId" = ${projectId}::uuid AND v."articleId" = ANY(${[...articleIds]}::uuid[])
      AND ${isLiveSql}
    ORDER BY v."articleId", v.number`;
}
