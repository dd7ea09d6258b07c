/**
 * How finding and comparing go as a library grows: a made-up press of 1,000, 10,000 (and 100,000) articles is stored by the
 * statements an import uses, compared by the worker itself for five minutes at most (`--minutes`; it says how far it came),
 * and then 200 new articles are looked up, written and compared one by one. `npm run bench -- scale 1k 10k 100k`, or
 * `node bench/scale.ts 100k --minutes 600`. A PostgreSQL of its own in the temporary folder, with the settings the app's
 * has, except that nothing waits for the disk. `--keep FOLDER` keeps the database there, and a later run with it goes on
 * with what is not compared yet: all of a large library takes longer than a sitting.
 */
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Database, startWorker, step, withDatabase } from "./scale/database.ts";
import type { LookUps } from "./scale/look-ups.ts";
import { printReports, type SizeReport } from "./scale/report.ts";
import { memoryOfTree } from "./support/process-memory.ts";

const newArticles = 200;
const sizes: Record<string, number> = { "1k": 1_000, "10k": 10_000, "100k": 100_000 };

type Wanted = { size: number; minutes: number; folder: string | null };

async function waiting({ client }: Database): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'compare_version'",
  );
  return rows[0]?.n ?? 0;
}

async function comparedSoFar({ client }: Database): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM "VersionAnalysis"');
  return rows[0]?.n ?? 0;
}

/**
 * Lets the worker do what waits for it, for so many minutes at most. How many articles in how many seconds, and the most
 * megabytes it and the database's processes held.
 */
async function runWorker(database: Database, minutes: number) {
  const began = performance.now();
  const end = began + minutes * 60_000;
  const compiled = mkdtempSync(join(tmpdir(), "collate-compiled-"));
  const worker = startWorker(database, compiled);
  const ended = once(worker, "exit");
  const peak = { worker: 0, postgres: 0 };
  while (performance.now() < end && (await waiting(database)) > 0) {
    if (worker.exitCode !== null) throw new Error("The worker ended before its work was done.");
    peak.worker = Math.max(peak.worker, memoryOfTree(worker.pid ?? 0));
    peak.postgres = Math.max(peak.postgres, memoryOfTree(database.serverPid));
    await sleep(500);
  }
  const seconds = (performance.now() - began) / 1000;
  worker.kill("SIGTERM");
  await ended;
  rmSync(compiled, { recursive: true });
  return { compared: await comparedSoFar(database), seconds, peak };
}

/** By two at once, as two imports are that are committed together. Resolves to seconds. */
async function storeAll(database: Database, place: string, size: number): Promise<number> {
  const began = performance.now();
  const half = Math.floor(size / 2);
  const ranges = [
    [0, half],
    [half, size],
  ];
  await Promise.all(ranges.map(([from, to]) => step(database, "store", place, String(from), String(to))));
  return (performance.now() - began) / 1000;
}

async function failedJobs({ client }: Database): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE last_error IS NOT NULL",
  );
  return rows[0]?.n ?? 0;
}

async function bytesOf({ client }: Database): Promise<Record<string, { table: number; indexes: number }>> {
  const { rows } = await client.query<{ name: string; table: string; indexes: string }>(
    `SELECT relname AS name, pg_table_size(oid) AS "table", pg_indexes_size(oid) AS indexes
     FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  return Object.fromEntries(
    rows.map(({ name, table, indexes }) => [name, { table: Number(table), indexes: Number(indexes) }]),
  );
}

type Stored = { place: string; storeSeconds: number; compareSeconds: number; lookedUp: number };

/** What a kept database was left with by the runs before; without one, or in the first, the articles are stored now. */
async function storeOnce(database: Database, { size, folder }: Wanted): Promise<Stored> {
  const note = folder === null ? null : join(folder, "stored.json");
  if (note !== null && existsSync(note)) return JSON.parse(readFileSync(note, "utf8")) as Stored;
  const place = JSON.stringify(await step(database, "make-place"));
  return { place, storeSeconds: await storeAll(database, place, size), compareSeconds: 0, lookedUp: 0 };
}

function noteStored({ folder }: Wanted, stored: Stored): void {
  if (folder !== null) writeFileSync(join(folder, "stored.json"), JSON.stringify(stored));
}

async function measureSize(database: Database, wanted: Wanted): Promise<SizeReport> {
  const { size, minutes } = wanted;
  const before = await storeOnce(database, wanted);
  const { place, storeSeconds } = before;
  noteStored(wanted, before);
  const compared = await runWorker(database, minutes);
  const compareSeconds = before.compareSeconds + compared.seconds;
  const lookedUp = before.lookedUp + newArticles;
  noteStored(wanted, { ...before, compareSeconds, lookedUp });
  const bytes = await bytesOf(database);
  const lookUps = await step<LookUps>(
    database,
    "look-up",
    place,
    String(size + before.lookedUp),
    String(newArticles),
  );
  const failed = await failedJobs(database);
  return {
    size,
    storeSeconds,
    compared: compared.compared,
    compareSeconds,
    peak: compared.peak,
    bytes,
    lookUps,
    failed,
  };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "5" }, keep: { type: "string" } },
});
const asked = positionals.length === 0 ? ["1k", "10k"] : positionals;
const unknown = asked.filter((name) => !(name in sizes));
if (unknown.length > 0) throw new Error(`There is no size ${unknown.join(", ")}: 1k, 10k or 100k.`);
const reports: SizeReport[] = [];
for (const name of asked) {
  const folder = values.keep === undefined ? null : join(values.keep, name);
  const wanted = { size: sizes[name] ?? 0, minutes: Number(values.minutes), folder };
  reports.push(await withDatabase(folder, (database) => measureSize(database, wanted)));
  console.error(JSON.stringify(reports.at(-1)));
}
printReports(reports, newArticles);
console.log(
  `\nThe machine's load at the end: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
);
