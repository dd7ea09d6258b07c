/** The articles a passage ran in, with all that evidence of who took from whom is read from. */
import "server-only";
import type { ArticleDates } from "#lib/compare/origins/article-date.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { articleJsonSql, type PassageArticle } from "../work/article-json.ts";
import { datesSql } from "./live-edges.ts";

export type RunArticle = {
  versionId: string;
  article: PassageArticle;
  dates: ArticleDates;
  byline: string | null;
  primaryByline: string | null;
  primaryStated: string | null;
  /** Names by which others may credit it: of its publisher and its primary source, with their aliases. */
  names: string[];
  body: string;
  wordCount: number;
  language: string;
};

/** In no order. One query; versions of another project are passed over. */
export async function readRunArticles(
  { projectId }: Member,
  versionIds: readonly string[],
): Promise<Map<string, RunArticle>> {
  const rows = await db().$queryRaw<RunArticle[]>`
    SELECT v.id AS "versionId", ${articleJsonSql} AS article, ${datesSql("art")} AS dates, art.byline,
      art."primaryByline", art."primaryStated", v.body, v."wordCount", v.language,
      ARRAY(SELECT n.name FROM (
        SELECT s.name FROM "Source" s WHERE s."projectId" = art."projectId" AND s.id IN (art."sourceId", art."primarySourceId")
        UNION SELECT n.name FROM "SourceAlias" n
          WHERE n."projectId" = art."projectId" AND n."sourceId" IN (art."sourceId", art."primarySourceId")) n
        ORDER BY n.name) AS names
    FROM "ArticleVersion" v
    JOIN "Article" art ON art."projectId" = v."projectId" AND art.id = v."articleId" AND art."deletedAt" IS NULL
    WHERE v."projectId" = ${projectId}::uuid AND v.id = ANY(${[...versionIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.versionId, row]));
}
