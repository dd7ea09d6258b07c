/** Giving up an import that was not committed, and the way back. Its files and plan stay. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { lockImport, requireState } from "./lock-import.ts";
import type { ImportKey } from "./undo-import.ts";

export async function discardImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.discard", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "uploading", "planned");
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "discarded", revision: { increment: 1 } },
    });
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}

/** Takes a discarded import up again, as it was. */
export async function resumeImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.resume", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "discarded");
    const files = await tx.importFile.count({ where: { projectId, importId } });
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: files === 0 ? "uploading" : "planned", revision: { increment: 1 } },
    });
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
