/** What is asked of an article that has just come: how long its candidates and its whole comparison take, what they find. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { standByToCompare } from "#lib/data/comparison/engine/run-compare.ts";
import { findCandidates } from "#lib/data/comparison/find-candidates.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Corpus, MadeArticle } from "./corpus.ts";
import { addressOf, type Place, storeArticles } from "./stored-press.ts";
import { type Sharer, sharersOf } from "./truth.ts";

export type Timed = { p50: number; p95: number; worst: number };
/** Of the pairs that share: how many of those there are the program found. */
export type Found = { copies: [number, number]; short: [number, number] };
export type LookUps = {
  candidates: Timed;
  comparison: Timed;
  /** Milliseconds of the comparisons that met a worker at rest: just begun, and after it had had nothing to do. */
  atRest: number[];
  found: Found;
  compared: Found;
  candidatesEach: number;
};

/** A worker that has just begun has its threads ready by then; one that has had nothing to do for so long has let go of them. */
const [beginMillis, restMillis] = [4_000, 15_000];

/** Milliseconds. */
export function timed(millis: readonly number[]): Timed {
  const sorted = [...millis].sort((x, y) => x - y);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

const noneFound = (): Found => ({ copies: [0, 0], short: [0, 0] });

function count(found: Found, sharers: readonly Sharer[], has: (number: number) => boolean): void {
  for (const { number, sentences } of sharers) {
    const cell = sentences >= 3 ? found.copies : found.short;
    cell[1]++;
    if (has(number)) cell[0]++;
  }
}

/** The generator's numbers of stored articles. */
export async function numbersOf(projectId: string, articleIds: string[]): Promise<Set<number>> {
  const rows = await db().article.findMany({
    where: { projectId, id: { in: articleIds } },
    select: { url: true },
  });
  return new Set(rows.map(({ url }) => Number(url?.slice(addressOf(0).length - 1))));
}

async function measured<T>(millis: number[], run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await run();
  millis.push(performance.now() - began);
  return answer;
}

/** The articles with which it shares a passage, or a quotation: one statement quoted by two is not copied text. */
async function sharingWith(projectId: string, versionId: string): Promise<string[]> {
  const inBoth = [
    { aPosition: { not: null }, bPosition: { not: null } },
    { unmarked: { not: Prisma.DbNull } },
  ];
  const sharing = [{ passages: { some: {} } }, { quotations: { some: { OR: inBoth } } }];
  const ofVersion = [{ versionAId: versionId }, { versionBId: versionId }];
  const rows = await db().comparison.findMany({
    where: { projectId, AND: [{ OR: ofVersion }, { OR: sharing }] },
    select: { articleAId: true, articleBId: true },
  });
  return rows.flatMap((row) => [row.articleAId, row.articleBId]);
}

/** The articles after the first `stored`, one by one: looked up before it is there, then written and compared. */
export async function lookUpNew(
  place: Place,
  corpus: Corpus,
  stored: number,
  many: number,
): Promise<LookUps> {
  const { projectId } = place;
  const known: MadeArticle[] = [];
  for (let number = Math.max(0, stored - 8_000); number < stored; number++)
    known.push(corpus.article(number));
  const sharers = sharersOf(known);
  const [candidates, comparison]: [number[], number[]] = [[], []];
  const [found, compared] = [noneFound(), noneFound()];
  const restsAt = new Set([stored + Math.floor(many / 3), stored + Math.floor((2 * many) / 3)]);
  const atRest: number[] = [];
  let all = 0;
  standByToCompare();
  await sleep(beginMillis);
  for (let number = stored; number < stored + many; number++) {
    const article = corpus.article(number);
    const sought = { projectId, versionId: crypto.randomUUID(), body: article.body };
    const { list } = await measured(candidates, () => findCandidates(db(), sought));
    all += list.length;
    const true_ = sharers.of(article);
    const byCandidate = await numbersOf(
      projectId,
      list.map(({ articleId }) => articleId),
    );
    count(found, true_, (one) => byCandidate.has(one));
    const [versionId = ""] = await storeArticles(place, [article]);
    if (restsAt.has(number)) await sleep(restMillis);
    await measured(comparison, () => compareVersion({ projectId, versionId }));
    if (number === stored || restsAt.has(number)) atRest.push(comparison.at(-1) ?? 0);
    const byEdge = await numbersOf(projectId, await sharingWith(projectId, versionId));
    count(compared, true_, (one) => byEdge.has(one));
    sharers.add(article);
  }
  return {
    candidates: timed(candidates),
    comparison: timed(comparison),
    atRest,
    found,
    compared,
    candidatesEach: all / many,
  };
}
