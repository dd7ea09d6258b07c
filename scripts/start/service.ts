/** One long-running child process: spawned apart from the terminal, its output logged, stopped in its turn. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { openLog } from "#scripts/start/log-file.ts";

const stopWithinMs = 10_000;

interface ServiceOptions {
  name: "web" | "worker";
  args: string[];
  environment: NodeJS.ProcessEnv;
  logFile: string;
  /** What the person at the terminal sees of it beside the log. */
  show: "everything" | "errors";
}

export interface Service {
  /** Resolves to how it ended, in words, once it has. */
  ended: Promise<string>;
  /** Asks it to end, and makes it after ten seconds. */
  stop(): Promise<void>;
}

/** Spawns it. It is in a process group of its own, so that a Ctrl-C does not reach it before its turn. */
export function startService({ name, args, environment, logFile, show }: ServiceOptions): Service {
  const preload = pathToFileURL(join(import.meta.dirname, "exit-with-parent.ts")).href;
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    env: { ...environment, COLLATE_PARENT_PID: String(process.pid) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream("", { fd: openLog(logFile) });
  follow(child.stdout, (line) => {
    log.write(`${line}\n`);
    if (show === "everything") console.log(`${name} | ${line}`);
  });
  follow(child.stderr, (line) => {
    log.write(`${line}\n`);
    console.error(`${name} | ${line}`);
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("close", (code, signal) => {
      log.end();
      resolve(signal === null ? `exit ${code}` : `${signal}`);
    });
  });
  return { ended, stop: () => stopChild(child, ended) };
}

function follow(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on("line", onLine);
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
  await ended;
  clearTimeout(hard);
}
