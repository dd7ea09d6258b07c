/** The two processes that serve: web and worker. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "#lib/env.ts";
import type { DataDir } from "#scripts/start/data-dir.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import { lastLine } from "#scripts/start/log-file.ts";
import { nextBinary } from "#scripts/start/next-binary.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";
import { type Service, startService } from "#scripts/start/service.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";
import { sparingEnvironment } from "#scripts/start/sparing-environment.ts";
import { superviseWorker, workerEnvironment } from "#scripts/start/supervise-worker.ts";

const readyWithinMs = 60_000;
const databaseCheckMs = 2_000;

/**
 * Left to itself V8 lets the old generation grow to several times what is in use: four hundred pages took the process to
 * over 400 MB, and it grew on. Collected when it has grown by a fifth it stays at 300, and answers as many requests a
 * second as when by three fifths (`npm run bench -- requests`). Not among the options NODE_OPTIONS may have.
 */
const sparing = ["--heap-growing-percent=20"];

interface Situation {
  env: Env;
  database: OpenDatabase;
  dataDir: DataDir;
  environment: NodeJS.ProcessEnv;
  mode: "production" | "development";
  shutdown: Shutdown;
}

/** Starts both and resolves when the web process answers. Its end, or the database's, ends all. @throws StartFailure */
export async function serve(situation: Situation): Promise<void> {
  const { env, dataDir, environment, mode, shutdown } = situation;
  superviseWorker({
    environment: workerEnvironment(environment, dataDir.compiled),
    logFile: join(dataDir.logs, "worker.log"),
    shutdown,
  });
  const logFile = join(dataDir.logs, "web.log");
  const command = mode === "production" ? "start" : "dev";
  const web = startService({
    name: "web",
    args: [...sparing, nextBinary, command, "--hostname", env.host, "--port", String(env.port)],
    environment: {
      ...sparingEnvironment,
      ...environment,
      NODE_OPTIONS: withRoomForGarbage(environment.NODE_OPTIONS),
    },
    logFile,
    show: mode === "production" ? "errors" : "everything",
  });
  shutdown.add(() => web.stop());
  await Promise.race([answers(env), failed(web, logFile)]);
  web.ended.then((how) => giveUp(shutdown, `The web process ended (${how}). See ${logFile}.`));
  watchDatabase(situation.database, shutdown);
}

/**
 * For short-lived objects, of which a page makes megabytes; V8 takes three times this at its largest, which it reaches by
 * the page of a large import. With two and four times as much no page was quicker (`npm run bench -- requests`, by turns).
 */
function withRoomForGarbage(nodeOptions = ""): string {
  return nodeOptions.includes("--max-semi-space-size")
    ? nodeOptions
    : `${nodeOptions} --max-semi-space-size=8`.trim();
}

async function answers({ host, port }: Env): Promise<void> {
  const name =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const response = await fetch(`http://${name}:${port}/`, { redirect: "manual" }).catch(() => null);
    await response?.body?.cancel();
    if (response) return;
    await sleep(50);
  }
  throw new StartFailure(`The app did not answer on port ${port} within ${readyWithinMs / 1000} s.`);
}

async function failed(web: Service, logFile: string): Promise<never> {
  const how = await web.ended;
  throw new StartFailure(`The web process did not start (${how}: ${lastLine(logFile)}). See ${logFile}.`);
}

function watchDatabase(database: OpenDatabase, shutdown: Shutdown): void {
  const watch = setInterval(() => {
    if (!database.isAlive())
      giveUp(shutdown, "The embedded PostgreSQL has ended. See logs/postgres.log, start again.");
  }, databaseCheckMs);
  shutdown.add(() => clearInterval(watch));
}

function giveUp(shutdown: Shutdown, line: string): void {
  if (shutdown.hasBegun) return;
  console.error(line);
  void shutdown.run(1);
}
