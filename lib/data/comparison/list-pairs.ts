/** The project's pairs of articles that share text, most shared first, in pages by key. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { letterNowSql } from "../source/letter-now.ts";
import type { Member } from "../viewer.ts";
import { changedQuotationSql, differingNumberSql } from "./changed-sql.ts";
import { countsSql, takesPartSql } from "./live-edges.ts";

export type PairSide = {
  articleId: string;
  title: string;
  sourceName: string | null;
  letter: string | null;
  datedOn: string | null;
};

export type SharingPair = {
  comparisonId: string;
  /** The earlier dated one first, where both are dated; else in the order they came. */
  first: PairSide;
  second: PairSide;
  passages: number;
  /** UTF-16 units of the first article that stand in the second. */
  sharedUtf16: number;
  changedQuotations: number;
  differingNumbers: number;
};

/** The last row of the page before, as the address carries it. */
export type PairCursor = { sharedUtf16: number; comparisonId: string };

export type PairFilter = {
  /** Only pairs with a quotation that changed. */
  hasAltered: boolean;
  /** Only pairs with numbers of the same thing that differ. */
  hasDiffering: boolean;
  /** Only pairs this article is in; null: all. */
  articleId: string | null;
};

export const pairsOnPage = 30;

type PairRow = {
  comparisonId: string;
  isTurned: boolean;
  passages: number;
  sharedUtf16: number;
  changedQuotations: number;
  differingNumbers: number;
  aId: string;
  aTitle: string;
  aSource: string | null;
  aLetter: string | null;
  aDated: string | null;
  bId: string;
  bTitle: string;
  bSource: string | null;
  bLetter: string | null;
  bDated: string | null;
};

function pairOf(row: PairRow): SharingPair {
  const a = {
    articleId: row.aId,
    title: row.aTitle,
    sourceName: row.aSource,
    letter: row.aLetter,
    datedOn: row.aDated,
  };
  const b = {
    articleId: row.bId,
    title: row.bTitle,
    sourceName: row.bSource,
    letter: row.bLetter,
    datedOn: row.bDated,
  };
  const { comparisonId, passages, sharedUtf16, changedQuotations, differingNumbers } = row;
  const [first, second] = row.isTurned ? [b, a] : [a, b];
  return { comparisonId, first, second, passages, sharedUtf16, changedQuotations, differingNumbers };
}

/** At most `pairsOnPage` pairs after the cursor, and whether more follow. */
export async function listPairs(
  member: Member,
  filter: PairFilter,
  after: PairCursor | null,
): Promise<{ pairs: SharingPair[]; hasMore: boolean }> {
  const { projectId } = member;
  const rows = await db().$queryRaw<PairRow[]>`
    WITH shared AS (
      SELECT r."comparisonId", count(*)::int AS passages, sum(r."aEndUtf16" - r."aStartUtf16")::int AS "sharedUtf16"
      FROM "Reuse" r WHERE r."projectId" = ${projectId}::uuid AND ${countsSql} GROUP BY r."comparisonId"
    ), altered AS (
      SELECT q."comparisonId", count(*)::int AS n FROM "QuotationPair" q
      JOIN "Comparison" c ON c."projectId" = q."projectId" AND c.id = q."comparisonId"
      WHERE q."projectId" = ${projectId}::uuid AND ${changedQuotationSql} GROUP BY q."comparisonId"
    ), differing AS (
      SELECT q."comparisonId", count(*)::int AS n FROM "QuantityPair" q
      JOIN "Comparison" c ON c."projectId" = q."projectId" AND c.id = q."comparisonId"
      WHERE q."projectId" = ${projectId}::uuid AND ${differingNumberSql} GROUP BY q."comparisonId"
    ), side AS (
      SELECT a.id, a."currentVersionId", a.title, s.name AS source, ${letterNowSql(Prisma.sql`a."projectId"`, Prisma.sql`a."sourceId"`)} AS letter,
        to_char(COALESCE(a."primaryPublishedOn", a."publishedOn"), 'YYYY-MM-DD') AS dated
      FROM "Article" a
      LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
      WHERE a."projectId" = ${projectId}::uuid AND ${takesPartSql("a")}
    )
    SELECT c.id AS "comparisonId", COALESCE(b.dated < a.dated, false) AS "isTurned",
      sh.passages, sh."sharedUtf16", COALESCE(al.n, 0)::int AS "changedQuotations",
      COALESCE(di.n, 0)::int AS "differingNumbers",
      a.id AS "aId", a.title AS "aTitle", a.source AS "aSource", a.letter AS "aLetter", a.dated AS "aDated",
      b.id AS "bId", b.title AS "bTitle", b.source AS "bSource", b.letter AS "bLetter", b.dated AS "bDated"
    FROM "Comparison" c
    JOIN shared sh ON sh."comparisonId" = c.id
    LEFT JOIN altered al ON al."comparisonId" = c.id
    LEFT JOIN differing di ON di."comparisonId" = c.id
    JOIN side a ON a.id = c."articleAId" AND a."currentVersionId" = c."versionAId"
    JOIN side b ON b.id = c."articleBId" AND b."currentVersionId" = c."versionBId"
    WHERE c."projectId" = ${projectId}::uuid AND (NOT ${filter.hasAltered} OR al.n > 0)
      AND (NOT ${filter.hasDiffering} OR di.n > 0)
      AND (${filter.articleId}::uuid IS NULL OR ${filter.articleId}::uuid IN (c."articleAId", c."articleBId"))
      AND (${after?.comparisonId ?? null}::uuid IS NULL
        OR (sh."sharedUtf16", c.id) < (${after?.sharedUtf16 ?? 0}::int, ${after?.comparisonId ?? null}::uuid))
    ORDER BY sh."sharedUtf16" DESC, c.id DESC
    LIMIT ${pairsOnPage + 1}`;
  return { pairs: rows.slice(0, pairsOnPage).map(pairOf), hasMore: rows.length > pairsOnPage };
}
