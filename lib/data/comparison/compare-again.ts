/** Has versions compared anew, because what is known of them changed: a text's day decides what "on Tuesday" is told for. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { enqueueComparisons, type VersionKey } from "./enqueue-comparison.ts";

/** Older than any engine: whoever comes to such a pair compares it, and what is still being compared is not stored. */
const noEngine = "0";

/** In the transaction that changes it. What was found before is read until then. */
export async function compareAgain(tx: Tx, { projectId, versionId }: VersionKey): Promise<void> {
  await compareAllAgain(tx, projectId, [versionId]);
}

/** The same for several of one project. */
export async function compareAllAgain(
  tx: Tx,
  projectId: string,
  versionIds: readonly string[],
): Promise<void> {
  const isOne = { in: [...versionIds] };
  await tx.comparedPair.updateMany({
    where: { projectId, OR: [{ versionAId: isOne }, { versionBId: isOne }] },
    data: { engine: noEngine },
  });
  await tx.versionAnalysis.updateMany({ where: { projectId, versionId: isOne }, data: { engine: noEngine } });
  await enqueueComparisons(
    tx,
    versionIds.map((versionId) => ({ projectId, versionId })),
  );
}
