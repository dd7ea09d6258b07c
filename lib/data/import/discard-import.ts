/** Giving up an import that is not written, and the way back. Its files and plan stay. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { holdAnew, importInHand } from "./change-import.ts";
import { type ImportKey, requireState } from "./lock-import.ts";

/** Also taking back what one proposed. */
export async function discardImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.discard", projectId }, async (tx) => {
    const { locked } = await importInHand(tx, viewer, input);
    requireState(locked, "uploading", "planned", "proposed");
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "discarded", proposedAt: null, revision: { increment: 1 } },
    });
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}

/** Takes a discarded or declined import up again, as it was. It is not proposed any more. */
export async function resumeImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.resume", projectId }, async (tx) => {
    const { locked } = await importInHand(tx, viewer, input);
    requireState(locked, "discarded", "declined");
    const files = await tx.importFile.count({ where: { projectId, importId } });
    const notDeclined = { declinedById: null, declinedAt: null, declineReason: null, proposedAt: null };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: files === 0 ? "uploading" : "planned", ...notDeclined, revision: { increment: 1 } },
    });
    // The project went on meanwhile.
    if (files > 0) await holdAnew(tx, input);
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
