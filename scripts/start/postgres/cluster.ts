/**
 * One Postgres cluster on the loopback: made when absent, started, or taken over when the server outlived the
 * process that started it. The server is detached and is stopped only by `stop`, never by a Ctrl-C of its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { oneLine, StartFailure } from "#scripts/start/failure.ts";
import { lastLine } from "#scripts/start/log-file.ts";
import { freePort } from "#scripts/start/port.ts";
import { initCluster } from "#scripts/start/postgres/init-cluster.ts";
import { isPostgres, isRunning, stopPostmaster } from "#scripts/start/postgres/postmaster.ts";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import { type PostgresRunner, serverEnvironment } from "#scripts/start/postgres/runner.ts";

// A server that was killed needs a moment to recover, and its orphaned backends one to go.
const startWithinMs = 20_000;

export interface ClusterOptions {
  runner: PostgresRunner;
  superuserPassword: string;
  logFile: string;
  /** Server settings beside the fixed ones, as `name=value`. */
  settings?: string[];
}

export interface Cluster {
  port: number;
  pid: number;
  /** Stops the server in its fast way: sessions are cut, everything committed is on disk. */
  stop(): Promise<void>;
}

/** Starts or takes over the cluster and waits until it answers. @throws StartFailure after 20 s */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { runner } = options;
  if (!existsSync(join(runner.cluster, "PG_VERSION"))) await initCluster(options);
  const deadline = Date.now() + startWithinMs;
  let reason = "it did not answer";
  while (Date.now() < deadline) {
    const running = await takeOver(options).catch((error: unknown) => {
      reason = oneLine(error);
      return null;
    });
    if (running) return running;
    const started = hasPostmaster(runner.cluster) ? null : await launch(options, deadline);
    if (started) return started;
    await sleep(200);
  }
  throw new StartFailure(
    `The embedded PostgreSQL in ${runner.cluster} did not start (${lastLine(options.logFile) ?? reason}). ` +
      `See ${options.logFile}.`,
  );
}

/** Whether a server runs on the directory; a note left by a process that is no Postgres is removed. */
function hasPostmaster(directory: string): boolean {
  const note = readPostmasterPid(directory);
  if (note === null || !isRunning(note.pid)) return false;
  if (isPostgres(note.pid)) return true;
  rmSync(join(directory, "postmaster.pid"), { force: true });
  return false;
}

async function takeOver({ runner, superuserPassword }: ClusterOptions): Promise<Cluster | null> {
  const note = readPostmasterPid(runner.cluster);
  if (note === null || !isRunning(note.pid)) return null;
  await assertServes(note.port, superuserPassword, runner.cluster);
  return { port: note.port, pid: note.pid, stop: () => stopPostmaster(note.pid) };
}

async function launch(options: ClusterOptions, deadline: number): Promise<Cluster | null> {
  const port = await freePort("127.0.0.1");
  const child = spawnServer(options, port);
  const { pid } = child;
  if (pid === undefined) return null;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answers = await assertServes(port, options.superuserPassword, options.runner.cluster).then(
      () => true,
      () => false,
    );
    if (answers) return { port, pid, stop: () => stopPostmaster(pid) };
    await sleep(40);
  }
  return null;
}

function spawnServer({ runner, logFile, settings = [] }: ClusterOptions, port: number): ChildProcess {
  const fixed = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  const flags = [...fixed, ...settings].flatMap((setting) => ["-c", setting]);
  const { file, args, uid, gid } = runner.invoke("postgres", ["-D", runner.cluster, ...flags]);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(file, args, {
    uid,
    gid,
    env: serverEnvironment,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.on("error", () => undefined); // shows as a missing pid
  child.unref();
  return child;
}

async function assertServes(port: number, password: string, directory: string): Promise<void> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: 3_000,
  });
  client.on("error", () => undefined); // a server that goes away while we ask is asked again
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    if (rows[0]?.data_directory !== directory) throw new Error(`another server answers on port ${port}`);
  } finally {
    await client.end();
  }
}
