/** Has a version compared anew, because what is known of it changed: its day decides what "on Tuesday" is told for. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { enqueueComparison, type VersionKey } from "./enqueue-comparison.ts";

/** Older than any engine: whoever comes to such a pair compares it, and what is still being compared is not stored. */
const noEngine = "0";

/** In the transaction that changes it. What was found before is read until then. */
export async function compareAgain(tx: Tx, key: VersionKey): Promise<void> {
  const { projectId, versionId } = key;
  await tx.comparedPair.updateMany({
    where: { projectId, OR: [{ versionAId: versionId }, { versionBId: versionId }] },
    data: { engine: noEngine },
  });
  await tx.versionAnalysis.updateMany({ where: { projectId, versionId }, data: { engine: noEngine } });
  await enqueueComparison(tx, key);
}
