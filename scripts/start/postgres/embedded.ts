/**
 * The embedded database of a data directory. Who holds an advisory lock in it is the process that runs it, and stops
 * it; the lock goes with its connection, so a killed process leaves none behind.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { prepareDataDir } from "#scripts/start/data-dir.ts";
import { touchLog } from "#scripts/start/log-file.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";
import { packagedPostgres } from "#scripts/start/postgres/binaries.ts";
import { startCluster } from "#scripts/start/postgres/cluster.ts";
import { postgresPasswords } from "#scripts/start/postgres/passwords.ts";
import { isRunning } from "#scripts/start/postgres/postmaster.ts";
import { appRole, ensureRoles, ownerRole } from "#scripts/start/postgres/roles.ts";
import { choosePostgresRunner } from "#scripts/start/postgres/runner.ts";

const database = "collate";
const lockKey = 0x636f6c6c;
const lockTries = 10;

/** Starts, takes over or joins the embedded server of `dataDir`. @throws StartFailure */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const dir = prepareDataDir(dataDir);
  const passwords = postgresPasswords(dir.postgresPasswords);
  const runner = choosePostgresRunner(packagedPostgres(), dir.postgres);
  const logFile = join(dir.logs, "postgres.log");
  touchLog(logFile);
  const cluster = await startCluster({ runner, superuserPassword: passwords.superuser, logFile });
  const url = (role: string, password: string, name: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${cluster.port}/${name}`;
  const holder = new pg.Client({ connectionString: url("postgres", passwords.superuser, "postgres") });
  holder.on("error", () => undefined); // the server's end is noticed by those who use it
  await holder.connect();
  const isSole = await takeLock(holder);
  if (isSole) await ensureRoles(holder, passwords, database);
  return {
    kind: "embedded",
    appUrl: url(appRole, passwords.app, database),
    ownerUrl: url(ownerRole, passwords.owner, database),
    isSole,
    note: runner.note,
    isAlive: () => isRunning(cluster.pid),
    release: async () => {
      await holder.end().catch(() => undefined);
      if (isSole) await cluster.stop();
    },
  };
}

/** Tries for a second: the connection of a process killed just now may not be gone yet. */
async function takeLock(holder: pg.Client): Promise<boolean> {
  for (let tries = 0; tries < lockTries; tries += 1) {
    const { rows } = await holder.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [
      lockKey,
    ]);
    if (rows[0]?.got) return true;
    await sleep(100);
  }
  return false;
}
