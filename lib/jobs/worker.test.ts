import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { enqueueComparison } from "#lib/data/comparison/enqueue-comparison.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeProject } from "#lib/data/testing/make-project.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";

const body = "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay.";
const patienceMillis = 20_000;
const workers: ChildProcess[] = [];

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=react-server", "lib/jobs/worker.ts"], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** Resolves when `isTrue` does; throws after a bounded time. */
async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMillis;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not come to this in time: ${what}`);
    await sleep(50);
  }
}

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

afterEach(async () => {
  for (const worker of workers.splice(0)) {
    worker.kill("SIGKILL");
    await ended(worker);
  }
});
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

  it("waits while another worker works, and follows it when that one is killed", async () => {
    const first = startWorker();
    await until("a first worker at work", async () => {
      const rows = await db().$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND granted`;
      return (rows[0]?.n ?? 0) > 0;
    });
    startWorker();
    first.kill("SIGKILL");
    await ended(first);
    const { isCompared } = await twoCopies();
    await until("the second worker's comparison", isCompared);
  });
});
