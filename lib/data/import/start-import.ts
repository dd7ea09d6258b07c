/** Opens an import: a number of the project, to which files are then added one by one. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

export type StartedImport = { importId: string; number: number };

async function takeNumber(tx: Tx, projectId: string): Promise<number> {
  const { nextImportNumber } = await tx.project.update({
    where: { id: projectId },
    data: { nextImportNumber: { increment: 1 } },
    select: { nextImportNumber: true },
  });
  return nextImportNumber - 1;
}

/**
 * Takes the project's next import number. The import is `uploading` until its first file is there. Any member may begin
 * one; one who may not commit hands it in when it is ready.
 */
export async function startImport(
  viewer: Viewer,
  { projectId }: { projectId: string },
): Promise<Result<StartedImport>> {
  return write(viewer, { act: "import.start", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.propose");
    const number = await takeNumber(tx, projectId);
    const importId = newId();
    const by = { createdById: viewer.userId, engine: INGEST_VERSION };
    await tx.import.create({ data: { id: importId, projectId, number, state: "uploading", ...by } });
    return {
      value: { importId, number },
      audit: { subjectType: "import", subjectId: importId, detail: { number } },
    };
  });
}
