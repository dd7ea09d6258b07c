/**
 * Adds the files of an archive to an import, each as a file of its own, as it is unpacked. What cannot be used is named
 * and the others go on. Sent again after it was cut off, it adds what is missing and nothing twice.
 */
import "server-only";
import { open } from "node:fs/promises";
import type { Tx } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { type OpenZip, openZip } from "#lib/ingest/archive/read-zip.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Viewer } from "../viewer.ts";
import { type ArchivedFile, addArchivedFiles } from "./archived-files.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import type { ImportKey } from "./lock-import.ts";
import type { Arrived } from "./spool-upload.ts";
import { isLarge, unpackItem } from "./unpack-item.ts";

export type ArchiveToAdd = ImportKey & { name: string; sha256: string };

/** What became of it: totals of the files in it, or why none of them is read. */
export type AddedArchive = { files: number; unusable: number; problem: ImportFileProblem | null };

/** Of files taken into one transaction: enough to be quick, little enough to hold in memory. */
const mostBytesAtOnce = 2 * 1024 * 1024;
const mostFilesAtOnce = 50;

const byteLengthOf = (file: ArchivedFile) => ("bytes" in file ? file.bytes.byteLength : 0);

/** The archive's files, some at a time, a large one alone: it stands at `largePath` until the next are asked for. */
async function* unpackedTogether(zip: OpenZip, largePath: string): AsyncGenerator<ArchivedFile[]> {
  let batch: ArchivedFile[] = [];
  let bytes = 0;
  for (const item of zip.items) {
    if (isLarge(item) && batch.length > 0) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    const file = await unpackItem(item, largePath);
    if (file === null) continue;
    batch.push(file);
    bytes += byteLengthOf(file);
    if (!isLarge(item) && batch.length < mostFilesAtOnce && bytes < mostBytesAtOnce) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The archive and what is unpacked of it: both in the folder of the upload, which goes with it. */
type Unpacking = { zip: OpenZip; largePath: string };

async function addAll(
  viewer: Viewer,
  archive: ArchiveToAdd,
  { zip, largePath }: Unpacking,
  mayAdd: (tx: Tx) => Promise<void>,
): Promise<AddedArchive> {
  const total: AddedArchive = { files: 0, unusable: 0, problem: null };
  for await (const files of unpackedTogether(zip, largePath)) {
    await inTransaction(async (tx) => {
      await mayAdd(tx);
      await addArchivedFiles(tx, viewer, archive, files);
    });
    forgetArguments();
    total.files += files.length;
    total.unusable += files.filter((file) => "problem" in file).length;
  }
  return total;
}

/** Unpacking is a write of many transactions: that it began is audited before the first, what came of it by the caller. */
async function auditBegin(viewer: Viewer, { projectId, importId, name, sha256 }: ArchiveToAdd, zip: OpenZip) {
  const detail = { name, sha256, entries: zip.items.length };
  const entry = { act: "import.unpack", projectId, subjectType: "import", subjectId: importId, detail };
  await inTransaction((tx) => appendAudit(tx, viewer, entry));
}

/**
 * @param mayAdd throws Refusal when the viewer may not add to the import, or not any more
 * @returns totals, or why the archive as a whole is refused
 */
export async function addArchive(
  viewer: Viewer,
  archive: ArchiveToAdd,
  arrived: Arrived,
  mayAdd: (tx: Tx) => Promise<void>,
): Promise<AddedArchive> {
  const file = await open(arrived.path);
  try {
    const opened = await openZip({
      byteLength: arrived.byteLength,
      read: async (startByte, lengthBytes) => {
        const { bytesRead, buffer } = await file.read(new Uint8Array(lengthBytes), 0, lengthBytes, startByte);
        if (bytesRead !== lengthBytes) throw new Error(`${arrived.path} ended before its end`);
        return buffer;
      },
    });
    if (!opened.ok) return { files: 1, unusable: 1, problem: opened.error };
    await auditBegin(viewer, archive, opened.zip);
    const added = await addAll(
      viewer,
      archive,
      { zip: opened.zip, largePath: `${arrived.path}-unpacked` },
      mayAdd,
    );
    opened.zip.close();
    return added;
  } finally {
    await file.close();
  }
}
