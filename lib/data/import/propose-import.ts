/** Handing in an import for an admin to commit. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { importInHand } from "./change-import.ts";
import { type ImportKey, type LockedImport, requireState } from "./lock-import.ts";

async function requireReady(tx: Tx, { projectId, importId }: ImportKey, locked: LockedImport): Promise<void> {
  if (locked.settledAt === null)
    throw new Refusal("conflict", "The files are still being read. Hand the import in when that is done.");
  const where = { projectId, importFile: { importId }, isIncluded: true };
  if ((await tx.plannedArticle.count({ where })) > 0) return;
  throw new Refusal("invalid", "Every article of this import is left out, so there is nothing to hand in.");
}

/** From then on only those who may commit can change it. */
export async function proposeImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.propose", projectId }, async (tx) => {
    const { locked } = await importInHand(tx, viewer, input);
    requireState(locked, "planned");
    await requireReady(tx, input, locked);
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "proposed", proposedAt: new Date(), revision: { increment: 1 } },
    });
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
