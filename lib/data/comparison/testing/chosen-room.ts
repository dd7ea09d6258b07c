/** What the tests of chosen pairs begin with: articles that share no text, and what waits for those somebody chose. */
import { vi } from "vitest";
import { db } from "#lib/db/client.ts";
import { makeArticle } from "../../testing/make-article.ts";
import { makeMember, makeProject } from "../../testing/make-project.ts";
import { askComparison } from "../ask-comparison.ts";
import { compareChosen } from "../compare-chosen.ts";
import { compareVersion } from "../compare-version.ts";
import type { EngineTask } from "../engine/compare-task.ts";
import * as engine from "../engine/run-compare.ts";

export const office =
  "The harbour master met the crews. As of 11 March 2031, 14 people were missing in Brandsund.";
export const union = "Ferries stay moored. As of 12 March 2031, 19 people are still missing in Brandsund.";
export const bakery = "The bakery on the square has a new oven, and its owner is pleased with the crust.";

export async function room(bodies: readonly string[] = [office, union]) {
  const project = await makeProject();
  const member = await makeMember(project);
  const articles = [];
  for (const body of bodies) articles.push(await makeArticle(project.id, { body }));
  const [a, b] = articles;
  if (a === undefined || b === undefined) throw new Error("no two articles");
  const projectId = project.id;
  for (const { versionId } of articles) await compareVersion({ projectId, versionId });
  const articleIds = articles.map(({ articleId }) => articleId);
  const ask = () => askComparison(member, { projectId, articleIds });
  return { project, projectId, member, a, b, articleIds, ask };
}

export type Room = Awaited<ReturnType<typeof room>>;

export const jobsOf = (projectId: string) =>
  db().$queryRaw<{ id: string; key: string; priority: number }[]>`
    SELECT w.id::text AS id, w.key, w.priority::int AS priority FROM graphile_worker.jobs w
    JOIN "ChosenPair" c ON w.key = 'chosen:' || c.id::text AND c."projectId" = ${projectId}::uuid`;

/** Runs what waits for the project's chosen pairs, as a worker does. */
export async function work(projectId: string): Promise<(number | null)[]> {
  const done = [];
  for (const { id, key } of await jobsOf(projectId)) {
    done.push(await compareChosen({ projectId, chosenPairId: key.slice("chosen:".length) }));
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;
  }
  return done;
}

/** How many pairs are compared meanwhile; the test file has run-compare.ts spied on. */
export async function comparisonsDuring(run: () => Promise<unknown>): Promise<number> {
  const spy = vi.mocked(engine.compareInThread);
  const pairsOf = (task: EngineTask) =>
    task.kind === "compareMany" ? task.pairs.length : task.kind === "compare" ? 1 : 0;
  const count = () => spy.mock.calls.reduce((sum, [task]) => sum + pairsOf(task), 0);
  const before = count();
  await run();
  return count() - before;
}
