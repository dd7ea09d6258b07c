/**
 * An import's jobs done here and now, in their order: for scripts and tests, where no worker is running or nobody wants
 * to wait for one. The jobs themselves stay and find nothing left to do.
 */
import "server-only";
import type { ImportKey } from "./lock-import.ts";
import { planReceivedFiles } from "./plan-received-files.ts";
import { settleImport } from "./settle-import.ts";
import { writeImport } from "./write-import.ts";

/** Plans every file that has arrived, and settles the import. */
export async function planImportNow(key: ImportKey): Promise<void> {
  await planReceivedFiles(key);
  await settleImport(key);
}

/** Writes an import that was committed. */
export async function writeImportNow(key: ImportKey): Promise<void> {
  await writeImport(key);
}
