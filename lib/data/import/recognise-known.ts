/** What the project has already of the articles to come of one import: for now exact copies. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { KnownArticle } from "./known-article.ts";
import type { ImportKey } from "./lock-import.ts";

type ExactRow = {
  plannedId: string;
  articleId: string;
  versionId: string;
  title: string;
  source: string | null;
  publishedOn: string | null;
  isSameText: boolean;
};

/** Articles of the library with the same cleaned text, or made from the same bytes, by the article to come. */
export async function recogniseKnown(client: Db, key: ImportKey): Promise<Map<string, KnownArticle[]>> {
  const rows = await client.$queryRaw<ExactRow[]>`
    WITH mine AS (
      SELECT p.id, p."projectId", p."bodySha256", f."sourceFileId",
        (p.planned->>'rawStartUtf16')::int AS start, (p.planned->>'rawEndUtf16')::int AS "end"
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${key.projectId}::uuid AND f."importId" = ${key.importId}::uuid AND f.state = 'planned'
    ), found AS (
      SELECT m.id AS planned, v."articleId", v.id AS version, true AS same FROM mine m
      JOIN "ArticleVersion" v ON v."projectId" = m."projectId" AND v.sha256 = m."bodySha256"
      UNION
      SELECT m.id, v."articleId", v.id, v.sha256 = m."bodySha256" FROM mine m
      JOIN "ArticleVersion" v ON v."projectId" = m."projectId" AND v."sourceFileId" = m."sourceFileId"
        AND v."rawStartUtf16" < m."end" AND m.start < v."rawEndUtf16"
    )
    SELECT n.planned AS "plannedId", a.id AS "articleId", n.version AS "versionId", a.title, s.name AS source,
      a."publishedOn"::text AS "publishedOn", n.same AS "isSameText"
    FROM found n
    JOIN "Article" a ON a."projectId" = ${key.projectId}::uuid AND a.id = n."articleId"
      AND a."deletedAt" IS NULL AND a."importId" <> ${key.importId}::uuid
    LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    ORDER BY n.planned, a.id, n.same DESC`;
  const known = new Map<string, KnownArticle[]>();
  for (const { plannedId, isSameText, ...article } of rows) {
    const why = isSameText ? "Its text is the same, letter for letter." : "It was made from the same bytes.";
    const list = known.get(plannedId) ?? [];
    known.set(plannedId, list);
    if (list.some(({ articleId }) => articleId === article.articleId)) continue;
    list.push({ kind: "exactCopy", ...article, containmentNew: 1, containmentKnown: 1, why });
  }
  return known;
}
