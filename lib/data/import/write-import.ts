/**
 * The job's work on an accepted import: its files' articles are written, each file in a transaction of its own, and the
 * import is committed with the last. Killed at any point it goes on from the next file; two at once write nothing twice.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { Refusal } from "#lib/errors.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { byFileName } from "./by-file-name.ts";
import { storedCapture } from "./capture.ts";
import { holdImport, type ImportKey } from "./lock-import.ts";
import { sourceResolver } from "./resolve-sources.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { readSourceText } from "./source-texts.ts";
import { unsettleOthers } from "./unsettle-others.ts";
import { type FileToWrite, writeArticlesOfFile } from "./write-articles.ts";

async function listUnwritten({ projectId, importId }: ImportKey): Promise<string[]> {
  const files = await db().importFile.findMany({
    where: { projectId, importId, state: "planned", writtenAt: null },
    select: { id: true, name: true, position: true },
  });
  return files.toSorted(byFileName).map(({ id }) => id);
}

/** Files planned before decoded texts were kept are plain text. */
async function rawText(tx: Tx, file: FileToWrite): Promise<string> {
  const { projectId, sourceFileId, sourceTextId } = file;
  if (sourceTextId !== null) return (await readSourceText(tx, projectId, sourceTextId)).text;
  const decoded = decodeBytes(await readSourceFileBytes(tx, projectId, sourceFileId));
  if (!decoded.ok) throw new Error(`source file ${sourceFileId} was planned but cannot be decoded`);
  return decoded.file.text;
}

/** The import while it is being written, held; null when it is not, or no more. */
async function holdWriting(tx: Tx, key: ImportKey) {
  await holdImport(tx, key);
  const { projectId, importId } = key;
  const row = await tx.import.findUnique({ where: { projectId_id: { projectId, id: importId } } });
  if (row?.state !== "committing" || row.committedById === null || row.failure !== null) return null;
  return { engine: row.engine, userId: row.committedById };
}

/** Resolves to false when the import is no longer being written. */
async function writeFile(key: ImportKey, fileId: string): Promise<boolean> {
  const { projectId } = key;
  return inTransaction(async (tx) => {
    const writing = await holdWriting(tx, key);
    if (writing === null) return false;
    const where = { projectId_id: { projectId, id: fileId } };
    const row = await tx.importFile.findUniqueOrThrow({ where });
    const { sourceFileId, sourceTextId, encoding, capture } = row;
    if (row.writtenAt !== null) return true;
    if (sourceFileId === null || encoding === null)
      throw new Error(`file ${fileId} is planned without bytes`);
    const from = { sourceFileId, sourceTextId, encoding, capture: storedCapture(capture) };
    const file = { ...key, ...writing, ...from, fileId };
    const sources = sourceResolver(tx, projectId);
    await writeArticlesOfFile(tx, file, { sources, readRaw: () => rawText(tx, file) });
    await tx.importFile.update({ where, data: { writtenAt: new Date() } });
    return true;
  });
}

async function finish(key: ImportKey): Promise<void> {
  const { projectId, importId: id } = key;
  await inTransaction(async (tx) => {
    if ((await holdWriting(tx, key)) === null) return;
    await tx.import.update({
      where: { projectId_id: { projectId, id } },
      data: { state: "committed", committedAt: new Date(), failure: null, revision: { increment: 1 } },
    });
    await unsettleOthers(tx, key);
  });
}

/** Says why writing stopped. What is written by then stays; a person has it continued, or cancels it. */
export async function stopWriting({ projectId, importId }: ImportKey, failure: string): Promise<void> {
  await db().import.updateMany({
    where: { projectId, id: importId, state: "committing" },
    data: { failure, revision: { increment: 1 } },
  });
}

async function writeFiles(key: ImportKey): Promise<number> {
  let written = 0;
  for (const fileId of await listUnwritten(key)) {
    if (!(await writeFile(key, fileId))) return written;
    written++;
  }
  await finish(key);
  return written;
}

/**
 * Resolves to how many files this call wrote, or null when something that does not pass by itself stopped it, which the
 * import then says. Throws for anything else: it is worth another try.
 */
export async function writeImport(key: ImportKey): Promise<number | null> {
  try {
    return await writeFiles(key);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await stopWriting(key, error.message);
    return null;
  }
}
