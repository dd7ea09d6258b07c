/**
 * One version held against others: its pairs claimed, compared in threads, and what was found stored. However many the others
 * are and however long, only those are in memory that are compared or stored at this moment.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import { env } from "#lib/env.ts";
import type { StoredSide } from "./carry-rulings.ts";
import { claimPairs, finishPair } from "./claim-pairs.ts";
import { compareGroup, groupsOf } from "./engine/compare-pairs.ts";
import { readAliasGroups, readWrittenOn } from "./known-of-texts.ts";
import { type ComparedPair, type ComparedSides, storeComparisons } from "./store-comparison.ts";

/** `ownerId`: of whose job this is, where it is not the version's own (claim-pairs.ts). */
export type ComparedOne = StoredSide & { projectId: string; ownerId?: string };

/** A version whose text is read when its turn comes. */
export type OtherSide = { articleId: string; versionId: string; lengthUtf16: number };

/** What is known besides the texts. */
type Known = { aliases: string[][]; writtenOn: ReadonlyMap<string, string> };

function sidesOf(one: StoredSide, other: StoredSide): ComparedSides {
  return one.versionId < other.versionId ? { a: one, b: other } : { a: other, b: one };
}

async function markFailed(projectId: string, { a, b }: ComparedSides, problem: string): Promise<void> {
  const key = { projectId, versionAId: a.versionId, versionBId: b.versionId };
  await db().$transaction((tx) => finishPair(tx, key, { engine: COMPARE_VERSION, problem }));
}

/** With their texts, in their order. A version that is gone has no pair any more. */
async function withBodies(projectId: string, others: readonly OtherSide[]): Promise<StoredSide[]> {
  const rows = await db().articleVersion.findMany({
    where: { projectId, id: { in: others.map(({ versionId }) => versionId) } },
    select: { id: true, body: true },
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return others.flatMap(({ articleId, versionId }) => {
    const body = bodies.get(versionId);
    return body === undefined ? [] : [{ articleId, versionId, body }];
  });
}

/** Resolves to how many comparisons it wrote. */
async function compareSome(one: ComparedOne, others: readonly OtherSide[], known: Known): Promise<number> {
  const { projectId } = one;
  const dayOf = ({ articleId }: StoredSide) => ({ writtenOn: known.writtenOn.get(articleId) ?? null });
  const pairs = (await withBodies(projectId, others)).map((other) => sidesOf(one, other));
  const answers = await compareGroup(
    pairs.map(({ a, b }) => {
      const options = { aliases: known.aliases, a: dayOf(a), b: dayOf(b) };
      return { a: a.body, b: b.body, options };
    }),
  );
  const done: ComparedPair[] = [];
  for (const [at, sides] of pairs.entries()) {
    const answer = answers[at];
    if (answer?.ok) done.push({ sides, ...answer.value });
    else if (answer !== undefined) await markFailed(projectId, sides, answer.problem);
  }
  const stored = await storeComparisons(projectId, done);
  // Of a hundred statements that stored findings, it would be hundreds of megabytes.
  forgetArguments();
  return stored.length;
}

/** As many groups at once as there are threads: the threads have work while other jobs' or own findings are stored. */
async function compareWithAll(one: ComparedOne, others: readonly OtherSide[], known: Known) {
  const groups = groupsOf(others, ({ lengthUtf16 }) => one.body.length + lengthUtf16);
  const counts: number[] = [];
  const compareNext = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift())
      counts.push(await compareSome(one, group, known));
  };
  await Promise.all(Array.from({ length: env().workerConcurrency }, compareNext));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Resolves to how many comparisons it wrote. What this engine has compared, and what another job has claimed, is left as
 * it is.
 */
export async function compareWith(one: ComparedOne, others: readonly OtherSide[]): Promise<number> {
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
