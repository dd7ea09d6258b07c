/** Files out of an archive as rows of an import: some dozens in a few statements. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { Viewer } from "../viewer.ts";
import type { ArchiveToAdd } from "./add-archive.ts";
import { beginPlanning, unsettleImport } from "./change-import.ts";
import { enqueuePlannings } from "./enqueue-import-jobs.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { problemColumns } from "./file-problem-columns.ts";
import { nextPosition } from "./file-row.ts";
import { type BytesToKeep, keepSourceFiles } from "./source-file-bytes.ts";

/** `name` is its path in the archive; a large file stands in a temporary one. */
export type ArchivedFile =
  | { name: string; bytes: BytesToKeep; sha256: string }
  | { name: string; problem: ImportFileProblem };

async function withoutThere(tx: Tx, { importId, sha256 }: ArchiveToAdd, files: readonly ArchivedFile[]) {
  const names = files.map(({ name }) => name);
  const there = await tx.importFile.findMany({
    where: { importId, containerSha256: sha256, name: { in: names } },
    select: { name: true },
  });
  // A name may stand twice in an archive, once refused: as many as are there are left out.
  const left = there.map(({ name }) => name);
  return files.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function rowOf(file: ArchivedFile, sourceFileIds: ReadonlyMap<string, string>) {
  if ("problem" in file) {
    return { state: "failed" as const, sourceFileId: null, ...problemColumns(file.problem) };
  }
  return { state: "received" as const, sourceFileId: sourceFileIds.get(file.sha256) ?? null };
}

/** Adds those that are not there yet. The import must be locked. */
export async function addArchivedFiles(
  tx: Tx,
  viewer: Viewer,
  archive: ArchiveToAdd,
  files: readonly ArchivedFile[],
): Promise<void> {
  const { projectId, importId, name: containerName, sha256: containerSha256 } = archive;
  const missing = await withoutThere(tx, archive, files);
  if (missing.length === 0) return;
  const contents = missing.flatMap((file) => ("bytes" in file ? [file] : []));
  const sourceFileIds = await keepSourceFiles(tx, { projectId, uploadedById: viewer.userId }, contents);
  const first = await nextPosition(tx, archive);
  const rows = missing.map((file, at) => {
    const place = { id: newId(), projectId, importId, position: first + at, name: file.name };
    return { ...place, ...rowOf(file, sourceFileIds), containerName, containerSha256 };
  });
  await tx.importFile.createMany({ data: rows });
  await beginPlanning(tx, archive);
  await unsettleImport(tx, archive);
  const toPlan = rows.flatMap(({ id, state }) => (state === "received" ? [id] : []));
  await enqueuePlannings(tx, projectId, toPlan);
}
