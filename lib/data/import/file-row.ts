/** Writes a file's row into its import, and asks for its planning where it is to be read. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { CaptureFacts } from "./capture.ts";
import { beginPlanning, unsettleImport } from "./change-import.ts";
import { enqueuePlanning } from "./enqueue-import-jobs.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { problemColumns } from "./file-problem-columns.ts";
import type { ImportKey } from "./lock-import.ts";

export type NewFile = ImportKey & { name: string };

/** Either bytes to read, or what is wrong with it. */
export type FileRowParts = {
  sourceFileId?: string;
  problem?: ImportFileProblem;
  container?: { name: string; sha256: string };
  /** With the title it was pasted under, until it is planned. */
  capture?: Partial<CaptureFacts> & { title?: string };
};

export async function nextPosition(tx: Tx, { projectId, importId }: ImportKey): Promise<number> {
  const last = await tx.importFile.aggregate({ where: { projectId, importId }, _max: { position: true } });
  return (last._max.position ?? -1) + 1;
}

/** The import must be locked. Resolves to the row's id. */
export async function addFileRow(tx: Tx, file: NewFile, parts: FileRowParts): Promise<string> {
  const { projectId, importId, name } = file;
  const { sourceFileId = null, problem = null, container, capture = {} } = parts;
  const id = newId();
  await tx.importFile.create({
    data: {
      id,
      projectId,
      importId,
      position: await nextPosition(tx, file),
      name,
      state: problem === null ? "received" : "failed",
      sourceFileId,
      ...problemColumns(problem),
      containerName: container?.name ?? null,
      containerSha256: container?.sha256 ?? null,
      capture: capture as Json as object,
    },
  });
  await beginPlanning(tx, file);
  await unsettleImport(tx, file);
  if (problem === null) await enqueuePlanning(tx, { projectId, fileId: id });
  return id;
}
