/**
 * The job's work on an accepted import: its articles are written, some dozens a transaction, and the import is committed
 * with the last. Killed at any point it goes on from there; two at once write nothing twice.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { storedCapture } from "./capture.ts";
import { articleToCome } from "./corrections.ts";
import { holdImport, type ImportKey, takeTurn } from "./lock-import.ts";
import { listPending, type Pending } from "./pending-articles.ts";
import { type RawTexts, rawTextsInTurn } from "./raw-texts.ts";
import { sourceResolver } from "./resolve-sources.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";
import { unsettleOthers } from "./unsettle-others.ts";
import { type FileToWrite, type ToWrite, writeArticles } from "./write-articles.ts";

type Writing = { engine: string; userId: string };

/** The import while it is being written, held; null when it is not, or no more. */
async function holdWriting(tx: Tx, key: ImportKey): Promise<Writing | null> {
  await takeTurn(tx, key);
  await holdImport(tx, key);
  const { projectId, importId } = key;
  const row = await tx.import.findUnique({ where: { projectId_id: { projectId, id: importId } } });
  if (row?.state !== "committing" || row.committedById === null || row.failure !== null) return null;
  return { engine: row.engine, userId: row.committedById };
}

/** Those of the batch that nobody has written meanwhile, in its order. */
async function readBatch(tx: Tx, key: ImportKey, writing: Writing, batch: readonly Pending[]) {
  const rows = await tx.plannedArticle.findMany({
    where: { projectId: key.projectId, id: { in: batch.map(({ plannedId }) => plannedId) }, articleId: null },
    include: { importFile: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return batch.flatMap(({ plannedId }): ToWrite[] => {
    const row = byId.get(plannedId);
    if (row === undefined) return [];
    const { id: fileId, sourceFileId, sourceTextId, encoding, capture } = row.importFile;
    if (sourceFileId === null || encoding === null)
      throw new Error(`file ${fileId} is planned without bytes`);
    const from = { fileId, sourceFileId, sourceTextId, encoding, capture: storedCapture(capture) };
    const file: FileToWrite = { ...key, ...writing, ...from };
    const planned = storedPlan(row.planned);
    const toCome = articleToCome(planned, storedCorrections(row.corrections), file.capture);
    return [{ file, plannedId, articleId: newId(), versionId: newId(), planned, toCome }];
  });
}

/** Files of which nothing is left to write are written. */
async function markWritten(tx: Tx, { projectId }: ImportKey, fileIds: readonly string[]): Promise<void> {
  await tx.importFile.updateMany({
    where: {
      projectId,
      id: { in: [...fileIds] },
      planned: { none: { isIncluded: true, articleId: null } },
    },
    data: { writtenAt: new Date() },
  });
}

/** Resolves to false when the import is no longer being written. */
async function writeBatch(key: ImportKey, batch: readonly Pending[], readRaw: RawTexts): Promise<boolean> {
  const isWriting = await inTransaction(async (tx) => {
    const writing = await holdWriting(tx, key);
    if (writing === null) return false;
    const list = await readBatch(tx, key, writing, batch);
    const files = new Map(list.map(({ file }) => [file.fileId, file]));
    const rawOf = await readRaw(tx, [...files.values()]);
    const sources = sourceResolver(tx, key.projectId);
    if (list.length > 0) await writeArticles(tx, key.projectId, list, { sources, rawOf });
    await markWritten(tx, key, [...new Set(batch.map(({ fileId }) => fileId))]);
    return true;
  });
  forgetArguments();
  return isWriting;
}

async function finish(key: ImportKey): Promise<void> {
  const { projectId, importId: id } = key;
  await inTransaction(async (tx) => {
    if ((await holdWriting(tx, key)) === null) return;
    // What was left out whole is done with, too.
    await tx.importFile.updateMany({
      where: { projectId, importId: id, state: "planned", writtenAt: null },
      data: { writtenAt: new Date() },
    });
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

async function writeAll(key: ImportKey): Promise<number> {
  const readRaw = rawTextsInTurn();
  let written = 0;
  for (const batch of await listPending(key)) {
    if (!(await writeBatch(key, batch, readRaw))) return written;
    written += batch.length;
  }
  await finish(key);
  return written;
}

/**
 * Resolves to how many articles this call wrote, or null when something that does not pass by itself stopped it, which
 * the import then says. Throws for anything else: it is worth another try.
 */
export async function writeImport(key: ImportKey): Promise<number | null> {
  try {
    return await writeAll(key);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await stopWriting(key, error.message);
    return null;
  }
}
