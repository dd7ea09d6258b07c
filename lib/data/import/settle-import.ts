/**
 * The job's work once all files of an import are planned: what the project has already of its articles is found, and
 * what is an exact copy is left out unless a person said otherwise. Safe to run again at any point.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import { enqueueSettling } from "./enqueue-import-jobs.ts";
import type { KnownArticle } from "./known-article.ts";
import { holdImport, type ImportKey } from "./lock-import.ts";
import { recogniseKnown } from "./recognise-known.ts";

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

/** Rows a statement. */
const rowsAtOnce = 500;

/** Writes what is known, and leaves exact copies out. Rows that are so already are not touched. */
async function keepKnown(tx: Tx, { projectId, importId }: ImportKey, known: Map<string, KnownArticle[]>) {
  const rows = await tx.plannedArticle.findMany({
    where: { projectId, importFile: { importId } },
    select: { id: true },
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce).map(({ id }) => {
      const list = known.get(id) ?? [];
      return { id, known: list as Json, isCopy: list.some(({ kind }) => kind === "exactCopy") };
    });
    await tx.$executeRaw`
      UPDATE "PlannedArticle" p SET known = n.known,
        "isIncluded" = CASE WHEN p."isIncludedByPerson" THEN p."isIncluded" ELSE NOT n."isCopy" END
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS n(id uuid, known jsonb, "isCopy" boolean)
      WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id
        AND (p.known <> n.known OR NOT p."isIncludedByPerson" AND p."isIncluded" = n."isCopy")`;
  }
}

/** Resolves to whether the import is settled by it; false when there was nothing to do, or it changed meanwhile. */
export async function settleImport(key: ImportKey): Promise<boolean> {
  const revision = await findUnsettled(key);
  if (revision === null) return false;
  const known = await recogniseKnown(db(), key);
  return inTransaction(async (tx) => {
    const locked = await holdImport(tx, key);
    if (locked === null || locked.settledAt !== null) return false;
    if (locked.revision !== revision) {
      await enqueueSettling(tx, key);
      return false;
    }
    await keepKnown(tx, key, known);
    await tx.import.update({
      where: { projectId_id: { projectId: key.projectId, id: key.importId } },
      data: { settledAt: new Date(), revision: { increment: 1 } },
    });
    return true;
  });
}
