/** How a file is read, as a person wants it: its encoding, a table's columns, or text repaired. It is planned anew. */
import "server-only";
import type { Json, Result } from "#lib/errors.ts";
import type { Reading } from "#lib/ingest/source-text.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { unsettleImport } from "./change-import.ts";
import { enqueuePlanning } from "./enqueue-import-jobs.ts";
import { problemColumns } from "./file-problem-columns.ts";
import { editableFile, type FileEdit } from "./import-file-of.ts";

/**
 * Has the file read again by a job. Until then it is `received`; corrections of articles that begin where they began
 * stay. Resolves to the file's new revision.
 */
export async function setReading(
  viewer: Viewer,
  input: FileEdit & { reading: Reading },
): Promise<Result<{ revision: number }>> {
  const { projectId, reading } = input;
  return write(viewer, { act: "import.reading", projectId }, async (tx) => {
    const { key, fileId, reading: before } = await editableFile(tx, viewer, input);
    const { revision } = await tx.importFile.update({
      where: { projectId_id: { projectId, id: fileId } },
      data: {
        state: "received",
        reading: reading as Json as object,
        ...problemColumns(null),
        revision: { increment: 1 },
      },
      select: { revision: true },
    });
    await unsettleImport(tx, key);
    await enqueuePlanning(tx, { projectId, fileId });
    const detail = { importId: key.importId, before: before as Json, after: reading as Json };
    return { value: { revision }, audit: { subjectType: "importFile", subjectId: fileId, detail } };
  });
}
