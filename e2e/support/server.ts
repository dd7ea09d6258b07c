/**
 * A whole Collate for tests, started as a person starts it: `scripts/start.ts` on a data directory in the temporary
 * folder and a port of its own. Most specs use the shared one; a spec that kills its server starts its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { settingNames } from "#lib/env.ts";
import { type DataDir, dataDirAt } from "#scripts/start/data-dir.ts";
import { type DemoAccount, parseDemoAccounts } from "#scripts/start/demo-accounts.ts";
import { freePort } from "#scripts/start/port.ts";
import { stopPostmaster } from "#scripts/start/postgres/postmaster.ts";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import { projectRoot } from "#scripts/start/project-root.ts";

// The first start of a run may build the app.
const readyWithinMs = 300_000;

/**
 * Each setting as not set. An empty variable goes before a line of `.env` and counts as the default: no test may run
 * on the database, or under the address, that a developer has set there or in the shell.
 */
export const noSettings = Object.fromEntries(settingNames.map((name) => [name, ""]));

export interface ServerOptions {
  /** Settings beside the defaults, as .env.example names them. */
  env?: Record<string, string>;
  /** The data directory of a server that was stopped or killed, to start it again. */
  dataDir?: string;
  port?: number;
}

export interface SharedServer {
  url: string;
  pid: number;
  dataDir: string;
  /** A file of all that it prints: what a page that could not be shown has in common with its reason. */
  log: string;
  /** What opens the set-up page; null once there are accounts. */
  setupToken: string | null;
  /** The demo's accounts; none without the demo. */
  accounts: DemoAccount[];
}

export interface Server extends SharedServer {
  port: number;
  /** Stops it as Ctrl-C does; its data stays. Resolves to the exit code. */
  stop(): Promise<number | null>;
  /** Kills it as a power cut does its process (SIGKILL); its data, and its Postgres, stay. */
  kill(): Promise<void>;
  /** Stops whatever still runs and removes the data. */
  discard(): Promise<void>;
}

/** Starts a server and waits until it says that it is ready. @throws with its output when it ends instead, or is late; then it is stopped */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const dataDir = dataDirAt(options.dataDir ?? mkdtempSync(join(tmpdir(), "collate-e2e-")));
  const port = options.port ?? (await freePort("127.0.0.1"));
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...noSettings,
      PORT: String(port),
      COLLATE_DATA_DIR: dataDir.path,
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = logOf(dataDir.path);
  const output = collectLines(child, log);
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  const end = async (signal: "SIGINT" | "SIGKILL") => {
    child.kill(signal);
    return await ended;
  };
  try {
    await Promise.race([untilReady(output), failWhen(ended, output)]);
  } catch (failure) {
    // Nobody else knows of it: it would go on, and build, after the tests.
    await end("SIGINT");
    throw failure;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    dataDir: dataDir.path,
    log,
    setupToken: output.text().match(/\/setup\?token=([\w-]+)/)?.[1] ?? null,
    accounts: existsSync(dataDir.demoAccounts)
      ? parseDemoAccounts(readFileSync(dataDir.demoAccounts, "utf8"))
      : [],
    stop: () => end("SIGINT"),
    kill: async () => void (await end("SIGKILL")),
    discard: async () => {
      await end("SIGINT");
      await removeData(dataDir);
    },
  };
}

interface Output {
  text(): string;
  onLine(listener: () => void): void;
}

function logOf(dataDir: string): string {
  return `${dataDir}.log`;
}

/** Everything it prints, on either stream, as it comes; kept in a file as well. */
function collectLines(child: ChildProcess, log: string): Output {
  const lines: string[] = [];
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      appendFileSync(log, `${line}\n`);
      for (const listener of listeners) listener();
    });
  }
  return { text: () => lines.join("\n"), onLine: (listener) => void listeners.push(listener) };
}

/** Ready, and past the greeting that follows: the accounts' heading or the set-up address. */
function untilReady(output: Output): Promise<void> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error(`Not ready in time:\n${output.text()}`)),
      readyWithinMs,
    );
    output.onLine(() => {
      if (!/is ready at[\s\S]*(Demo accounts:|\/setup\?token=|Sign in with)/.test(output.text())) return;
      clearTimeout(timeout);
      resolve();
    });
  });
}

async function failWhen(ended: Promise<number | null>, output: Output): Promise<never> {
  const code = await ended;
  throw new Error(`The server ended (exit ${code}):\n${output.text()}`);
}

async function removeData(dataDir: DataDir): Promise<void> {
  const postgres = readPostmasterPid(dataDir.postgres);
  if (postgres) await stopPostmaster(postgres.pid);
  rmSync(dataDir.path, { recursive: true, force: true });
  rmSync(logOf(dataDir.path), { force: true });
}

/** Hands the shared server to the test workers, which inherit the environment. */
export function storeSharedServer({ url, pid, dataDir, log, setupToken, accounts }: Server): void {
  process.env.COLLATE_E2E_SERVER = JSON.stringify({ url, pid, dataDir, log, setupToken, accounts });
}

/** The server every spec may use; it is stopped after the last. @throws outside a run that started one */
export function sharedServer(): SharedServer {
  const stored = process.env.COLLATE_E2E_SERVER;
  if (stored === undefined) throw new Error("No shared server: run the specs with playwright test.");
  return JSON.parse(stored);
}
