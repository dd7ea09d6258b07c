/** Writes what comparisons found under the rows that are there for them: a statement for each table, however many they are. */
import "server-only";
import type { Comparison } from "#lib/compare/comparison.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { StandingRuling, StoredSide } from "./carry-rulings.ts";
import { keepQuotations, type QuotingSide } from "./keep-quotations.ts";
import { packQuantity } from "./quantity-rows.ts";
import { packQuotations, quotationsIn } from "./quotation-rows.ts";

export type ComparedSides = { a: StoredSide; b: StoredSide };

export type FindingsToInsert = {
  comparisonId: string;
  sides: ComparedSides;
  found: Comparison;
  /** Of each passage: the id it had, and what people said of it; both null where it is new. */
  passages: readonly { id: string | null; ruling: StandingRuling | null }[];
};

async function insertPassages(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.reuse.createMany({
    data: all.flatMap(({ comparisonId, found, passages }) =>
      found.passages.map((passage, at) => ({
        ...passage,
        id: passages[at]?.id ?? newId(),
        projectId,
        comparisonId,
        ...passages[at]?.ruling,
      })),
    ),
  });
}

async function insertQuotations(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.quotationPair.createMany({
    data: all.flatMap(({ comparisonId, found }) =>
      packQuotations(found.quotations).map(({ unmarked, changes, ...row }) => ({
        projectId,
        comparisonId,
        ...row,
        unmarked: unmarked ?? undefined,
        changes: changes as Json as object,
      })),
    ),
  });
}

async function insertQuantities(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.quantityPair.createMany({
    data: all.flatMap(({ comparisonId, found }) =>
      found.quantities.map(({ verdict, why, a, b }, position) => ({
        projectId,
        comparisonId,
        position,
        verdict,
        why,
        a: packQuantity(a) as Json as object,
        b: packQuantity(b) as Json as object,
      })),
    ),
  });
}

/** Each version once, whichever of the pairs it stands in. */
function quotingSides(all: readonly FindingsToInsert[]): QuotingSide[] {
  const sides = all.flatMap(({ sides: { a, b }, found: { quotations } }): QuotingSide[] => [
    { ...a, quotations: quotationsIn(quotations, "a") },
    { ...b, quotations: quotationsIn(quotations, "b") },
  ]);
  return [...new Map(sides.map((side) => [side.versionId, side])).values()];
}

/** All of one engine. Five statements. */
export async function insertFindings(
  tx: Tx,
  projectId: string,
  engine: string,
  all: readonly FindingsToInsert[],
): Promise<void> {
  await insertPassages(tx, projectId, all);
  await insertQuotations(tx, projectId, all);
  await insertQuantities(tx, projectId, all);
  await keepQuotations(tx, projectId, engine, quotingSides(all));
}
