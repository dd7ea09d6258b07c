/** Articles of the library that an article to come may be: by its text, its bytes, its address, or its title and source. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { isLiveSql } from "../../article/live-versions.ts";
import type { ImportKey } from "../lock-import.ts";

/** What an article to come says of itself. */
export type Place = {
  plannedId: string;
  bodySha256: string;
  sourceFileId: string;
  rawStartUtf16: number;
  rawEndUtf16: number;
  title: string;
  /** The project's source it names, if there is such a one. */
  sourceId: string | null;
  /** Its own address, and that of the file it alone stands in. */
  urls: string[];
};

export type PlaceHit = {
  plannedId: string;
  articleId: string;
  /** The version with the same text or bytes, else the current one. */
  versionId: string;
  why: "text" | "bytes" | "address" | "title";
};

/**
 * Every hit, several for an article where it is found in several ways. An article stands where any of its versions was
 * taken, as long as that version counts; a page of several articles is none's own address.
 */
export async function findSamePlace(
  client: Db,
  { projectId, importId }: ImportKey,
  places: readonly Place[],
): Promise<PlaceHit[]> {
  return client.$queryRaw<PlaceHit[]>`
    WITH mine AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS m("plannedId" uuid, "bodySha256" text,
        "sourceFileId" uuid, "rawStartUtf16" int, "rawEndUtf16" int, title text, "sourceId" uuid, urls text[])
    ), addresses AS (
      SELECT m."plannedId", url_key(u.url) AS key FROM mine m CROSS JOIN unnest(m.urls) AS u(url)
    ), alone AS (
      SELECT d."plannedId", c.id AS capture FROM addresses d
      JOIN "Capture" c ON c."projectId" = ${projectId}::uuid AND c.url IS NOT NULL AND url_key(c.url) = d.key
    ), taken AS (
      SELECT l."plannedId", l.capture, a.id AS article, true AS "isLive" FROM alone l
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a."captureId" = l.capture
      UNION ALL
      SELECT l."plannedId", l.capture, a.id, ${isLiveSql} FROM alone l
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v."captureId" = l.capture
      JOIN "Article" a ON a."projectId" = v."projectId" AND a.id = v."articleId"
    ), found AS (
      SELECT m."plannedId", v."articleId", v.id AS version, 'text' AS why FROM mine m
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v.sha256 = m."bodySha256"
      UNION ALL
      SELECT m."plannedId", v."articleId", v.id, 'bytes' FROM mine m
      JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v."sourceFileId" = m."sourceFileId"
        AND v."rawStartUtf16" < m."rawEndUtf16" AND m."rawStartUtf16" < v."rawEndUtf16"
      UNION ALL
      SELECT d."plannedId", a.id, a."currentVersionId", 'address' FROM addresses d
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.url IS NOT NULL AND a."deletedAt" IS NULL
        AND url_key(a.url) = d.key
      UNION ALL
      SELECT o."plannedId", o.article, a."currentVersionId", 'address' FROM (
        SELECT t."plannedId", t.capture, min(t.article::text)::uuid AS article FROM taken t
        GROUP BY t."plannedId", t.capture HAVING count(DISTINCT t.article) = 1
      ) o
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.id = o.article
      WHERE EXISTS (SELECT 1 FROM taken t WHERE t."plannedId" = o."plannedId" AND t.capture = o.capture AND t."isLive")
      UNION ALL
      SELECT m."plannedId", a.id, a."currentVersionId", 'title' FROM mine m
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a."sourceId" = m."sourceId" AND a.title = m.title
    )
    SELECT DISTINCT f."plannedId", f."articleId", f.version AS "versionId", f.why
    FROM found f
    JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.id = f."articleId" AND a."deletedAt" IS NULL
      AND a."importId" <> ${importId}::uuid
    WHERE f.version IS NOT NULL`;
}
