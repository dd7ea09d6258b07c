/** One version held against others: its pairs claimed, compared in threads, and what was found stored. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { StoredSide } from "./carry-rulings.ts";
import { claimPairs, finishPair } from "./claim-pairs.ts";
import { comparePairs } from "./engine/compare-pairs.ts";
import { readAliasGroups, readWrittenOn } from "./known-of-texts.ts";
import { type ComparedPair, type ComparedSides, storeComparisons } from "./store-comparison.ts";

/** `ownerId`: of whose job this is, where it is not the version's own (claim-pairs.ts). */
export type ComparedOne = StoredSide & { projectId: string; ownerId?: string };

/** What is known besides the texts. */
type Known = { aliases: string[][]; writtenOn: ReadonlyMap<string, string> };

function sidesOf(one: StoredSide, other: StoredSide): ComparedSides {
  return one.versionId < other.versionId ? { a: one, b: other } : { a: other, b: one };
}

async function markFailed(projectId: string, { a, b }: ComparedSides, problem: string): Promise<void> {
  const key = { projectId, versionAId: a.versionId, versionBId: b.versionId };
  await db().$transaction((tx) => finishPair(tx, key, { engine: COMPARE_VERSION, problem }));
}

/** Resolves to how many comparisons it wrote. */
async function compareWithAll(one: ComparedOne, others: readonly StoredSide[], known: Known) {
  const { projectId } = one;
  const pairs = others.map((other) => sidesOf(one, other));
  const dayOf = ({ articleId }: StoredSide) => ({ writtenOn: known.writtenOn.get(articleId) ?? null });
  const toCompare = pairs.map(({ a, b }) => ({
    a: a.body,
    b: b.body,
    options: { aliases: known.aliases, a: dayOf(a), b: dayOf(b) },
  }));
  let stored = 0;
  await comparePairs(toCompare, async (compared, from) => {
    const done: ComparedPair[] = [];
    for (const [at, answer] of compared.entries()) {
      const sides = pairs[from + at];
      if (sides === undefined) continue;
      if (answer.ok) done.push({ sides, ...answer.value });
      else await markFailed(projectId, sides, answer.problem);
    }
    stored += (await storeComparisons(projectId, done)).length;
  });
  return stored;
}

/**
 * Resolves to how many comparisons it wrote. What this engine has compared, and what another job has claimed, is left as
 * it is.
 */
export async function compareWith(one: ComparedOne, others: readonly StoredSide[]): Promise<number> {
  const { projectId } = one;
  const mine = await claimPairs(db(), one, others);
  const toCompare = others.filter((other) => mine.has(other.versionId));
  if (toCompare.length === 0) return 0;
  const articleIds = [one, ...toCompare].map(({ articleId }) => articleId);
  const [aliases, writtenOn] = await Promise.all([
    readAliasGroups(projectId),
    readWrittenOn(projectId, articleIds),
  ]);
  return compareWithAll(one, toCompare, { aliases, writtenOn });
}
