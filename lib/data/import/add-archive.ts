/**
 * Adds the files of an archive to an import, each as a file of its own, as it is unpacked. What cannot be used is named
 * and the others go on. Sent again after it was cut off, it adds what is missing and nothing twice.
 */
import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Tx } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { type OpenZip, openZip, type ZipItem } from "#lib/ingest/archive/read-zip.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Viewer } from "../viewer.ts";
import { type ArchivedFile, addArchivedFiles } from "./archived-files.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import type { ImportKey } from "./lock-import.ts";
import { noDocument } from "./no-document.ts";
import type { Arrived } from "./spool-upload.ts";

export type ArchiveToAdd = ImportKey & { name: string; sha256: string };

/** What became of it: totals of the files in it, or why none of them is read. */
export type AddedArchive = { files: number; unusable: number; problem: ImportFileProblem | null };

/** Of files taken into one transaction: enough to be quick, little enough to hold in memory. */
const mostBytesAtOnce = 2 * 1024 * 1024;
/** A larger file is taken alone, and unpacked into the place of the large one before it. */
const largeFromBytes = 1024 * 1024;
const mostFilesAtOnce = 50;

/** An item as it goes into the import; null for what nobody means to import. */
async function unpack(item: ZipItem, room?: Uint8Array): Promise<ArchivedFile | null> {
  if (item.kind === "skipped") return null;
  const name = canonicalText(item.path);
  if (item.kind === "refused") return { name, problem: item.error };
  const read = await item.read(room);
  if (!read.ok) return { name, problem: read.error };
  const { bytes } = read;
  if (bytes.byteLength === 0)
    return { name, problem: { code: "empty", message: "The file is empty.", line: null } };
  const problem = noDocument(bytes, name);
  if (problem !== null) return { name, problem };
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const byteLengthOf = (file: ArchivedFile) => ("bytes" in file ? file.bytes.byteLength : 0);

const isLarge = (item: ZipItem) => item.kind === "file" && item.byteLength > largeFromBytes;

/** As large as the largest file: some are as large as a file may be, and there may be dozens of them. */
function roomForLarge(items: readonly ZipItem[]): Uint8Array {
  const sizes = items.map((item) => (item.kind === "file" && isLarge(item) ? item.byteLength : 0));
  return new Uint8Array(Math.max(0, ...sizes));
}

/** The archive's files, some at a time, a large one alone: its bytes are its own until the next are asked for. */
async function* unpackedTogether(zip: OpenZip): AsyncGenerator<ArchivedFile[]> {
  const room = roomForLarge(zip.items);
  let batch: ArchivedFile[] = [];
  let bytes = 0;
  for (const item of zip.items) {
    if (isLarge(item) && batch.length > 0) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    const file = await unpack(item, isLarge(item) ? room : undefined);
    if (file === null) continue;
    batch.push(file);
    bytes += byteLengthOf(file);
    if (!isLarge(item) && batch.length < mostFilesAtOnce && bytes < mostBytesAtOnce) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function addAll(
  viewer: Viewer,
  archive: ArchiveToAdd,
  zip: OpenZip,
  mayAdd: (tx: Tx) => Promise<void>,
): Promise<AddedArchive> {
  const total: AddedArchive = { files: 0, unusable: 0, problem: null };
  for await (const files of unpackedTogether(zip)) {
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
    const added = await addAll(viewer, archive, opened.zip, mayAdd);
    opened.zip.close();
    return added;
  } finally {
    await file.close();
  }
}
