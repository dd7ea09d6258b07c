/** Keeps each version's quotations once, as an engine reads them, for the comparisons that refer to them. */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import type { StoredSide } from "./carry-rulings.ts";
import type { VersionKey } from "./enqueue-comparison.ts";
import type { PackedQuotation } from "./quotation-rows.ts";

export type QuotingSide = StoredSide & { quotations: readonly PackedQuotation[] };

/** Writes those that are not there; an engine reads the same in a text whenever it does. */
export async function keepQuotations(
  tx: Tx,
  projectId: string,
  engine: string,
  sides: readonly QuotingSide[],
): Promise<void> {
  // In one order, so that two jobs that write the same ones wait for each other and not crosswise.
  const ordered = [...sides].sort((x, y) => (x.versionId < y.versionId ? -1 : 1));
  await tx.versionQuotations.createMany({
    data: ordered.map(({ articleId, versionId, body, quotations }) => ({
      projectId,
      articleId,
      versionId,
      lengthUtf16: body.length,
      engine,
      quotations: [...quotations],
    })),
    skipDuplicates: true,
  });
}

/** Forgets what engines read in a version of which no comparison of it is kept any more. */
export async function forgetQuotations({ projectId, versionId }: VersionKey): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "VersionQuotations" q WHERE q."projectId" = ${projectId}::uuid AND q."versionId" = ${versionId}::uuid
      AND q.engine NOT IN (
        SELECT c.engine FROM "Comparison" c WHERE c."projectId" = q."projectId" AND c."versionAId" = q."versionId"
        UNION ALL
        SELECT c.engine FROM "Comparison" c WHERE c."projectId" = q."projectId" AND c."versionBId" = q."versionId")`;
}
