/** A worker is killed in the middle of a pair that a person chose, while another shares the queue. */
import pg from "pg";
import { afterAll, afterEach, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { askComparison } from "#lib/data/comparison/ask-comparison.ts";
import { compareChosen } from "#lib/data/comparison/compare-chosen.ts";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeMember, makeProject } from "#lib/data/testing/make-project.ts";
import { unwrap } from "#lib/data/testing/make-work-room.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { endWorkers, killWorker, startWorker, until } from "#lib/jobs/testing/worker-processes.ts";

/** They share no text, so that only a person's choice has them compared; each two have numbers that changed. */
const bodies = [
  "The harbour master met the crews. As of 11 March 2031, 14 people were missing in Brandsund.",
  "Ferries stay moored. As of 12 March 2031, 19 people are still missing in Brandsund.",
  "Divers rest for the night. 21 people remain missing in Brandsund as of 13 March 2031.",
] as const;
const oldEngine = "0.0.9";
/** So that one that is held up takes nothing else meanwhile. */
const oneAtATime = { COLLATE_WORKER_CONCURRENCY: "1" };

afterEach(endWorkers);
afterAll(closeDb);

async function room() {
  const project = await makeProject();
  const projectId = project.id;
  const member = await makeMember(project);
  const articleIds: string[] = [];
  for (const body of bodies) {
    const { articleId, versionId } = await makeArticle(projectId, { body });
    await compareVersion({ projectId, versionId });
    articleIds.push(articleId);
  }
  expect(await db().comparedPair.count({ where: { projectId } }), "nothing compared unasked").toBe(0);
  const ask = async (...at: number[]) => {
    const ids = at.flatMap((place) => articleIds[place] ?? []);
    expect(unwrap(await askComparison(member, { projectId, articleIds: ids }))).toEqual({ asked: 1 });
  };
  return { projectId, ask };
}

const readPairs = (projectId: string) =>
  db().comparison.findMany({
    where: { projectId },
    orderBy: { computedAt: "asc" },
    select: { id: true, engine: true, quantities: { select: { verdict: true } } },
  });

/** The pair as an older engine left it, and asked for again. */
async function askAgainOfAnOlderAnswer({
  projectId,
  ask,
}: Awaited<ReturnType<typeof room>>): Promise<string> {
  await ask(0, 1);
  const chosen = await db().chosenPair.findFirstOrThrow({ where: { projectId } });
  await compareChosen({ projectId, chosenPairId: chosen.id });
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db().comparison.updateMany({ where: { projectId }, data: { engine: oldEngine } });
  await db().comparedPair.updateMany({ where: { projectId }, data: { engine: oldEngine } });
  await ask(0, 1);
  return (await db().comparison.findFirstOrThrow({ where: { projectId } })).id;
}

/** Holds a pair's row, so that whoever has compared the pair waits in the middle of storing what it found. */
async function holdPair(comparisonId: string) {
  const holder = new pg.Client({ connectionString: testDatabaseUrl() });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query('SELECT 1 FROM "Comparison" WHERE id = $1 FOR UPDATE', [comparisonId]);
  const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const pid = rows[0]?.pid ?? 0;
  const countWaiting = async () => {
    const waiting = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE ${pid}::int = ANY(pg_blocking_pids(pid))`;
    return waiting.length;
  };
  return { countWaiting, letGo: () => holder.end() };
}

it("a chosen pair is finished by the other worker, once, and the old answer is read until then", async () => {
  const made = await room();
  const { projectId, ask } = made;
  const comparisonId = await askAgainOfAnOlderAnswer(made);
  const held = await holdPair(comparisonId);
  try {
    const first = startWorker(oneAtATime);
    await until("the first in the middle of storing the pair", async () => (await held.countWaiting()) === 1);
    startWorker(oneAtATime);
    await ask(1, 2);
    await until("another pair compared by the second", async () => (await readPairs(projectId)).length === 2);
    expect(await held.countWaiting(), "the second leaves alone what the first has taken").toBe(1);
    await killWorker(first);
    const [unfinished] = await readPairs(projectId);
    expect(unfinished).toMatchObject({
      id: comparisonId,
      engine: oldEngine,
      quantities: [{ verdict: "changed" }],
    });
  } finally {
    await held.letGo();
  }
  const open = () => db().comparedPair.count({ where: { projectId, doneAt: null } });
  await until("no pair left open", async () => (await open()) === 0);
  const changed = { engine: COMPARE_VERSION, quantities: [{ verdict: "changed" }] };
  const pairs = await readPairs(projectId);
  expect(pairs).toHaveLength(2);
  for (const pair of pairs) expect(pair).toMatchObject(changed);
  expect(pairs.map(({ id }) => id)).toContain(comparisonId);
  const waiting = () => db().$queryRaw<unknown[]>`
    SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'compare_chosen'`;
  await until("nothing of it left in the queue", async () => (await waiting()).length === 0);
});
