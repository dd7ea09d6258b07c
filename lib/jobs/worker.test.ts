import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { enqueueComparison } from "#lib/data/comparison/enqueue-comparison.ts";
import { commitImport } from "#lib/data/import/commit-import.ts";
import { makeRoom, openImport, send, shown, unwrap } from "#lib/data/import/testing/import-room.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeProject } from "#lib/data/testing/make-project.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { ended, endWorkers, killWorker, startWorker, until } from "#lib/jobs/testing/worker-processes.ts";

const body = "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay.";
async function twoCopies() {
  const project = await makeProject();
  const first = await makeArticle(project.id, { title: "One", body });
  const second = await makeArticle(project.id, { title: "Two", body: `${body} Nobody was hurt.` });
  for (const { versionId } of [first, second])
    await enqueueComparison(db(), { projectId: project.id, versionId });
  const isCompared = async () =>
    (await db().versionAnalysis.count({ where: { projectId: project.id } })) === 2;
  return { project, isCompared };
}

/** Copies of one long report, each with a line of its own; how many pairs they make. */
async function manyCopies(count: number) {
  const project = await makeProject();
  const lines = Array.from(
    { length: 120 },
    (_, at) => `On day ${at * 7 + 1} the crew of barge ${at} went ashore at pier ${at % 23}.`,
  );
  const articles = [];
  for (let at = 0; at < count; at++)
    articles.push(
      await makeArticle(project.id, { title: `Copy ${at}`, body: `${body} ${lines.join(" ")} Copy ${at}.` }),
    );
  for (const { versionId } of articles) await enqueueComparison(db(), { projectId: project.id, versionId });
  return { project, pairs: (count * (count - 1)) / 2 };
}

async function countOf(sql: Promise<{ n: number }[]>): Promise<number> {
  return (await sql)[0]?.n ?? 0;
}

/** Each pair's own row, as it was written. */
const comparisonsOf = (projectId: string) =>
  db().comparison.findMany({ where: { projectId }, select: { id: true, computedAt: true } });

/** Workers that have taken a job at this moment. */
const countTakers = () =>
  countOf(db().$queryRaw`
    SELECT count(DISTINCT locked_by)::int AS n FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`);

const countJobs = () => countOf(db().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs`);

/** Workers whose queue is open and named. */
const countNamed = () =>
  countOf(db().$queryRaw`
    SELECT count(DISTINCT pid)::int AS n FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND application_name = 'collate worker'
      AND datname = current_database()`);

afterEach(endWorkers);
afterAll(closeDb);

describe("the worker", () => {
  it("compares what was enqueued, seals the audit, and ends when asked", async () => {
    const { project, isCompared } = await twoCopies();
    await db().auditRow.create({ data: { id: crypto.randomUUID(), projectId: project.id, act: "test.act" } });
    const worker = startWorker();
    await until("both versions compared", isCompared);
    expect(await db().comparison.count({ where: { projectId: project.id } })).toBe(1);
    await until(
      "the audit row sealed",
      async () => (await db().auditSeal.count({ where: { chainId: project.id } })) === 1,
    );
    worker.kill("SIGTERM");
    expect(await ended(worker)).toBe(0);
  });

  it("ends when asked while it still begins", async () => {
    const worker = startWorker();
    await until("the lock taken, with which it begins", async () => {
      const held = await db().$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE locktype = 'advisory' AND granted AND application_name = 'collate worker' AND datname = current_database()`;
      return held.length > 0;
    });
    worker.kill("SIGTERM");
    expect(await ended(worker)).toBe(0);
  });

  it("takes over at once what a killed worker had taken", async () => {
    const { isCompared } = await twoCopies();
    // As a worker leaves it that was killed in the middle of its jobs: taken a moment ago, by nobody who lives.
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now(), attempts = 1`;
    startWorker();
    await until("the freed jobs done", isCompared);
  });

  it("shares the queue with another, and finishes what that one leaves when it is killed", async () => {
    const { project, pairs } = await manyCopies(12);
    const [first] = [startWorker(), startWorker()];
    const done = (where: object) => db().comparedPair.count({ where: { projectId: project.id, ...where } });
    await until("both at work", async () => (await countTakers()) === 2);
    await until("some of the pairs compared", async () => (await done({ doneAt: { not: null } })) > 3);
    const kept = await comparisonsOf(project.id);
    await killWorker(first);
    await until("all versions compared", async () => {
      const analyses = await db().versionAnalysis.count({ where: { projectId: project.id } });
      return analyses === 12 && (await done({ doneAt: null })) === 0;
    });
    expect(await done({})).toBe(pairs);
    const all = await comparisonsOf(project.id);
    expect(all).toHaveLength(pairs);
    // What was written before the kill is still that row: nobody wrote it a second time.
    expect(kept.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(kept));
    await until("the queue empty", async () => (await countJobs()) === 0);
  });

  it("writes an import to its end before it begins to compare what came with it", async () => {
    const { admin, projectId } = await makeRoom();
    const key = await openImport(admin, projectId);
    // Several batches of what is written at once, of articles that share no word.
    const bodyOf = (at: number) => Array.from({ length: 80 }, (_, word) => `barge${at}crew${word}`).join(" ");
    const stories = Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({ title: `Lock ${at}`, text: bodyOf(at) }),
    );
    unwrap(await send(admin, key, { name: "stories.jsonl", bytes: stories.join("\n") }));
    unwrap(await commitImport(admin, await shown(key)));
    startWorker();
    const compared = () => db().versionAnalysis.count({ where: { projectId } });
    await until("all compared", async () => (await compared()) === stories.length);
    const { committedAt } = await db().import.findFirstOrThrow({ where: { projectId } });
    const early = { projectId, finishedAt: { lt: committedAt ?? undefined } };
    expect(committedAt).not.toBeNull();
    expect(await db().versionAnalysis.count({ where: early })).toBe(0);
  });

  it("leaves alone what a living one has taken, and frees it when that one is gone", async () => {
    const name = `pool-${crypto.randomUUID()}`;
    const holder = new pg.Client({ connectionString: testDatabaseUrl() });
    await holder.connect();
    await holder.query("SELECT pg_advisory_lock(7264513, hashtext($1))", [name]);
    startWorker();
    await until("the worker there", async () => (await countNamed()) === 1);
    await db().$executeRaw`SELECT graphile_worker.add_job('forget_old', run_at := now() + interval '1 day')`;
    await db().$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_by = ${name}, locked_at = now() - interval '1 hour'`;
    const isTaken = async () => {
      const rows = await db().$queryRaw<unknown[]>`
        SELECT 1 FROM graphile_worker.jobs WHERE locked_by = ${name}`;
      return rows.length > 0;
    };
    await sleep(5_000);
    expect(await isTaken()).toBe(true);
    await holder.end();
    await until("it freed", async () => !(await isTaken()));
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  });
});
