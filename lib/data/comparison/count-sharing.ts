/** The reuse badges of a page of articles: how many others share text, which came first here, altered quotations. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type SharingBadge = {
  articleId: string;
  isCompared: boolean;
  /** Other articles here that share a passage with it. */
  sharesWith: number;
  /**
   * True when its date (of a repost: the primary source's) is stated to the day and is before the stated dates of all it
   * shares with; an undated one among them leaves it unknown, which is not earliest.
   */
  isEarliestHere: boolean;
  alteredQuotations: number;
};

/** One row for each id asked for that the member can see; ids of other projects are passed over. */
export async function countSharing(member: Member, articleIds: string[]): Promise<Map<string, SharingBadge>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db().$queryRaw<SharingBadge[]>`
    WITH mine AS (
      SELECT a.id, a."currentVersionId" AS version,
        CASE WHEN a."publishedPrecision" IN ('day', 'minute') OR a."primaryPublishedOn" IS NOT NULL
          THEN COALESCE(a."primaryPublishedOn", a."publishedOn") END AS dated
      FROM "Article" a
      WHERE a."projectId" = ${member.projectId}::uuid AND a.id = ANY(${articleIds}::uuid[]) AND a."deletedAt" IS NULL
    ), pairs AS (
      SELECT m.id, m.dated, c.id AS comparison, c."articleBId" AS other, c."versionBId" AS "otherVersion"
      FROM mine m JOIN "Comparison" c ON c."projectId" = ${member.projectId}::uuid AND c."articleAId" = m.id
        AND c."versionAId" = m.version AND c.engine = ${COMPARE_VERSION}
      UNION ALL
      SELECT m.id, m.dated, c.id, c."articleAId", c."versionAId"
      FROM mine m JOIN "Comparison" c ON c."projectId" = ${member.projectId}::uuid AND c."articleBId" = m.id
        AND c."versionBId" = m.version AND c.engine = ${COMPARE_VERSION}
    ), live AS (
      SELECT p.id, p.dated, p.comparison, o.id AS other,
        EXISTS (SELECT 1 FROM "Reuse" r WHERE r."projectId" = ${member.projectId}::uuid AND r."comparisonId" = p.comparison
          AND r.state <> 'rejected') AS "sharesPassage",
        CASE WHEN o."publishedPrecision" IN ('day', 'minute') OR o."primaryPublishedOn" IS NOT NULL
          THEN COALESCE(o."primaryPublishedOn", o."publishedOn") END AS "otherDated",
        (SELECT count(*) FROM "QuotationPair" q WHERE q."projectId" = ${member.projectId}::uuid
          AND q."comparisonId" = p.comparison AND q.verdict = 'altered') AS altered
      FROM pairs p JOIN "Article" o ON o."projectId" = ${member.projectId}::uuid AND o.id = p.other
        AND o."currentVersionId" = p."otherVersion" AND o."deletedAt" IS NULL
    )
    SELECT m.id AS "articleId",
      EXISTS (SELECT 1 FROM "VersionAnalysis" v WHERE v."projectId" = ${member.projectId}::uuid
        AND v."versionId" = m.version AND v.engine = ${COMPARE_VERSION}) AS "isCompared",
      (count(l.other) FILTER (WHERE l."sharesPassage"))::int AS "sharesWith",
      COALESCE(bool_and(l."otherDated" IS NOT NULL AND m.dated < l."otherDated") FILTER (WHERE l."sharesPassage"), false)
        AND m.dated IS NOT NULL AS "isEarliestHere",
      COALESCE(sum(l.altered), 0)::int AS "alteredQuotations"
    FROM mine m LEFT JOIN live l ON l.id = m.id
    GROUP BY m.id, m.version, m.dated`;
  return new Map(rows.map((row) => [row.articleId, row]));
}
