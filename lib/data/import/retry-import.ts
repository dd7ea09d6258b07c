/** Writing an import again that stopped with a failure: it goes on where it stopped. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { enqueueWriting } from "./enqueue-import-jobs.ts";
import { type ImportKey, lockImport, requireState } from "./lock-import.ts";

export async function retryImport(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.retry", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "committing");
    if (locked.failure === null)
      throw new Refusal("conflict", `Import ${locked.number} is being written. Reload to see it.`);
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { failure: null, revision: { increment: 1 } },
    });
    await enqueueWriting(tx, input);
    const value = { number: locked.number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
