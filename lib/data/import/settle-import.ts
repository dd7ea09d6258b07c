/**
 * The job's work once all files of an import are planned: lines they print in common are found, and what the project
 * has already of their articles. Safe to run again at any point: each is found once for the texts, the plan and the
 * project as they stand. And which of its texts are the same or nearly so, or may be versions of each other.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { enqueuePlannings, enqueueSettling } from "./enqueue-import-jobs.ts";
import { findCopiesHere } from "./known/find-copies-here.ts";
import { findEarlierHere } from "./known/find-earlier-here.ts";
import { findNearHere } from "./known/find-near-here.ts";
import { keepCopiesHere, keepEarlierHere, keepKnown, keepNearHere } from "./known/keep-known.ts";
import { recogniseKnown } from "./known/recognise-known.ts";
import { holdImport, type ImportKey } from "./lock-import.ts";
import { planReceivedFiles } from "./plan-received-files.ts";
import { findRepeats, keepRepeats } from "./repeated-in-import.ts";

/** The revision of the plan there is something to do for; null when there is nothing, or files are still being read. */
async function findUnsettled({ projectId, importId }: ImportKey): Promise<number | null> {
  const row = await db().import.findFirst({
    where: {
      projectId,
      id: importId,
      settledAt: null,
      state: { in: ["planned", "proposed"] },
      files: { none: { state: "received" } },
    },
    select: { revision: true },
  });
  return row?.revision ?? null;
}

/** Articles looked at together, whose plans are in memory at once. */
const mostArticles = 50;
/** Of plans as they are stored, compressed: some four times as much in memory. */
const mostBytes = 512 * 1024;

/** Some of those that were not looked at yet, at least one unless none is left. */
async function listUnknown({ projectId, importId }: ImportKey): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; bytes: number }[]>`
    SELECT p.id, pg_column_size(p.planned) AS bytes
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE p."projectId" = ${projectId}::uuid AND p."knownAt" IS NULL AND f."importId" = ${importId}::uuid
      AND f.state = 'planned'
    ORDER BY p.id LIMIT ${mostArticles}`;
  let bytes = 0;
  const isMore = rows.findIndex((row) => {
    bytes += row.bytes;
    return bytes > mostBytes;
  });
  return rows.slice(0, isMore < 0 ? rows.length : Math.max(isMore, 1)).map(({ id }) => id);
}

type Write = Parameters<typeof inTransaction<boolean>>[0];

/** Runs `write` while the import is of that revision. False when it is another by now: then it is settled anew. */
async function ifUnchanged(key: ImportKey, revision: number, write: Write): Promise<boolean> {
  return inTransaction(async (tx) => {
    const locked = await holdImport(tx, key);
    if (locked?.revision === revision) return write(tx);
    if (locked?.settledAt === null) await enqueueSettling(tx, key);
    return false;
  });
}

async function recogniseAll(key: ImportKey, revision: number): Promise<boolean> {
  for (let ids = await listUnknown(key); ids.length > 0; ids = await listUnknown(key)) {
    const known = await recogniseKnown(db(), key, ids);
    const isKept = await ifUnchanged(key, revision, async (tx) => {
      await keepKnown(tx, key.projectId, known);
      return true;
    });
    forgetArguments();
    if (!isKept) return false;
  }
  return true;
}

/** Plans what repeats concerns anew, some files at once; what breaks that is left to a job for each file. */
async function planAnew(key: ImportKey, fileIds: readonly string[]): Promise<void> {
  try {
    await planReceivedFiles(key);
  } catch (error) {
    await enqueuePlannings(db(), key.projectId, fileIds);
    throw error;
  }
}

/** Keeps what repeats, and plans the files concerned anew. False when the import changed meanwhile. */
async function settleRepeats(key: ImportKey, revision: number): Promise<boolean> {
  const repeats = await findRepeats(key);
  if (repeats === null) return true;
  const isKept = await ifUnchanged(key, revision, async (tx) => {
    await keepRepeats(tx, key, repeats);
    return true;
  });
  if (isKept && repeats.toPlan.length > 0) await planAnew(key, repeats.toPlan);
  return isKept;
}

/** Resolves to whether the import is settled by it; false when there was nothing to do, or it changed meanwhile. */
export async function settleImport(key: ImportKey): Promise<boolean> {
  const found = await findUnsettled(key);
  if (found === null || !(await settleRepeats(key, found))) return false;
  const revision = await findUnsettled(key);
  if (revision === null || !(await recogniseAll(key, revision))) return false;
  const here = await findEarlierHere(db(), key);
  const near = await findNearHere(db(), key);
  return ifUnchanged(key, revision, async (tx) => {
    await keepEarlierHere(tx, key, here);
    await keepNearHere(tx, key, near);
    await keepCopiesHere(tx, key, await findCopiesHere(tx, key));
    await tx.import.update({
      where: { projectId_id: { projectId: key.projectId, id: key.importId } },
      data: { settledAt: new Date(), revision: { increment: 1 } },
    });
    return true;
  });
}
