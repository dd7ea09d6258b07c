/** The scale bench's PostgreSQL, in the temporary folder, and processes of the app that run on it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { startKeptCluster, startTestCluster, templateName, testUrl } from "#lib/db/testing/cluster.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { workerArguments, workerEnvironment } from "#scripts/start/supervise-worker.ts";

/** `client` is the superuser's; `url` what the app connects with. */
export type Database = { url: string; client: pg.Client; serverPid: number };

const environmentOf = ({ url }: Database) => ({
  ...process.env,
  DATABASE_URL: url,
  COLLATE_SECRET: "a-secret-of-a-measurement-and-of-nothing-else",
});

const stepsCompiled = join(projectRoot, "node_modules", ".cache", "compiled");

/** A program of the app's side on this database: it does what the worker does, and is started as the worker is. */
function child(database: Database, args: string[]): ChildProcess {
  const flags = [...workerArguments.slice(0, -1), ...args];
  const env = workerEnvironment(environmentOf(database), stepsCompiled);
  return spawn(process.execPath, flags, { cwd: projectRoot, env, stdio: ["ignore", "pipe", "inherit"] });
}

/** The worker as the app starts it; `compiled` is the folder of its compiled modules. */
export function startWorker(database: Database, compiled: string): ChildProcess {
  const env = workerEnvironment(environmentOf(database), compiled);
  return spawn(process.execPath, workerArguments, {
    cwd: projectRoot,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Runs a step of step.ts and resolves to what it answers. @throws when it fails */
export async function step<T>(database: Database, ...args: string[]): Promise<T> {
  const running = child(database, ["bench/scale/step.ts", ...args]);
  let said = "";
  running.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(running, "close");
  if (code !== 0) throw new Error(`The step ${args[0]} ended with ${code}.`);
  return JSON.parse(said.trim().split("\n").at(-1) ?? "") as T;
}

/** A migrated database on a server of its own: in the folder named, which stays for the next run, or gone afterwards. */
export async function withDatabase<T>(
  folder: string | null,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const cluster = await (folder === null ? startTestCluster() : startKeptCluster(folder));
  const stop = () => cluster.abandon();
  process.once("SIGINT", stop).once("exit", stop);
  const client = new pg.Client({ connectionString: testUrl(cluster.port, "postgres", templateName) });
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: string }>(
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
    );
    const url = testUrl(cluster.port, "collate_app", templateName);
    return await use({ url, client, serverPid: Number(rows[0]?.pid) });
  } finally {
    await client.end().catch(() => undefined);
    process.off("SIGINT", stop).off("exit", stop);
    await cluster.stop();
  }
}
