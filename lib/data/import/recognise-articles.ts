/** Articles to come whose cleaned text the project has already, letter for letter. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";

export type SameText = { plannedId: string; articleId: string; title: string };

/** Of a text the library has many times over, so many are told of. */
const mostTold = 20;

/** The library's articles with the very text. Linear in the articles and what is told of them, also where all have the same text. */
export async function listSameTexts(client: Db, { projectId, importId }: ImportKey): Promise<SameText[]> {
  return client.$queryRaw<SameText[]>`
    WITH mine AS MATERIALIZED (
      SELECT p.id, p."bodySha256" AS text
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    ), library AS (
      SELECT v.sha256 AS text, a.id, a.title, row_number() OVER (PARTITION BY v.sha256 ORDER BY a.id) AS nth
      FROM (SELECT DISTINCT text FROM mine) t
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v.sha256 = t.text
      JOIN "Article" a ON a."projectId" = v."projectId" AND a."currentVersionId" = v.id
        AND a."deletedAt" IS NULL AND a."importId" <> ${importId}::uuid
    )
    SELECT m.id AS "plannedId", l.id AS "articleId", l.title
    FROM mine m JOIN library l ON l.text = m.text AND l.nth <= ${mostTold}
    ORDER BY 1, 2, 3`;
}
