/** The reuse badges of a page of articles: how many others share text, which came first here, what changed on the way. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { type ArticleDates, isCertainlyEarlier, textDate } from "#lib/compare/origins/article-date.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { countsSql, currentVersionsSql, datesSql, edgesSql, hereEndSql, hereStartSql } from "./live-edges.ts";

export type SharingBadge = {
  articleId: string;
  isCompared: boolean;
  /** An earlier engine compared it; what is told is that one's answer until the worker has been there again. */
  isOutdated: boolean;
  /** It has fewer words than a shared passage takes. */
  isTooShort: boolean;
  /** Other articles here that share a passage with it. */
  sharesWith: number;
  /** Into how many texts these passages fall, counted once however many articles carry each. */
  textOrigins: number;
  /**
   * True when its date (of a repost: the primary source's) is stated and certainly before those of all it shares with; one
   * that may be earlier leaves it unknown, which is not earliest.
   */
  isEarliestHere: boolean;
  alteredQuotations: number;
  /** Numbers that are of the same thing and differ, by date or in contradiction. */
  differingNumbers: number;
};

type ArticleRow = {
  articleId: string;
  engine: string | null;
  isTooShort: boolean | null;
  textOrigins: number;
  dates: ArticleDates;
};
type EdgeRow = {
  articleId: string;
  dates: ArticleDates;
  sharesPassage: boolean;
  altered: number;
  differing: number;
};

/** Passages of one article that touch each other are of one text: counted as islands of their spans. */
export function sharingArticlesSql({ projectId }: Member, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH edges AS MATERIALIZED (${edgesSql(projectId, currentVersionsSql(projectId, articleIds))}),
    spans AS (
      SELECT e.article, ${hereStartSql} AS starts, ${hereEndSql} AS ends
      FROM edges e JOIN "Reuse" r ON r."projectId" = ${projectId}::uuid AND r."comparisonId" = e.comparison AND ${countsSql}
    ), islands AS (
      SELECT s.article, s.starts >= COALESCE(max(s.ends) OVER (
        PARTITION BY s.article ORDER BY s.starts, s.ends ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), -1) AS begins
      FROM spans s
    ), counted AS (SELECT i.article, count(*) FILTER (WHERE i.begins)::int AS n FROM islands i GROUP BY i.article)
    SELECT a.id AS "articleId", v.engine, v."isTooShort", ${datesSql("a")} AS dates, COALESCE(n.n, 0) AS "textOrigins"
    FROM "Article" a
    LEFT JOIN counted n ON n.article = a.id
    LEFT JOIN "VersionAnalysis" v ON v."projectId" = a."projectId" AND v."versionId" = a."currentVersionId"
    WHERE a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[]) AND a."deletedAt" IS NULL`;
}

/**
 * The edges are found before the other articles are looked up. Left to itself the planner, which knows nothing yet of
 * tables that are just being filled, finds them again for each article: seconds while an import is written.
 */
export function sharingEdgesSql({ projectId }: Member, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH edges AS MATERIALIZED (${edgesSql(projectId, currentVersionsSql(projectId, articleIds))})
    SELECT e.article AS "articleId", ${datesSql("o")} AS dates,
      EXISTS (SELECT 1 FROM "Reuse" r WHERE r."projectId" = ${projectId}::uuid AND r."comparisonId" = e.comparison
        AND ${countsSql}) AS "sharesPassage",
      (SELECT count(*)::int FROM "QuotationPair" q WHERE q."projectId" = ${projectId}::uuid
        AND q."comparisonId" = e.comparison AND q.verdict = 'altered') AS altered,
      (SELECT count(*)::int FROM "QuantityPair" q WHERE q."projectId" = ${projectId}::uuid
        AND q."comparisonId" = e.comparison AND q.verdict IN ('changed', 'conflict')) AS differing
    FROM edges e CROSS JOIN LATERAL (
      SELECT o.* FROM "Article" o WHERE o."projectId" = ${projectId}::uuid AND o.id = e.other LIMIT 1) o`;
}

function badgeOf(row: ArticleRow, edges: readonly EdgeRow[]): SharingBadge {
  const sharing = edges.filter((edge) => edge.sharesPassage);
  const date = textDate(row.dates);
  const sum = (of: (edge: EdgeRow) => number) => edges.reduce((all, edge) => all + of(edge), 0);
  return {
    articleId: row.articleId,
    isCompared: row.engine !== null,
    isOutdated: row.engine !== null && row.engine !== COMPARE_VERSION,
    isTooShort: row.isTooShort ?? false,
    sharesWith: sharing.length,
    textOrigins: row.textOrigins,
    isEarliestHere:
      sharing.length > 0 && sharing.every((edge) => isCertainlyEarlier(date, textDate(edge.dates))),
    alteredQuotations: sum((edge) => edge.altered),
    differingNumbers: sum((edge) => edge.differing),
  };
}

/** One row for each id asked for that the member can see; ids of other projects are passed over. Two queries. */
export async function countSharing(member: Member, articleIds: string[]): Promise<Map<string, SharingBadge>> {
  if (articleIds.length === 0) return new Map();
  const [articles, edges] = await Promise.all([
    db().$queryRaw<ArticleRow[]>(sharingArticlesSql(member, articleIds)),
    db().$queryRaw<EdgeRow[]>(sharingEdgesSql(member, articleIds)),
  ]);
  const byArticle = new Map<string, EdgeRow[]>(articles.map((row) => [row.articleId, []]));
  for (const edge of edges) byArticle.get(edge.articleId)?.push(edge);
  return new Map(articles.map((row) => [row.articleId, badgeOf(row, byArticle.get(row.articleId) ?? [])]));
}
