/** Opens an import: a number of the project, to which files are then added one by one. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

export type StartedImport = { importId: string; number: number };

/** Takes the project's next import number. The import is `uploading` until its first file is there. */
export async function startImport(
  viewer: Viewer,
  input: { projectId: string },
): Promise<Result<StartedImport>> {
  const { projectId } = input;
  return write(viewer, { act: "import.start", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    const { nextImportNumber } = await tx.project.update({
      where: { id: projectId },
      data: { nextImportNumber: { increment: 1 } },
      select: { nextImportNumber: true },
    });
    const number = nextImportNumber - 1;
    const importId = newId();
    await tx.import.create({
      data: {
        id: importId,
        projectId,
        number,
        state: "uploading",
        createdById: viewer.userId,
        engine: INGEST_VERSION,
      },
    });
    return {
      value: { importId, number },
      audit: { subjectType: "import", subjectId: importId, detail: { number } },
    };
  });
}
