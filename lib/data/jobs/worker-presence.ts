/**
 * Which workers of a database live: each holds session locks, which end with its connection. So a job that is marked as
 * taken by one whose lock is gone belonged to a process that is gone, and is freed for the others: graphile-worker alone
 * would wait four hours. Any number of workers share the queue.
 */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Held by all who live, shared; the second key while one joins, so that none is taken for dead meanwhile. */
const liveKey = 7_264_511;
const joiningKey = 7_264_512;
/** With the hash of a queue's name: this name's jobs are in living hands. */
const nameKey = 7_264_513;

const rescuePauseMillis = 2_000;
/** A name is locked a moment after its queue was opened: what was taken since is not looked at. */
const graceSeconds = 5;

export type WorkerPresence = {
  /** From now on jobs taken under this name are in living hands. */
  announce(queueName: string): Promise<void>;
  /** Frees jobs of those who died meanwhile, every few seconds until `signal` aborts. */
  rescueForever(signal: AbortSignal): Promise<void>;
  leave(): Promise<void>;
};

async function free(connection: pg.Client, names: string[]): Promise<void> {
  if (names.length > 0)
    await connection.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [names]);
}

/** All names by which jobs are taken, when nobody else lives; else none. */
async function namesIfAlone(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ locked_by: string }>(
    `SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid() AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid = 0 AND objid = $1::bigint::oid)`,
    [liveKey],
  );
  return rows.map((row) => row.locked_by);
}

async function namesOfTheDead(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ locked_by: string }>(
    `SELECT DISTINCT j.locked_by FROM graphile_worker.jobs j
    WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - make_interval(secs => $2) AND NOT EXISTS (
      SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.classid = $1::bigint::oid AND l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)`,
    [nameKey, graceSeconds],
  );
  return rows.map((row) => row.locked_by);
}

/** Joins the living; whoever finds no other of them frees at once what the dead had taken. */
async function join(connection: pg.Client): Promise<void> {
  await connection.query("SELECT pg_advisory_lock($1)", [joiningKey]);
  await connection.query("SELECT pg_advisory_lock_shared($1)", [liveKey]);
  await free(connection, await namesIfAlone(connection));
  await connection.query("SELECT pg_advisory_unlock($1)", [joiningKey]);
}

async function rescueUntil(connection: pg.Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(rescuePauseMillis, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await free(connection, await namesOfTheDead(connection));
  }
}

/** `onLost` is called when the connection, and with it the presence, is gone. */
export async function joinWorkers(
  connectionString: string,
  onLost: (error: Error) => void,
): Promise<WorkerPresence> {
  const connection = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    application_name: "collate worker",
  });
  connection.on("error", onLost);
  await connection.connect();
  await join(connection);
  return {
    announce: async (queueName) => {
      await connection.query("SELECT pg_advisory_lock($1, hashtext($2))", [nameKey, queueName]);
    },
    rescueForever: (signal) => rescueUntil(connection, signal),
    leave: () => connection.end(),
  };
}
