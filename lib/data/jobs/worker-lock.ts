/**
 * The lock that makes a process the one worker of its database. It is a session lock: it ends with the connection, so a
 * killed worker lets go at once, and whatever job is still marked as taken then belonged to a process that is gone.
 */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const lockKey = 7_264_511;
const standbyMillis = 2_000;

export type WorkerLock = { release(): Promise<void> };

async function freeJobsOfTheDead(connection: pg.Client): Promise<void> {
  const { rows } = await connection.query<{ locked_by: string }>(
    "SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL",
  );
  const dead = rows.map((row) => row.locked_by);
  if (dead.length > 0)
    await connection.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
}

/**
 * Waits until this process is the one worker, then frees the jobs of dead ones (graphile-worker alone would wait four
 * hours). Null when `signal` aborts first. `onLost` is called when the connection, and with it the lock, is gone.
 */
export async function holdWorkerLock(
  connectionString: string,
  signal: AbortSignal,
  onLost: (error: Error) => void,
): Promise<WorkerLock | null> {
  const connection = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    application_name: "collate worker",
  });
  connection.on("error", onLost);
  await connection.connect();
  while (!signal.aborted) {
    const { rows } = await connection.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [
      lockKey,
    ]);
    if (rows[0]?.held) {
      await freeJobsOfTheDead(connection);
      return { release: () => connection.end() };
    }
    await sleep(standbyMillis, undefined, { signal }).catch(() => undefined);
  }
  await connection.end();
  return null;
}
