/** Holding an import still: whoever changes one, or its plan, takes its row first, so that no two changes interleave. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { ImportState } from "#lib/db/generated/enums.ts";
import { notFound, Refusal } from "#lib/errors.ts";

export type ImportKey = { projectId: string; importId: string };

export type LockedImport = {
  id: string;
  projectId: string;
  number: number;
  state: ImportState;
  engine: string;
  createdById: string;
  proposedAt: Date | null;
  undoneAt: Date | null;
  settledAt: Date | null;
  failure: string | null;
  revision: number;
};

const stateWords: Record<ImportState, string> = {
  uploading: "has no files yet",
  planned: "is not committed yet",
  proposed: "is proposed and waits for an admin",
  declined: "was declined",
  committing: "is being written",
  committed: "is committed",
  undone: "was undone",
  discarded: "was discarded",
};

const columns = {
  id: true,
  projectId: true,
  number: true,
  state: true,
  engine: true,
  createdById: true,
  proposedAt: true,
  undoneAt: true,
  settledAt: true,
  failure: true,
  revision: true,
} as const;

/** The import as it stands, held by nobody: for a look before the work. Throws Refusal not_found. */
export async function findImport(tx: Tx, projectId: string, importId: string): Promise<LockedImport> {
  const where = { projectId_id: { projectId, id: importId } };
  const row = await tx.import.findUnique({ where, select: columns });
  if (row === null) throw notFound("This import");
  return row;
}

/**
 * Waits behind whoever asked before, until the transaction ends. A row that is let go is taken by whoever comes first,
 * and a writing that goes on at once would come before the person who wants it to stop. The first lock of whoever asks.
 */
export async function takeTurn(tx: Tx, { importId }: ImportKey): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${importId}`}, 0))`;
}

/** Locks the import until the transaction ends; null when the project has no such import. */
export async function holdImport(tx: Tx, { projectId, importId }: ImportKey): Promise<LockedImport | null> {
  // NO KEY: rows that merely refer to the import (its files, its articles) need not wait.
  const [row] = await tx.$queryRaw<LockedImport[]>`
    SELECT id, "projectId", number, state::text AS state, engine, "createdById", "proposedAt", "undoneAt", "settledAt",
      failure, revision
    FROM "Import" WHERE "projectId" = ${projectId}::uuid AND id = ${importId}::uuid FOR NO KEY UPDATE`;
  return row ?? null;
}

/** The same. Throws Refusal not_found when the project has no such import. */
export async function lockImport(tx: Tx, projectId: string, importId: string): Promise<LockedImport> {
  const row = await holdImport(tx, { projectId, importId });
  if (row === null) throw notFound("This import");
  return row;
}

/** Throws Refusal conflict unless the import is in one of these states. */
export function requireState(locked: LockedImport, ...allowed: ImportState[]): void {
  if (allowed.includes(locked.state)) return;
  throw new Refusal("conflict", `Import ${locked.number} ${stateWords[locked.state]}. Reload to see it.`, {
    current: { state: locked.state },
  });
}
