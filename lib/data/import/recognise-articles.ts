/** Articles to come whose cleaned text the project has already, letter for letter. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";

/** `articleId` is null for the same text planned earlier in this very import. */
export type SameText = { plannedId: string; articleId: string | null; title: string };

export async function listSameTexts(client: Db, key: ImportKey): Promise<SameText[]> {
  return client.$queryRaw<SameText[]>`
    WITH mine AS (
      SELECT p.id, p."projectId", p."bodySha256" AS text, (f.position, p.position) AS place
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${key.projectId}::uuid AND f."importId" = ${key.importId}::uuid
    ), same AS (
      SELECT m.id AS "plannedId", a.id AS "articleId", a.title, NULL::uuid AS planned
      FROM mine m
      JOIN "ArticleVersion" v ON v."projectId" = m."projectId" AND v.sha256 = m.text
      JOIN "Article" a ON a."projectId" = v."projectId" AND a."currentVersionId" = v.id
        AND a."deletedAt" IS NULL AND a."importId" <> ${key.importId}::uuid
      UNION ALL
      SELECT m.id, NULL, NULL, o.id FROM mine m JOIN mine o ON o.text = m.text AND o.place < m.place
    )
    SELECT s."plannedId", s."articleId", COALESCE(s.title, o.planned->>'title') AS title
    FROM same s LEFT JOIN "PlannedArticle" o ON o.id = s.planned
    ORDER BY 1, 2, 3`;
}
