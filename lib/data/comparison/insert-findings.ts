/** Writes what comparisons found under the rows that are there for them: a statement for each table, however many they are. */
import "server-only";
import type { Comparison } from "#lib/compare/comparison.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { FindingRulings, StandingRuling, StoredSide } from "./carry-rulings.ts";
import { keepQuotations, type QuotingSide } from "./keep-quotations.ts";
import { packQuantity } from "./quantity-rows.ts";
import { packQuotations, quotationsIn } from "./quotation-rows.ts";
import { type PlacedWording, packWording } from "./wording-rows.ts";

export type ComparedSides = { a: StoredSide; b: StoredSide };

export type FindingsToInsert = {
  comparisonId: string;
  sides: ComparedSides;
  found: Comparison;
  /** Of each passage, in their order. */
  wording: readonly PassageWording[];
  /** Of each passage the id it had; null where it is new. */
  ids: readonly (string | null)[];
  rulings: FindingRulings;
};

/** What a pair of quotations or of numbers repeats of what stands. */
function repeated(ruling: StandingRuling | null | undefined) {
  if (ruling === null || ruling === undefined) return {};
  const { ruledPassageId, state } = ruling;
  return { ruledPassageId, state };
}

async function insertPassages(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.reuse.createMany({
    data: all.flatMap(({ comparisonId, found, ids, rulings }) =>
      found.passages.map((passage, at) => ({
        ...passage,
        id: ids[at] ?? newId(),
        projectId,
        comparisonId,
        ...rulings.passages[at],
      })),
    ),
  });
}

function placed({ found, wording }: FindingsToInsert): PlacedWording[] {
  return found.passages.flatMap(({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }, at) => {
    const told = wording[at];
    const place = { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 };
    return told === undefined ? [] : [{ ...place, wording: told }];
  });
}

/** Of comparisons with passages alone. */
async function insertWording(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  const worded = all.filter(({ found }) => found.passages.length > 0);
  await tx.comparisonWording.createMany({
    data: worded.map((one) => {
      const { comparisonId, sides } = one;
      const { a, b } = sides;
      const onA = { articleAId: a.articleId, versionAId: a.versionId, aLengthUtf16: a.body.length };
      const onB = { articleBId: b.articleId, versionBId: b.versionId, bLengthUtf16: b.body.length };
      return { projectId, comparisonId, ...onA, ...onB, ...packWording(placed(one)) };
    }),
  });
}

async function insertQuotations(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.quotationPair.createMany({
    data: all.flatMap(({ comparisonId, found, rulings }) =>
      packQuotations(found.quotations).map(({ unmarked, changes, ...row }) => ({
        projectId,
        comparisonId,
        ...row,
        ...repeated(rulings.quotations[row.position]),
        unmarked: unmarked ?? undefined,
        changes: changes as Json as object,
      })),
    ),
  });
}

async function insertQuantities(tx: Tx, projectId: string, all: readonly FindingsToInsert[]) {
  await tx.quantityPair.createMany({
    data: all.flatMap(({ comparisonId, found, rulings }) =>
      found.quantities.map(({ verdict, why, a, b }, position) => ({
        projectId,
        comparisonId,
        position,
        ...repeated(rulings.quantities[position]),
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

/** All of one engine. Half a dozen statements. */
export async function insertFindings(
  tx: Tx,
  projectId: string,
  engine: string,
  all: readonly FindingsToInsert[],
): Promise<void> {
  await insertPassages(tx, projectId, all);
  await insertWording(tx, projectId, all);
  await insertQuotations(tx, projectId, all);
  await insertQuantities(tx, projectId, all);
  await keepQuotations(tx, projectId, engine, quotingSides(all));
}
