/** Which articles of a project share passages, and which stand in an altered quotation: what two facets count by. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ReuseFacet } from "./library-request.ts";

/** Ids as a Postgres array literal. */
export type ReuseSets = Record<ReuseFacet, string>;

type SharingRow = { id: string; shares: boolean; altered: boolean };

const arrayLiteral = (rows: readonly SharingRow[]) => `{${rows.map(({ id }) => id).join(",")}}`;

/** The same for every member. One query over all comparisons of the project: keep what it gives (keep-counts.ts). */
export async function readReuseSets({ projectId }: Member): Promise<ReuseSets> {
  const rows = await db().$queryRaw<SharingRow[]>`
    SELECT side.id, bool_or(pair.shares) AS shares, bool_or(pair.altered) AS altered
    FROM (
      SELECT c."articleAId" AS a, c."articleBId" AS b,
        EXISTS (SELECT 1 FROM "Reuse" r WHERE r."projectId" = c."projectId" AND r."comparisonId" = c.id
          AND r.state <> 'rejected') AS shares,
        EXISTS (SELECT 1 FROM "QuotationPair" q WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id
          AND q.verdict = 'altered') AS altered
      FROM "Comparison" c
      JOIN "Article" x ON x."projectId" = c."projectId" AND x.id = c."articleAId"
        AND x."currentVersionId" = c."versionAId" AND x."deletedAt" IS NULL
      JOIN "Article" y ON y."projectId" = c."projectId" AND y.id = c."articleBId"
        AND y."currentVersionId" = c."versionBId" AND y."deletedAt" IS NULL
      WHERE c."projectId" = ${projectId}::uuid AND c.engine = ${COMPARE_VERSION}
    ) pair
    CROSS JOIN LATERAL (VALUES (pair.a), (pair.b)) side(id)
    GROUP BY side.id`;
  return {
    shares: arrayLiteral(rows.filter((row) => row.shares)),
    altered: arrayLiteral(rows.filter((row) => row.altered)),
  };
}
