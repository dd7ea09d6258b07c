/** Writes a file's row into its import, and asks for its planning where it is to be read. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import type { CaptureFacts } from "./capture.ts";
import { begunAndUnsettled } from "./change-import.ts";
import { planningJob, settlingJob } from "./enqueue-import-jobs.ts";
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

/**
 * The import must be locked. Resolves to the row's id. One statement: whoever sends hundreds of files waits for the import
 * behind each of them.
 */
export async function addFileRow(tx: Tx, file: NewFile, parts: FileRowParts): Promise<string> {
  const { projectId, importId, name } = file;
  const { sourceFileId = null, problem = null, container, capture = {} } = parts;
  const id = newId();
  const state = problem === null ? "received" : "failed";
  const { errorCode, errorMessage, errorLine, errorField } = problemColumns(problem);
  const planning =
    problem === null ? planningJob({ projectId, fileId: id }, Prisma.sql`f.position`) : Prisma.sql`NULL`;
  await tx.$executeRaw`
    WITH f AS (
      INSERT INTO "ImportFile" ("projectId", id, "importId", position, name, state, "sourceFileId", "errorCode",
        "errorMessage", "errorLine", "errorField", "containerName", "containerSha256", capture)
      SELECT ${projectId}::uuid, ${id}::uuid, ${importId}::uuid, COALESCE(max(position), -1) + 1, ${name},
        ${state}::"ImportFileState", ${sourceFileId}::uuid, ${errorCode}, ${errorMessage},
        ${errorLine}::int, ${errorField}, ${container?.name ?? null}, ${container?.sha256 ?? null},
        ${JSON.stringify(capture)}::jsonb
      FROM "ImportFile" WHERE "projectId" = ${projectId}::uuid AND "importId" = ${importId}::uuid
      RETURNING position
    ), i AS (
      UPDATE "Import" SET ${begunAndUnsettled} WHERE "projectId" = ${projectId}::uuid AND id = ${importId}::uuid
    )
    SELECT ${settlingJob(file)}, ${planning} FROM f`;
  return id;
}
