/** Which articles share passages, and which have a quotation that changed or state a number that differs: three facets. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { changedQuotationSql, differingNumberSql } from "../comparison/changed-sql.ts";
import { countsSql, takesPartSql } from "../comparison/live-edges.ts";
import type { Member } from "../viewer.ts";
import type { ReuseFacet } from "./library-request.ts";

/** Ids as a Postgres array literal. */
export type ReuseSets = Record<ReuseFacet, string>;

type SharingRow = { id: string; shares: boolean; altered: boolean; numbers: boolean };

const arrayLiteral = (rows: readonly SharingRow[]) => `{${rows.map(({ id }) => id).join(",")}}`;

/** The same for every member. One query over all comparisons of the project: keep what it gives (keep-counts.ts). */
export async function readReuseSets({ projectId }: Member): Promise<ReuseSets> {
  const rows = await db().$queryRaw<SharingRow[]>`
    SELECT side.id, bool_or(pair.shares) AS shares, bool_or(pair.altered) AS altered, bool_or(pair.numbers) AS numbers
    FROM (
      SELECT c."articleAId" AS a, c."articleBId" AS b,
        EXISTS (SELECT 1 FROM "Reuse" r WHERE r."projectId" = c."projectId" AND r."comparisonId" = c.id
          AND ${countsSql}) AS shares,
        EXISTS (SELECT 1 FROM "QuotationPair" q WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id
          AND ${changedQuotationSql}) AS altered,
        EXISTS (SELECT 1 FROM "QuantityPair" q WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id
          AND ${differingNumberSql}) AS numbers
      FROM "Comparison" c
      JOIN "Article" a ON a."projectId" = c."projectId" AND a.id = c."articleAId"
        AND a."currentVersionId" = c."versionAId" AND ${takesPartSql("a")}
      JOIN "Article" b ON b."projectId" = c."projectId" AND b.id = c."articleBId"
        AND b."currentVersionId" = c."versionBId" AND ${takesPartSql("b")}
      WHERE c."projectId" = ${projectId}::uuid
    ) pair
    CROSS JOIN LATERAL (VALUES (pair.a), (pair.b)) side(id)
    GROUP BY side.id`;
  return {
    shares: arrayLiteral(rows.filter((row) => row.shares)),
    altered: arrayLiteral(rows.filter((row) => row.altered)),
    numbers: arrayLiteral(rows.filter((row) => row.numbers)),
  };
}
