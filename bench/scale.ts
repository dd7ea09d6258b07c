/**
 * How finding and comparing go as a library grows: a made-up press of 1,000, 10,000 (and 100,000) articles is stored by the
 * statements an import uses, compared by the worker itself, and then 200 new articles are looked up, written and compared
 * one by one. `npm run bench -- scale 1k 10k 100k`; `node bench/scale.ts 100k --minutes 10` lets the worker compare for ten
 * minutes at most, and says how far it came. A PostgreSQL of its own in the temporary folder, with the settings the app's has, except that nothing waits for the disk.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { startTestCluster, templateName, testUrl } from "#lib/db/testing/cluster.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import type { LookUps } from "./scale/look-ups.ts";
import { printReports, type SizeReport } from "./scale/report.ts";
import { memoryOfTree } from "./support/process-memory.ts";

const newArticles = 200;
const sizes: Record<string, number> = { "1k": 1_000, "10k": 10_000, "100k": 100_000 };

type Wanted = { size: number; minutes: number };
type Database = { port: number; url: string; client: pg.Client };

function child(database: Database, file: string, args: string[], stdout: "pipe" | "ignore"): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    COLLATE_SECRET: "a-secret-of-a-measurement-and-of-nothing-else",
  };
  const flags = ["--conditions=react-server", file, ...args];
  return spawn(process.execPath, flags, { cwd: projectRoot, env, stdio: ["ignore", stdout, "inherit"] });
}

async function step<T>(database: Database, ...args: string[]): Promise<T> {
  const running = child(database, "bench/scale/step.ts", args, "pipe");
  let said = "";
  running.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(running, "close");
  if (code !== 0) throw new Error(`The step ${args[0]} ended with ${code}.`);
  return JSON.parse(said.trim().split("\n").at(-1) ?? "") as T;
}

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
async function runWorker(database: Database, serverPid: number, minutes: number) {
  const began = performance.now();
  const end = began + minutes * 60_000;
  const worker = child(database, "lib/jobs/worker.ts", [], "ignore");
  const ended = once(worker, "exit");
  const peak = { worker: 0, postgres: 0 };
  while (performance.now() < end && (await waiting(database)) > 0) {
    if (worker.exitCode !== null) throw new Error("The worker ended before its work was done.");
    peak.worker = Math.max(peak.worker, memoryOfTree(worker.pid ?? 0));
    peak.postgres = Math.max(peak.postgres, memoryOfTree(serverPid));
    await sleep(500);
  }
  const seconds = (performance.now() - began) / 1000;
  worker.kill("SIGTERM");
  await ended;
  return { compared: await comparedSoFar(database), seconds, peak };
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

async function measureSize(
  database: Database,
  serverPid: number,
  { size, minutes }: Wanted,
): Promise<SizeReport> {
  const place = JSON.stringify(await step(database, "make-place"));
  const stored = await step<{ seconds: number }>(database, "store", place, "0", String(size));
  const compared = await runWorker(database, serverPid, minutes);
  const bytes = await bytesOf(database);
  const lookUps = await step<LookUps>(database, "look-up", place, String(size), String(newArticles));
  const failed = await failedJobs(database);
  return {
    size,
    storeSeconds: stored.seconds,
    compared: compared.compared,
    compareSeconds: compared.seconds,
    peak: compared.peak,
    bytes,
    lookUps,
    failed,
  };
}

/** A database of its own for each size, so that no size finds another's articles in the caches. */
async function withDatabase<T>(use: (database: Database, serverPid: number) => Promise<T>): Promise<T> {
  const cluster = await startTestCluster();
  const stop = () => cluster.abandon();
  process.once("SIGINT", stop).once("exit", stop);
  const client = new pg.Client({ connectionString: testUrl(cluster.port, "postgres", templateName) });
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: string }>(
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
    );
    const url = testUrl(cluster.port, "collate_app", templateName);
    return await use({ port: cluster.port, url, client }, Number(rows[0]?.pid));
  } finally {
    await client.end().catch(() => undefined);
    process.off("SIGINT", stop).off("exit", stop);
    await cluster.stop();
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "60" } },
});
const asked = positionals.length === 0 ? ["1k", "10k"] : positionals;
const unknown = asked.filter((name) => !(name in sizes));
if (unknown.length > 0) throw new Error(`There is no size ${unknown.join(", ")}: 1k, 10k or 100k.`);
const reports: SizeReport[] = [];
for (const name of asked) {
  const wanted = { size: sizes[name] ?? 0, minutes: Number(values.minutes) };
  reports.push(await withDatabase((database, pid) => measureSize(database, pid, wanted)));
  console.error(JSON.stringify(reports.at(-1)));
}
printReports(reports, newArticles);
