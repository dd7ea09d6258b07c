/** Articles to come whose cleaned text the project has already, letter for letter. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";

/** `articleId` is null for the same text planned earlier in this very import. */
export type SameText = { plannedId: string; articleId: string | null; title: string };

/** Of a text the library has many times over, so many are told of. */
const mostTold = 20;

/**
 * Of the library's articles with the very text, and of the same text the first in this import. `fileId`: for the articles
 * of that file alone. Linear in the articles and what is told of them, also where all have the same text.
 */
export async function listSameTexts(
  client: Db,
  { projectId, importId }: ImportKey,
  fileId: string | null = null,
): Promise<SameText[]> {
  return client.$queryRaw<SameText[]>`
    WITH mine AS MATERIALIZED (
      SELECT p.id, f.id AS file, p."bodySha256" AS text, (f.position, p.position) AS place
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    ), asked AS (
      SELECT * FROM mine WHERE ${fileId}::uuid IS NULL OR file = ${fileId}::uuid
    ), here AS (
      SELECT DISTINCT ON (text) id, text, place FROM mine ORDER BY text, place
    ), library AS (
      SELECT v.sha256 AS text, a.id, a.title, row_number() OVER (PARTITION BY v.sha256 ORDER BY a.id) AS nth
      FROM (SELECT DISTINCT text FROM asked) t
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v.sha256 = t.text
      JOIN "Article" a ON a."projectId" = v."projectId" AND a."currentVersionId" = v.id
        AND a."deletedAt" IS NULL AND a."importId" <> ${importId}::uuid
    ), same AS (
      SELECT m.id AS "plannedId", l.id AS "articleId", l.title, NULL::uuid AS planned
      FROM asked m JOIN library l ON l.text = m.text AND l.nth <= ${mostTold}
      UNION ALL
      SELECT m.id, NULL, NULL, o.id FROM asked m JOIN here o ON o.text = m.text AND o.place < m.place
    )
    SELECT s."plannedId", s."articleId", COALESCE(s.title, o.planned->>'title') AS title
    FROM same s LEFT JOIN "PlannedArticle" o ON o.id = s.planned
    ORDER BY 1, 2, 3`;
}
