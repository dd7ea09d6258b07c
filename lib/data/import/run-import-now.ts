/**
 * An import's jobs done here and now, in their order: for scripts and tests, where no worker is running or nobody wants
 * to wait for one. The jobs themselves stay and find nothing left to do.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";
import { planReceivedFile } from "./plan-received-file.ts";
import { settleImport } from "./settle-import.ts";
import { writeImport } from "./write-import.ts";

async function listReceived({ projectId, importId }: ImportKey): Promise<string[]> {
  const rows = await db().importFile.findMany({
    where: { projectId, importId, state: "received" },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Plans every file that has arrived, and settles the import; what repeats among the files has some planned again. */
export async function planImportNow(key: ImportKey): Promise<void> {
  const { projectId } = key;
  for (let received = await listReceived(key); ; received = await listReceived(key)) {
    for (const fileId of received) await planReceivedFile({ projectId, fileId });
    await settleImport(key);
    if ((await listReceived(key)).length === 0) return;
  }
}

/** Writes an import that was committed. */
export async function writeImportNow(key: ImportKey): Promise<void> {
  await writeImport(key);
}
