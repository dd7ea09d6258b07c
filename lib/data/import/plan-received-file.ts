/**
 * The job's work on one file that has arrived: its text is read and kept, and the articles in it are planned. A file
 * that cannot be used becomes a row that says why. Safe to run again at any point, and by two at once.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import type { PlanResult } from "#lib/ingest/plan-source.ts";
import type { SourceText } from "#lib/ingest/source-text.ts";
import { unsettleImport } from "./change-import.ts";
import type { Broken } from "./engine/engine-pool.ts";
import { planInEngine, readInEngine } from "./engine/run-engine.ts";
import type { FileKey } from "./enqueue-import-jobs.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { keepPlan } from "./keep-plan.ts";
import { listKnownSources } from "./known-sources.ts";
import { holdImport } from "./lock-import.ts";
import { pastedTitle } from "./pasted-title.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { findSourceText, keepSourceText, readingKey } from "./source-texts.ts";
import { storedEdits, storedReading } from "./stored-plan.ts";

async function findReceived({ projectId, fileId }: FileKey) {
  const file = await db().importFile.findFirst({
    where: { projectId, id: fileId, state: "received" },
    include: { import: { select: { repeatedLines: true } } },
  });
  if (file === null || file.sourceFileId === null) return null;
  return { ...file, sourceFileId: file.sourceFileId };
}

type ReceivedFile = NonNullable<Awaited<ReturnType<typeof findReceived>>>;
type KeptText = { ok: true; id: string; source: SourceText } | { ok: false; error: ImportFileProblem };

/** The text as it was read before, or read now and kept. */
async function textOf(file: ReceivedFile): Promise<KeptText> {
  const { projectId, sourceFileId, name } = file;
  const reading = storedReading(file.reading);
  const key = { projectId, sourceFileId, readingKey: readingKey(name, reading) };
  const known = await findSourceText(db(), key);
  if (known !== null) return { ok: true, ...known };
  const bytes = await readSourceFileBytes(db(), projectId, sourceFileId);
  const read = await readInEngine({ kind: "read", bytes, name, reading });
  if (!read.ok) return read;
  return { ok: true, id: await keepSourceText(db(), key, read.source), source: read.source };
}

async function planText(file: ReceivedFile, source: SourceText): Promise<PlanResult | Broken> {
  const options = {
    knownSources: await listKnownSources(db(), file.projectId),
    repeatedLines: storedRepeatedLines(file.import.repeatedLines),
    edits: storedEdits(file.edits),
  };
  return planInEngine({ kind: "plan", source, name: file.name, options });
}

async function nameProblem(tx: Tx, file: ReceivedFile, error: ImportFileProblem): Promise<void> {
  const { projectId, id } = file;
  await tx.plannedArticle.deleteMany({ where: { projectId, importFileId: id } });
  await tx.importFile.update({
    where: { projectId_id: { projectId, id } },
    data: {
      state: "failed",
      errorCode: error.code,
      errorMessage: error.message,
      errorLine: error.line,
      revision: { increment: 1 },
    },
  });
}

async function keepPlanned(
  tx: Tx,
  file: ReceivedFile,
  text: KeptText & { ok: true },
  result: PlanResult | Broken,
) {
  if (!result.ok) return nameProblem(tx, file, result.error);
  const { projectId, id } = file;
  await keepPlan(tx, { projectId, fileId: id }, result.plan.articles, pastedTitle(file.capture));
  const { format, encoding, warnings } = result.plan;
  await tx.importFile.update({
    where: { projectId_id: { projectId, id } },
    data: {
      state: "planned",
      sourceTextId: text.id,
      format,
      encoding,
      warnings: warnings as Json as object,
      revision: { increment: 1 },
    },
  });
}

/** Names a file as unusable for a reason that lies with Collate. Its bytes stay, and it can be read again. */
export async function giveUpPlanning(key: FileKey, message: string): Promise<void> {
  const file = await findReceived(key);
  if (file === null) return;
  await inTransaction(async (tx) => {
    await holdImport(tx, file);
    await nameProblem(tx, file, { code: "crashed", message, line: null });
    await unsettleImport(tx, file);
  });
}

/** Resolves to whether there was anything to do. */
export async function planReceivedFile(key: FileKey): Promise<boolean> {
  const file = await findReceived(key);
  if (file === null) return false;
  const text = await textOf(file);
  const result = text.ok ? await planText(file, text.source) : text;
  await inTransaction(async (tx) => {
    const { projectId, importId } = file;
    await holdImport(tx, { projectId, importId });
    const now = await tx.importFile.findUnique({ where: { projectId_id: { projectId, id: file.id } } });
    // Someone planned it meanwhile, or wants it read in another way: then a job of its own is there for that.
    if (now === null || now.state !== "received" || now.revision !== file.revision) return;
    if (text.ok) await keepPlanned(tx, file, text, result);
    else await nameProblem(tx, file, text.error);
    await unsettleImport(tx, { projectId, importId });
  });
  return true;
}
