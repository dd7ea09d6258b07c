/** Edits of long files' plans, asked of worker processes: beside what they are busy with, and where one is killed. */
import pg from "pg";
import { afterAll, afterEach, expect, it } from "vitest";
import { editByWorker } from "#lib/data/import/edit-by-worker.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import {
  makeRoom,
  openImport,
  plannedRows,
  send,
  storyText,
  unwrap,
} from "#lib/data/import/testing/import-room.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";
import { endWorkers, killWorker, startWorker, until } from "#lib/jobs/testing/worker-processes.ts";

afterEach(endWorkers);
afterAll(closeDb);

async function room() {
  const made = await makeRoom();
  const keys = await openImport(made.admin, made.projectId);
  const bytes = ["The weir", "The lock", "The quay"].map((title) => storyText(title)).join("\n* * *\n\n");
  unwrap(await send(made.admin, keys, { name: "digest.txt", bytes }));
  const { id: fileId, revision } = await db().importFile.findFirstOrThrow({
    where: { importId: keys.importId },
  });
  const { projectId } = made;
  const merge = () =>
    editByWorker(made.admin, { projectId, fileId, revision, edits: { ...NO_EDITS, startsUtf16: [0] } });
  return { ...made, keys, merge };
}

/** Holds the import, so that whoever is to change it waits, and tells how many do. */
async function hold({ importId }: ImportKey) {
  const holder = new pg.Client({ connectionString: testDatabaseUrl() });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query('SELECT 1 FROM "Import" WHERE id = $1 FOR UPDATE', [importId]);
  const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const pid = rows[0]?.pid ?? 0;
  const countWaiting = async () => {
    const waiting = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE ${pid}::int = ANY(pg_blocking_pids(pid))`;
    return waiting.length;
  };
  return { countWaiting, letGo: () => holder.end() };
}

it("are made though all that the worker does at once is under way and takes long", async () => {
  const [busy, edited] = [await room(), await room()];
  await db().import.updateMany({ where: { id: busy.keys.importId }, data: { settledAt: null } });
  const held = await hold(busy.keys);
  try {
    startWorker({ COLLATE_WORKER_CONCURRENCY: "1" });
    await until("the worker's only place taken", async () => (await held.countWaiting()) === 1);
    expect(unwrap(await edited.merge()).articles).toBe(1);
    expect(await held.countWaiting()).toBe(1);
  } finally {
    await held.letGo();
  }
});

it("are finished by the next worker, once, where one is killed while it keeps one", async () => {
  const { projectId, keys, merge } = await room();
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  const before = await plannedRows(keys);
  const held = await hold(keys);
  let answer = null;
  try {
    const worker = startWorker();
    answer = merge();
    await until("the worker in the middle of keeping it", async () => (await held.countWaiting()) === 1);
    await killWorker(worker);
    expect(await plannedRows(keys)).toEqual(before);
  } finally {
    await held.letGo();
  }
  startWorker();
  expect(unwrap(await answer).articles).toBe(1);
  const done = { projectId, act: "import.edit-plan", outcome: "done" } as const;
  expect(await db().auditRow.count({ where: done })).toBe(1);
  expect(await db().askedEdit.count({ where: { projectId } })).toBe(0);
});
