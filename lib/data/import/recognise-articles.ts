/** Articles to come whose cleaned text the project has already, letter for letter. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

/** `articleId` is null for the same text planned earlier in this very import. */
export type SameText = { plannedId: string; articleId: string | null; title: string };

/** The SHA-256 of a version's body is of its UTF-8; the database can take the same of a plan's. */
export async function listSameTexts(
  client: Db,
  key: { projectId: string; importId: string },
): Promise<SameText[]> {
  return client.$queryRaw<SameText[]>`
    WITH mine AS (
      SELECT p.id, p."projectId", p.planned->>'title' AS title, (f.position, p.position) AS place,
        encode(sha256(convert_to(p.planned->>'body', 'UTF8')), 'hex') AS text
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${key.projectId}::uuid AND f."importId" = ${key.importId}::uuid
    )
    SELECT m.id AS "plannedId", a.id AS "articleId", a.title
    FROM mine m
    JOIN "ArticleVersion" v ON v."projectId" = m."projectId" AND v.sha256 = m.text
    JOIN "Article" a ON a."projectId" = v."projectId" AND a."currentVersionId" = v.id
      AND a."deletedAt" IS NULL AND a."importId" <> ${key.importId}::uuid
    UNION ALL
    SELECT m.id, NULL, o.title FROM mine m JOIN mine o ON o.text = m.text AND o.place < m.place
    ORDER BY 1, 2, 3`;
}
