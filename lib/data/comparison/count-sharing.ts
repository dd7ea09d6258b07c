/** The reuse badges of a page of articles: how many others share text, which came first here, what changed on the way. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { countPlaces } from "#lib/compare/count-places.ts";
import { type ArticleDates, isCertainlyEarlier, textDate } from "#lib/compare/origins/article-date.ts";
import { countTextOrigins } from "#lib/compare/origins/count-text-origins.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { changedQuotationSql, differingNumberSql, quotationPlaceSql } from "./changed-sql.ts";
import { countsSql, currentVersionsSql, datesSql, edgesSql, hereEndSql, hereStartSql } from "./live-edges.ts";
import { numberEnds } from "./quantity-rows.ts";

export type SharingBadge = {
  articleId: string;
  isCompared: boolean;
  /** An earlier engine compared it; what is told is that one's answer until the worker has been there again. */
  isOutdated: boolean;
  /** It has fewer words than a shared passage takes. */
  isTooShort: boolean;
  /** Other articles here that share a passage with it. */
  sharesWith: number;
  /** There may be more than these: not all who carry its passages were compared with it. */
  mayShareWithMore: boolean;
  /** Into how many texts these passages fall, counted once however many articles carry each. */
  textOrigins: number;
  /**
   * True when all it shares text with are known and its date (of a repost: the primary source's) is stated and certainly before those of all it shares with; one
   * that may be earlier leaves it unknown, which is not earliest.
   */
  isEarliestHere: boolean;
  /** Quotations of this article that others have otherwise, each once however many have it. */
  changedQuotations: number;
  /** Numbers of this article that others state otherwise, by date or in contradiction: each once. */
  differingNumbers: number;
};

type ArticleRow = {
  articleId: string;
  engine: string | null;
  isTooShort: boolean | null;
  hasMoreCandidates: boolean | null;
  dates: ArticleDates;
};
/** Start and end in this article. */
type Place = [number, number];
type EdgeRow = {
  articleId: string;
  otherArticleId: string;
  dates: ArticleDates;
  passages: Place[];
  quotations: Place[];
  numbers: Place[];
};

export function sharingArticlesSql({ projectId }: Member, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id AS "articleId", v.engine, v."isTooShort", v."hasMoreCandidates", ${datesSql("a")} AS dates
    FROM "Article" a
    LEFT JOIN "VersionAnalysis" v ON v."projectId" = a."projectId" AND v."versionId" = a."currentVersionId"
    WHERE a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[]) AND a."deletedAt" IS NULL`;
}

/** `place`: this article's, as JSON that holds its ends at these indexes. */
function placesSql(rows: Prisma.Sql, [start, end]: Place): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT json_agg(json_build_array((h.place ->> ${start}::int)::int, (h.place ->> ${end}::int)::int))
    FROM (${rows}) h WHERE h.place IS NOT NULL), '[]'::json)`;
}

/**
 * The edges are found before the other articles are looked up. Left to itself the planner, which knows nothing yet of
 * tables that are just being filled, finds them again for each article: seconds while an import is written.
 */
export function sharingEdgesSql({ projectId }: Member, articleIds: readonly string[]): Prisma.Sql {
  const compared = Prisma.sql`JOIN "Comparison" c ON c."projectId" = q."projectId" AND c.id = q."comparisonId"
    WHERE q."projectId" = ${projectId}::uuid AND q."comparisonId" = e.comparison`;
  const passages = Prisma.sql`SELECT json_build_array(${hereStartSql}, ${hereEndSql}) AS place FROM "Reuse" r
    WHERE r."projectId" = ${projectId}::uuid AND r."comparisonId" = e.comparison AND ${countsSql}`;
  const quotations = Prisma.sql`
    SELECT CASE WHEN e."isA" THEN ${quotationPlaceSql("a")} ELSE ${quotationPlaceSql("b")} END AS place
    FROM "QuotationPair" q ${compared} AND ${changedQuotationSql}`;
  const numbers = Prisma.sql`SELECT CASE WHEN e."isA" THEN q.a ELSE q.b END AS place
    FROM "QuantityPair" q ${compared} AND ${differingNumberSql}`;
  return Prisma.sql`
    WITH edges AS MATERIALIZED (${edgesSql(projectId, currentVersionsSql(projectId, articleIds))})
    SELECT e.article AS "articleId", e.other AS "otherArticleId", ${datesSql("o")} AS dates,
      ${placesSql(passages, [0, 1])} AS passages, ${placesSql(quotations, [0, 1])} AS quotations,
      ${placesSql(numbers, numberEnds)} AS numbers
    FROM edges e CROSS JOIN LATERAL (
      SELECT o.* FROM "Article" o WHERE o."projectId" = ${projectId}::uuid AND o.id = e.other LIMIT 1) o`;
}

const rangeOf = ([startUtf16, endUtf16]: Place) => ({ startUtf16, endUtf16 });

function badgeOf(row: ArticleRow, edges: readonly EdgeRow[]): SharingBadge {
  const sharing = edges.filter(({ passages }) => passages.length > 0);
  const date = textDate(row.dates);
  const mayShareWithMore = row.hasMoreCandidates ?? false;
  const isFirst = sharing.every((edge) => isCertainlyEarlier(date, textDate(edge.dates)));
  return {
    articleId: row.articleId,
    isCompared: row.engine !== null,
    isOutdated: row.engine !== null && row.engine !== COMPARE_VERSION,
    isTooShort: row.isTooShort ?? false,
    sharesWith: sharing.length,
    mayShareWithMore,
    textOrigins: countTextOrigins(
      sharing.flatMap(({ passages, otherArticleId }) =>
        passages.map((place) => ({ ...rangeOf(place), otherArticleId })),
      ),
    ),
    isEarliestHere: sharing.length > 0 && !mayShareWithMore && isFirst,
    changedQuotations: countPlaces(edges.flatMap(({ quotations }) => quotations.map(rangeOf))),
    differingNumbers: countPlaces(edges.flatMap(({ numbers }) => numbers.map(rangeOf))),
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
