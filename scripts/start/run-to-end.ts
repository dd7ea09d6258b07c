/**
 * Runs one child process of a start to its end, its output in a log. It is apart from the terminal, so that a Ctrl-C
 * reaches it only through the shutdown.
 */
import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { lastLine, openLog } from "#scripts/start/log-file.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";

interface Run {
  args: string[];
  environment: NodeJS.ProcessEnv;
  logFile: string;
  shutdown: Shutdown;
  /** Whether a shutdown ends it or waits for it. */
  onShutdown: "end" | "wait";
}

/** Resolves to null when this Node, given `args`, exits with 0; else to the last line it wrote. */
export async function runToEnd({
  args,
  environment,
  logFile,
  shutdown,
  onShutdown,
}: Run): Promise<string | null> {
  const log = openLog(logFile);
  const child = spawn(process.execPath, args, {
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
    child.on("error", () => resolve(null));
  });
  const forget = shutdown.add(async () => {
    if (onShutdown === "end") child.kill("SIGTERM");
    await ended;
  });
  const code = await ended;
  forget();
  return code === 0 ? null : (lastLine(logFile) ?? `exit ${code}`);
}
