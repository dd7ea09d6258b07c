/** Real worker processes on a test's database, and waiting for what they do. For tests of lib/jobs alone. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const patienceMillis = 40_000;
const workers: ChildProcess[] = [];

/** On the database of the test's own environment. `settings`: what else its environment says. `endWorkers` ends it. */
export function startWorker(settings: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=react-server", "lib/jobs/worker.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.push(child);
  return child;
}

/** Resolves to the exit code when the process is gone; null after a signal. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** As a power cut ends it. */
export async function killWorker(worker: ChildProcess): Promise<void> {
  worker.kill("SIGKILL");
  await ended(worker);
}

/** Ends every worker that was started and not ended. */
export async function endWorkers(): Promise<void> {
  for (const worker of workers.splice(0)) await killWorker(worker);
}

/** Resolves when `isTrue` does; throws after a bounded time. */
export async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMillis;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not come to this in time: ${what}`);
    await sleep(50);
  }
}
