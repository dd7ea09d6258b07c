/** Whose work stands on an import's articles, besides one's own: what an undo would take away from them. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type OthersWork = {
  /** Shared work, by author: how many annotations, pieces of evidence and rulings. */
  shared: { name: string; pieces: number }[];
  /** Drafts are their authors' alone: that there are some is all that is told. */
  hasDrafts: boolean;
};

type WorkRow = { name: string; isShared: boolean; pieces: number };

/**
 * Counts live work by anyone but `userId` on the import's live articles, and on the versions it added to others'. A mark that only
 * followed its article to such a version can follow it back, and is no work on it. */
export async function othersWorkOn(
  client: Db,
  key: { projectId: string; importId: string; userId: string },
): Promise<OthersWork> {
  const { projectId, importId, userId } = key;
  const rows = await client.$queryRaw<WorkRow[]>`
    WITH here AS (
      SELECT v.id FROM "Article" a JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v."articleId" = a.id
      WHERE a."projectId" = ${projectId}::uuid AND a."importId" = ${importId}::uuid AND a."deletedAt" IS NULL
      UNION
      SELECT p."versionId" FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND p."versionId" IS NOT NULL
    ), followed AS (
      SELECT COALESCE(r."annotationId", r."evidenceId") AS id FROM "Reanchoring" r
      JOIN "Article" a ON a."projectId" = r."projectId" AND a.id = r."articleId" AND a."importId" <> ${importId}::uuid
      WHERE r."projectId" = ${projectId}::uuid AND r."toVersionId" IN (SELECT id FROM here)
        AND r.verdict IN ('exact', 'moved') AND r.ruling IS NULL
    ), work AS (
      SELECT n."authorId" AS person, n.visibility = 'shared' AS shared
      FROM "Annotation" n JOIN here ON here.id = n."versionId"
      WHERE n."projectId" = ${projectId}::uuid AND n."deletedAt" IS NULL AND n.id NOT IN (SELECT id FROM followed)
      UNION ALL
      SELECT e."authorId", e.visibility = 'shared' FROM "Evidence" e JOIN here ON here.id = e."versionId"
      JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND c."deletedAt" IS NULL
      WHERE e."projectId" = ${projectId}::uuid AND e."deletedAt" IS NULL AND e.id NOT IN (SELECT id FROM followed)
      UNION ALL
      SELECT d."reviewerId", true FROM "Decision" d
      LEFT JOIN "Annotation" n ON n."projectId" = d."projectId" AND n.id = d."annotationId"
      LEFT JOIN "Evidence" e ON e."projectId" = d."projectId" AND e.id = d."evidenceId"
      JOIN here ON here.id = COALESCE(n."versionId", e."versionId")
      WHERE d."projectId" = ${projectId}::uuid AND COALESCE(n."deletedAt", e."deletedAt") IS NULL
        AND COALESCE(n.id, e.id) NOT IN (SELECT id FROM followed)
    )
    SELECT u.name, w.shared AS "isShared", count(*)::int AS pieces
    FROM work w JOIN "User" u ON u.id = w.person
    WHERE w.person <> ${userId}::uuid
    GROUP BY u.id, u.name, w.shared ORDER BY u.name, u.id`;
  const shared = rows.filter((row) => row.isShared).map(({ name, pieces }) => ({ name, pieces }));
  return { shared, hasDrafts: rows.some((row) => !row.isShared) };
}

/** One sentence that says whose work stands in the way; null when there is none. */
export function sayOthersWork({ shared, hasDrafts }: OthersWork): string | null {
  const people = shared.map(({ name, pieces }) => `${name} (${pieces})`);
  if (hasDrafts) people.push("drafts of other members");
  if (people.length === 0) return null;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(people);
  return `Others have work on these articles: ${list}. Exclude single articles in the library in place of undoing the import.`;
}
