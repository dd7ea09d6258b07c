/**
 * Writes what two versions share in the place of what an earlier engine found, in one transaction: until then the old
 * answer is read. A passage found again keeps its id and what people said of it.
 */
import "server-only";
import type { Comparison } from "#lib/compare/comparison.ts";
import { matchAlignments } from "#lib/compare/match-alignments.ts";
import type { Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { rulingsFor, type StoredSide } from "./carry-rulings.ts";
import { finishPair, type PairKey } from "./claim-pairs.ts";
import { keepQuotations } from "./keep-quotations.ts";
import { packQuantity } from "./quantity-rows.ts";
import { packQuotations, quotationsIn } from "./quotation-rows.ts";

export type ComparedSides = { a: StoredSide; b: StoredSide };

/** The row of this pair, held until the transaction ends; made when it is the first time. */
async function holdComparison(tx: Tx, { a, b }: ComparedSides, key: PairKey, found: Comparison) {
  const { projectId } = key;
  const now = {
    engine: found.engine,
    containmentA: found.containmentA,
    containmentB: found.containmentB,
    computedAt: new Date(),
  };
  const { id } = await tx.comparison.upsert({
    where: { projectId_versionAId_versionBId: key },
    create: { id: newId(), ...key, articleAId: a.articleId, articleBId: b.articleId, ...now },
    update: now,
    select: { id: true },
  });
  const before = await tx.reuse.findMany({ where: { projectId, comparisonId: id }, orderBy: { id: "asc" } });
  return { id, before };
}

async function removeFindings(tx: Tx, projectId: string, comparisonId: string): Promise<void> {
  const where = { projectId, comparisonId };
  await tx.reuse.deleteMany({ where });
  await tx.quotationPair.deleteMany({ where });
  await tx.quantityPair.deleteMany({ where });
}

async function insertFindings(tx: Tx, projectId: string, comparisonId: string, found: Comparison) {
  const key = { projectId, comparisonId };
  await tx.quotationPair.createMany({
    data: packQuotations(found.quotations).map(({ unmarked, changes, ...row }) => ({
      ...key,
      ...row,
      unmarked: unmarked ?? undefined,
      changes: changes as Json as object,
    })),
  });
  await tx.quantityPair.createMany({
    data: found.quantities.map(({ verdict, why, a, b }, position) => ({
      ...key,
      position,
      verdict,
      why,
      a: packQuantity(a) as Json as object,
      b: packQuantity(b) as Json as object,
    })),
  });
}

/** True when there is something to keep: a passage, a quotation that stands in both, or numbers of the same thing. */
function isWorthKeeping(found: Comparison): boolean {
  const hasCommonQuotation = found.quotations.some((pair) => pair.a !== null && pair.b !== null);
  return found.passages.length > 0 || hasCommonQuotation || found.quantities.length > 0;
}

async function forget(tx: Tx, key: PairKey): Promise<null> {
  const { projectId } = key;
  const row = await tx.comparison.findUnique({ where: { projectId_versionAId_versionBId: key } });
  if (row === null) return null;
  await removeFindings(tx, projectId, row.id);
  await tx.comparison.delete({ where: { id: row.id } });
  return null;
}

function quotingSides({ a, b }: ComparedSides, { quotations }: Comparison) {
  return [
    { ...a, quotations: quotationsIn(quotations, "a") },
    { ...b, quotations: quotationsIn(quotations, "b") },
  ];
}

async function replace(tx: Tx, sides: ComparedSides, key: PairKey, found: Comparison): Promise<string> {
  const { projectId } = key;
  const { id, before } = await holdComparison(tx, sides, key, found);
  const ids = found.passages.map(() => newId());
  for (const [at, match] of matchAlignments(before, found.passages).entries()) {
    const known = before[at];
    if (match !== null && known !== undefined) ids[match] = known.id;
  }
  const rulings = await rulingsFor(tx, projectId, sides, found.passages);
  await removeFindings(tx, projectId, id);
  await tx.reuse.createMany({
    data: found.passages.map((passage, at) => ({
      ...passage,
      id: ids[at] ?? newId(),
      projectId,
      comparisonId: id,
      ...rulings[at],
    })),
  });
  await insertFindings(tx, projectId, id, found);
  await keepQuotations(tx, projectId, found.engine, quotingSides(sides, found));
  return id;
}

/**
 * Stores what was found and marks the pair as done. `a` is the side with the smaller version id. A pair that shares nothing
 * leaves no comparison. Resolves to its id, or null when there was nothing to store, or when a later engine has taken the
 * pair over meanwhile: then nothing is written.
 */
export async function storeComparison(
  projectId: string,
  sides: ComparedSides,
  found: Comparison,
): Promise<string | null> {
  const key = { projectId, versionAId: sides.a.versionId, versionBId: sides.b.versionId };
  return inTransaction(async (tx) => {
    if (!(await finishPair(tx, key, { engine: found.engine, problem: null }))) return null;
    return isWorthKeeping(found) ? replace(tx, sides, key, found) : forget(tx, key);
  });
}
