/**
 * Seals audit rows into their chains, one chain a project and one for the instance. Done by the worker, so that writes
 * do not queue behind one another; a lock on the chain keeps two workers from giving one number twice.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { firstPreviousHash, instanceChainId, type SealedRow, type SealPlace, sealHash } from "./seal-hash.ts";

/** A row can become visible after younger ones, when its transaction takes long; none may last nearly as long as this. */
const lateMillis = 15 * 60 * 1000;

type LastSeal = { sequence: bigint; hash: string; row: { at: Date } };

function readLastSeal(tx: Tx, chainId: string): Promise<LastSeal | null> {
  return tx.auditSeal.findFirst({
    where: { chainId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true, row: { select: { at: true } } },
  });
}

function readUnsealed(tx: Tx, chainId: string, last: LastSeal | null, limit: number): Promise<SealedRow[]> {
  const projectId = chainId === instanceChainId ? null : chainId;
  const since = last === null ? {} : { at: { gte: new Date(last.row.at.getTime() - lateMillis) } };
  return tx.auditRow.findMany({
    where: { projectId, seal: null, ...since },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: limit,
  });
}

function sealsOf(rows: SealedRow[], chainId: string, last: LastSeal | null) {
  let place: SealPlace = {
    chainId,
    sequence: (last?.sequence ?? 0n) + 1n,
    previousHash: last?.hash ?? firstPreviousHash,
  };
  return rows.map((row) => {
    const seal = { auditRowId: row.id, ...place, hash: sealHash(place, row) };
    place = { chainId, sequence: place.sequence + 1n, previousHash: seal.hash };
    return seal;
  });
}

/** Seals up to `limit` rows of one chain, oldest first. Resolves to how many. */
async function sealChain(chainId: string, limit: number): Promise<number> {
  return inTransaction(async (tx) => {
    // A seal that was shown stands: it waits for the disk, also in the worker, which otherwise does not.
    await tx.$executeRaw`SET LOCAL synchronous_commit = on`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit chain ${chainId}`}, 0))`;
    const last = await readLastSeal(tx, chainId);
    const rows = await readUnsealed(tx, chainId, last, limit);
    if (rows.length > 0) await tx.auditSeal.createMany({ data: sealsOf(rows, chainId, last) });
    return rows.length;
  });
}

/** Seals up to `limit` rows in all. Resolves to how many; fewer than `limit` means that none were left. */
export async function sealAudit(limit: number): Promise<number> {
  const projects = await db().project.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  let sealed = 0;
  for (const chainId of [instanceChainId, ...projects.map(({ id }) => id)]) {
    if (sealed >= limit) break;
    sealed += await sealChain(chainId, limit - sealed);
  }
  return sealed;
}
