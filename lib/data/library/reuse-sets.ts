/**
 * Which articles of a project share passages, and which stand in an altered quotation: what two facets count by. It
 * changes when the worker has compared an article or somebody has ruled on a passage, and is the same for every member,
 * so it is read once in a few seconds and not for every page; the badges of the rows are always read.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ReuseFacet } from "./library-request.ts";

/** Ids as a Postgres array literal. */
export type ReuseSets = Record<ReuseFacet, string>;

type SharingRow = { id: string; shares: boolean; altered: boolean };

const keptMillis = 3_000;
const mostProjects = 100;

const kept = new Map<string, { untilMillis: number; sets: Promise<ReuseSets> }>();

const arrayLiteral = (rows: readonly SharingRow[]) => `{${rows.map(({ id }) => id).join(",")}}`;

async function queryReuseSets(projectId: string): Promise<ReuseSets> {
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

/** At most `keptMillis` old. Several readers at once wait for one query. */
export async function readReuseSets(member: Member): Promise<ReuseSets> {
  const { projectId } = member;
  const nowMillis = Date.now();
  const known = kept.get(projectId);
  if (known !== undefined && known.untilMillis > nowMillis) return known.sets;
  const sets = queryReuseSets(projectId);
  kept.delete(projectId);
  kept.set(projectId, { untilMillis: nowMillis + keptMillis, sets });
  sets.catch(() => kept.delete(projectId));
  const oldest = kept.keys().next().value;
  if (kept.size > mostProjects && oldest !== undefined) kept.delete(oldest);
  return sets;
}
