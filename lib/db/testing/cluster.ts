/**
 * The data tests' own Postgres: a cluster in the temporary folder with the migrations applied to a template, which
 * every test file gets a fresh copy of. Durability is off: it lives for one run.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { packagedPostgres } from "#scripts/start/postgres/binaries.ts";
import { type Cluster, startCluster } from "#scripts/start/postgres/cluster.ts";
import { isPostgres, isRunning } from "#scripts/start/postgres/postmaster.ts";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import { appRole, ensureRoles, ownerRole } from "#scripts/start/postgres/roles.ts";
import { choosePostgresRunner } from "#scripts/start/postgres/runner.ts";

const prefix = "collate-test-";
const password = "test";
export const templateName = "collate_template";

export interface TestCluster {
  port: number;
  stop(): Promise<void>;
  /** Stops and removes without waiting; for a process that is about to end. */
  abandon(): void;
}

export function testUrl(
  port: number,
  role: "postgres" | "collate_owner" | "collate_app",
  database: string,
): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Starts a cluster and migrates its template; leaves nothing behind when that fails. */
export async function startTestCluster(): Promise<TestCluster> {
  removeAbandoned();
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    return await startIn(directory);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

/** The same in a folder that is kept, with what an earlier run left in it: for measurements that take longer than a sitting. */
export async function startKeptCluster(directory: string): Promise<TestCluster> {
  mkdirSync(directory, { recursive: true });
  return startIn(directory, "kept");
}

async function startIn(directory: string, afterwards: "removed" | "kept" = "removed"): Promise<TestCluster> {
  const runner = choosePostgresRunner(packagedPostgres(), join(directory, "postgres"));
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const logFile = join(directory, "postgres.log");
  const cluster = await startCluster({ runner, superuserPassword: password, logFile, settings });
  const remove = () => {
    if (afterwards === "kept") return;
    rmSync(runner.cluster, { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  };
  const stop = () => cluster.stop().finally(remove);
  try {
    await migrateTemplate(cluster.port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: cluster.port, stop, abandon: () => abandon(cluster, remove) };
}

async function migrateTemplate(port: number): Promise<void> {
  const superuser = new pg.Client({ connectionString: testUrl(port, "postgres", "postgres") });
  await superuser.connect();
  try {
    await ensureRoles(superuser, { superuser: password, owner: password, app: password }, templateName);
  } finally {
    await superuser.end();
  }
  const env = {
    ...process.env,
    DATABASE_URL: testUrl(port, appRole, templateName),
    DATABASE_MIGRATE_URL: testUrl(port, ownerRole, templateName),
  };
  await promisify(execFile)(process.execPath, ["scripts/migrate.ts"], { env });
}

function abandon(cluster: Cluster, remove: () => void): void {
  if (isRunning(cluster.pid)) process.kill(cluster.pid, "SIGQUIT");
  remove();
}

/** What a killed run left behind: its folder carries the id of a process that is gone. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    const directory = join(tmpdir(), name);
    const server = readPostmasterPid(join(directory, "postgres"));
    if (server && isRunning(server.pid) && isPostgres(server.pid)) process.kill(server.pid, "SIGQUIT");
    rmSync(directory, { recursive: true, force: true });
  }
}
