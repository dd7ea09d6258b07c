/** Where a file's bytes came from, as a person says it. It counts for all its articles but those that say otherwise. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Json, Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { type CaptureFacts, storedCapture } from "./capture.ts";
import { touchImport } from "./change-import.ts";
import { editableFile, type FileEdit } from "./import-file-of.ts";
import { recogniseLater } from "./known/recognise-again.ts";

async function plannedOf(tx: Tx, projectId: string, importFileId: string): Promise<string[]> {
  const rows = await tx.plannedArticle.findMany({ where: { projectId, importFileId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function setFileCapture(
  viewer: Viewer,
  input: FileEdit & { capture: CaptureFacts },
): Promise<Result<{ revision: number }>> {
  const { projectId, capture } = input;
  return write(viewer, { act: "import.capture", projectId }, async (tx) => {
    const { key, fileId, capture: before } = await editableFile(tx, viewer, input);
    const { revision } = await tx.importFile.update({
      where: { projectId_id: { projectId, id: fileId } },
      data: { capture: { ...(before as object), ...capture }, revision: { increment: 1 } },
      select: { revision: true },
    });
    if (storedCapture(before).url === capture.url) await touchImport(tx, key);
    else await recogniseLater(tx, key, await plannedOf(tx, projectId, fileId));
    const detail = { importId: key.importId, before: storedCapture(before) as Json, after: capture as Json };
    return { value: { revision }, audit: { subjectType: "importFile", subjectId: fileId, detail } };
  });
}
