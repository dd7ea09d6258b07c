/** What the project has changed: every import not written yet is held against it anew. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { enqueueSettling } from "./enqueue-import-jobs.ts";
import type { ImportKey } from "./lock-import.ts";

export async function unsettleOthers(tx: Tx, { projectId, importId }: ImportKey): Promise<void> {
  const others = await tx.import.updateManyAndReturn({
    where: { projectId, id: { not: importId }, state: { in: ["planned", "proposed"] } },
    data: { settledAt: null, revision: { increment: 1 } },
    select: { id: true },
  });
  const importFile = { importId: { in: others.map(({ id }) => id) } };
  await tx.plannedArticle.updateMany({ where: { projectId, importFile }, data: { knownAt: null } });
  for (const { id } of others) await enqueueSettling(tx, { projectId, importId: id });
}
