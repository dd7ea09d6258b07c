/**
 * The job's work on files that have arrived: their texts are read and kept, and the articles in them are planned, some
 * files a transaction. A file that cannot be used becomes a row that says why. Safe to run again at any point.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { unsettleImport } from "./change-import.ts";
import { type FileKey, forgetPlannings } from "./enqueue-import-jobs.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { problemColumns } from "./file-problem-columns.ts";
import { listInHand, takeAlone, takeInHand, untilFree } from "./files-in-hand.ts";
import { keepPlans } from "./keep-plan.ts";
import { holdImport, type ImportKey } from "./lock-import.ts";
import { pastedTitle } from "./pasted-title.ts";
import { type KeptPlan, type Prepared, preparePlans } from "./prepare-plans.ts";
import {
  findReceived,
  isPlannedAlone,
  listBeside,
  listNextReceived,
  type ReceivedFile,
} from "./received-files.ts";
import { letGoOfAll } from "./spent-memory.ts";

async function nameProblem(tx: Tx, file: ReceivedFile, error: ImportFileProblem): Promise<void> {
  const { projectId, id } = file;
  await tx.plannedArticle.deleteMany({ where: { projectId, importFileId: id } });
  await tx.importFile.update({
    where: { projectId_id: { projectId, id } },
    data: { state: "failed", ...problemColumns(error), revision: { increment: 1 } },
  });
}

type Planned = { file: ReceivedFile; textId: string; plan: KeptPlan };

async function keepPlanned(tx: Tx, projectId: string, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return;
  const plans = planned.map(({ file, plan }) => {
    return { fileId: file.id, articles: plan.articles, first: pastedTitle(file.capture) };
  });
  await keepPlans(tx, projectId, plans);
  const rows = planned.map(({ file, textId, plan: { format, encoding, warnings } }) => {
    return { id: file.id, textId, format, encoding, warnings };
  });
  await tx.$executeRaw`
    UPDATE "ImportFile" f SET state = 'planned', "sourceTextId" = n."textId", format = n.format, encoding = n.encoding,
      warnings = n.warnings, revision = f.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, "textId" uuid, format text, encoding text,
      warnings jsonb)
    WHERE f."projectId" = ${projectId}::uuid AND f.id = n.id`;
}

/**
 * Those that are still to be planned as they were found. Someone may have planned one meanwhile, or want it read in
 * another way: then a job of its own is there for that.
 */
async function unchanged(tx: Tx, projectId: string, prepared: readonly Prepared[]): Promise<Prepared[]> {
  const rows = await tx.importFile.findMany({
    where: { projectId, id: { in: prepared.map(({ file }) => file.id) }, state: "received" },
    select: { id: true, revision: true },
  });
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  return prepared.filter(({ file }) => revisions.get(file.id) === file.revision);
}

/** @param own the file whose job this is: the others' jobs, if they wait, find nothing to do any more */
async function keep(key: ImportKey, prepared: readonly Prepared[], own: string | null): Promise<void> {
  await inTransaction(async (tx) => {
    await holdImport(tx, key);
    const now = await unchanged(tx, key.projectId, prepared);
    if (now.length === 0) return;
    const planned: Planned[] = [];
    for (const { file, outcome } of now) {
      if (outcome.ok) planned.push({ file, textId: outcome.textId, plan: outcome.plan });
      else await nameProblem(tx, file, outcome.error);
    }
    await keepPlanned(tx, key.projectId, planned);
    await unsettleImport(tx, key);
    const others = now.map(({ file }) => file.id).filter((id) => id !== own);
    await forgetPlannings(tx, others);
  });
}

/** Plans files of one import in one transaction. With `own`, a file that breaks the planning of another is left to its job. */
async function planTogether(projectId: string, fileIds: readonly string[], own: string | null) {
  const files = await findReceived(projectId, fileIds);
  const [first] = files;
  if (first === undefined) return;
  const { importId } = first;
  const plan = async () => keep({ projectId, importId }, await preparePlans(projectId, files, own), own);
  if (!files.some(isPlannedAlone)) return plan().finally(forgetArguments);
  await takeAlone(() => plan().finally(letGoOfAll));
}

/** Names a file as unusable for a reason that lies with Collate. Its bytes stay, and it can be read again. */
export async function giveUpPlanning({ projectId, fileId }: FileKey, message: string): Promise<void> {
  const [file] = await findReceived(projectId, [fileId]);
  if (file === undefined) return;
  await inTransaction(async (tx) => {
    await holdImport(tx, file);
    await nameProblem(tx, file, { code: "crashed", message, line: null });
    await unsettleImport(tx, file);
  });
}

/** Plans a file, and with it small ones that wait beside it. Resolves to whether there was anything to do. */
export async function planReceivedFile({ projectId, fileId }: FileKey): Promise<boolean> {
  const [own] = await findReceived(projectId, [fileId]);
  if (own === undefined) return false;
  const beside = await listBeside(own, listInHand());
  await takeInHand([fileId, ...beside], (free) => planTogether(projectId, free, fileId));
  // Another job had it in hand. Had that failed, it is still this one's to do.
  await untilFree(fileId);
  const [left] = await findReceived(projectId, [fileId]);
  if (left !== undefined && left.revision === own.revision)
    await takeInHand([fileId], (free) => planTogether(projectId, free, fileId));
  return true;
}

/** So many transactions' files are in hand at once: the database writes some down while others are planned. */
const lanes = 2;

async function planWaiting(key: ImportKey): Promise<void> {
  const listNext = () => listNextReceived(key, listInHand());
  for (let ids = await listNext(); ids.length > 0; ids = await listNext())
    await takeInHand(ids, (free) => planTogether(key.projectId, free, null));
}

/** Plans all files of an import that wait, some a transaction. Rejects when one of them breaks it. */
export async function planReceivedFiles(key: ImportKey): Promise<void> {
  const listLeft = () => listNextReceived(key, []);
  for (let left = await listLeft(); left.length > 0; left = await listLeft()) {
    const ended = await Promise.allSettled(Array.from({ length: lanes }, () => planWaiting(key)));
    for (const lane of ended) if (lane.status === "rejected") throw lane.reason;
    // What a job had in hand meanwhile: had that failed, it is still to be done.
    for (const id of left) await untilFree(id);
  }
}
