/**
 * Writes what versions share in the place of what an earlier engine found, in one transaction: until then the old answer
 * is read. What is found again keeps what people said of it, and a passage its id.
 */
import "server-only";
import type { Comparison } from "#lib/compare/comparison.ts";
import { hasFindings } from "#lib/compare/has-findings.ts";
import { matchAlignments } from "#lib/compare/match-alignments.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";
import type { Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { articlesWithRulings, rulingsFor, withoutRulings } from "./carry-rulings.ts";
import { finishPairs, type PairKey } from "./claim-pairs.ts";
import { type ComparedSides, type FindingsToInsert, insertFindings } from "./insert-findings.ts";

export type { ComparedSides };
/** `wording`: of each passage found, in their order. */
export type ComparedPair = { sides: ComparedSides; found: Comparison; wording: readonly PassageWording[] };

type Keyed = ComparedPair & { key: PairKey };
/** `knownId`: of the pair's row, where an earlier answer left one. */
type Known = Keyed & { knownId: string | null };

/** With the rows there are, held until the transaction ends. One query. */
async function withKnown(tx: Tx, projectId: string, pairs: readonly Keyed[]): Promise<Known[]> {
  const as = pairs.map(({ key }) => key.versionAId);
  const bs = pairs.map(({ key }) => key.versionBId);
  const rows = await tx.$queryRaw<{ id: string; a: string; b: string }[]>`
    SELECT c.id, c."versionAId" AS a, c."versionBId" AS b
    FROM unnest(${as}::uuid[], ${bs}::uuid[]) AS k(a, b)
    JOIN "Comparison" c ON c."projectId" = ${projectId}::uuid AND c."versionAId" = k.a AND c."versionBId" = k.b
    ORDER BY c.id FOR NO KEY UPDATE OF c`;
  const ids = new Map(rows.map(({ id, a, b }) => [`${a} ${b}`, id]));
  return pairs.map((pair) => ({
    ...pair,
    knownId: ids.get(`${pair.key.versionAId} ${pair.key.versionBId}`) ?? null,
  }));
}

async function removeFindings(tx: Tx, projectId: string, comparisonIds: readonly string[]): Promise<void> {
  const where = { projectId, comparisonId: { in: [...comparisonIds] } };
  await tx.reuse.deleteMany({ where });
  await tx.comparisonWording.deleteMany({ where });
  await tx.quotationPair.deleteMany({ where });
  await tx.quantityPair.deleteMany({ where });
}

/** The ids that the row's passages keep, in the order of those found now; null where one is new. */
async function keptIds(tx: Tx, projectId: string, { knownId, found }: Known): Promise<(string | null)[]> {
  const ids = found.passages.map((): string | null => null);
  if (knownId === null) return ids;
  const before = await tx.reuse.findMany({
    where: { projectId, comparisonId: knownId },
    orderBy: { id: "asc" },
  });
  for (const [at, match] of matchAlignments(before, found.passages).entries()) {
    const known = before[at];
    if (match !== null && known !== undefined) ids[match] = known.id;
  }
  return ids;
}

async function findingsOf(
  tx: Tx,
  projectId: string,
  pair: Known,
  isRuled: boolean,
): Promise<FindingsToInsert> {
  const { knownId, sides, found, wording } = pair;
  const ids = await keptIds(tx, projectId, pair);
  const rulings = isRuled ? await rulingsFor(tx, projectId, sides, found) : withoutRulings(found);
  return { comparisonId: knownId ?? newId(), sides, found, wording, ids, rulings };
}

const toldOf = ({ engine, containmentA, containmentB }: Comparison) => {
  return { engine, containmentA, containmentB, computedAt: new Date() };
};

/** The pairs' own rows: written over where they are known, else made. */
async function writeRows(tx: Tx, pairs: readonly Known[], all: readonly FindingsToInsert[]): Promise<void> {
  const rows = pairs.map(({ key, knownId, sides, found }, at) => {
    const articles = { articleAId: sides.a.articleId, articleBId: sides.b.articleId };
    return { knownId, row: { id: all[at]?.comparisonId ?? newId(), ...key, ...articles, ...toldOf(found) } };
  });
  await tx.comparison.createMany({
    data: rows.flatMap(({ knownId, row }) => (knownId === null ? [row] : [])),
  });
  for (const { knownId, row } of rows) {
    const { engine, containmentA, containmentB, computedAt } = row;
    const data = { engine, containmentA, containmentB, computedAt };
    if (knownId === null) continue;
    await tx.comparison.update({ where: { projectId_id: { projectId: row.projectId, id: knownId } }, data });
  }
}

async function replace(
  tx: Tx,
  projectId: string,
  engine: string,
  pairs: readonly Known[],
): Promise<string[]> {
  const ruled = await articlesWithRulings(
    tx,
    projectId,
    pairs.map(({ sides }) => sides),
  );
  const all: FindingsToInsert[] = [];
  for (const [at, pair] of pairs.entries())
    all.push(await findingsOf(tx, projectId, pair, ruled[at] ?? false));
  const known = pairs.flatMap(({ knownId }) => knownId ?? []);
  if (known.length > 0) await removeFindings(tx, projectId, known);
  await writeRows(tx, pairs, all);
  await insertFindings(tx, projectId, engine, all);
  return all.map(({ comparisonId }) => comparisonId);
}

async function forget(tx: Tx, projectId: string, pairs: readonly Known[]): Promise<void> {
  const ids = pairs.flatMap(({ knownId }) => knownId ?? []);
  if (ids.length === 0) return;
  await removeFindings(tx, projectId, ids);
  await tx.comparison.deleteMany({ where: { projectId, id: { in: ids } } });
}

/**
 * Stores what one engine found and marks the pairs as done. `a` is the side with the smaller version id. A pair that
 * shares nothing leaves no comparison; nor does one that a later engine has taken over meanwhile: of that nothing is
 * written. Resolves to the ids of those stored. A dozen statements, however many pairs, while nothing was known of them.
 */
export async function storeComparisons(projectId: string, pairs: readonly ComparedPair[]): Promise<string[]> {
  const engine = pairs[0]?.found.engine;
  if (engine === undefined) return [];
  const keyed = pairs.map((pair): Keyed => {
    const { a, b } = pair.sides;
    return { ...pair, key: { projectId, versionAId: a.versionId, versionBId: b.versionId } };
  });
  return inTransaction(async (tx) => {
    const isOurs = await finishPairs(
      tx,
      keyed.map(({ key }) => key),
      engine,
    );
    const ours = await withKnown(
      tx,
      projectId,
      keyed.filter((_, at) => isOurs[at]),
    );
    await forget(
      tx,
      projectId,
      ours.filter(({ found }) => !hasFindings(found)),
    );
    const worth = ours.filter(({ found }) => hasFindings(found));
    return worth.length === 0 ? [] : replace(tx, projectId, engine, worth);
  });
}
