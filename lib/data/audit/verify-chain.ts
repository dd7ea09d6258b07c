/** Checks a chain of audit rows from its beginning: every number there, every hash right, no row left out for long. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { firstPreviousHash, instanceChainId, type SealedRow, sealHash } from "./seal-hash.ts";

export type ChainFault = {
  /** The number of the first seal that does not hold. */
  sequence: bigint;
  auditRowId: string;
  /** `gap`: numbers are missing before it; `link`: it does not follow the one before; `row`: its row was changed. */
  why: "gap" | "link" | "row";
};

export type ChainReport = { checked: number; unsealed: number; fault: ChainFault | null };

type Seal = {
  auditRowId: string;
  sequence: bigint;
  previousHash: string;
  hash: string;
  row: SealedRow;
};

const batchSize = 1_000;

function readSeals(chainId: string, after: bigint): Promise<Seal[]> {
  return db().auditSeal.findMany({
    where: { chainId, sequence: { gt: after } },
    orderBy: { sequence: "asc" },
    take: batchSize,
    include: { row: true },
  });
}

function faultOf(chainId: string, seal: Seal, before: { sequence: bigint; hash: string }): ChainFault | null {
  const { sequence, auditRowId, previousHash, hash, row } = seal;
  if (sequence !== before.sequence + 1n) return { sequence, auditRowId, why: "gap" };
  if (previousHash !== before.hash) return { sequence, auditRowId, why: "link" };
  const isOfChain = (row.projectId ?? instanceChainId) === chainId;
  if (!isOfChain || sealHash({ chainId, sequence, previousHash }, row) !== hash) {
    return { sequence, auditRowId, why: "row" };
  }
  return null;
}

/**
 * Checks the chain of that project, or the instance's for null. Stops at the first fault. Rows cut off at the very end
 * cannot be seen from within: keep the last hash elsewhere to find that too. O(rows), a thousand at a time.
 */
export async function verifyChain(projectId: string | null): Promise<ChainReport> {
  const chainId = projectId ?? instanceChainId;
  const unsealed = await db().auditRow.count({ where: { projectId, seal: null } });
  let before = { sequence: 0n, hash: firstPreviousHash };
  for (let checked = 0; ; ) {
    const seals = await readSeals(chainId, before.sequence);
    for (const seal of seals) {
      const fault = faultOf(chainId, seal, before);
      if (fault !== null) return { checked, unsealed, fault };
      before = seal;
      checked += 1;
    }
    if (seals.length < batchSize) return { checked, unsealed, fault: null };
  }
}
