/**
 * Planning without holding up the server: a small file is planned at once, a large one in a thread, one at a time, so
 * that the requests of others go on meanwhile.
 */
import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { planFile } from "#lib/ingest/plan-file.ts";
import type { PlanResult } from "#lib/ingest/plan-source.ts";
import type { KnownSource } from "./known-sources.ts";

export type PlanTask = { bytes: Uint8Array; name: string; knownSources: readonly KnownSource[] };

/** Takes some 50 ms to plan; starting a thread costs about as much. */
const atOnceBytes = 256 * 1024;

let lastInThread: Promise<unknown> = Promise.resolve();

function planInThread(task: PlanTask): Promise<PlanResult> {
  return new Promise((resolve, reject) => {
    // The thread runs the source itself, as Node does; a bundler has no part in it.
    const file = join(process.cwd(), "lib", "data", "import", "plan-thread.ts");
    const thread = new Worker(/* turbopackIgnore: true */ file, { workerData: task, execArgv: [] });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`planning ${task.name} ended without a plan`)));
  });
}

/** The same as planFile for any file of at most 20 MB. */
export async function planWithoutBlocking(task: PlanTask): Promise<PlanResult> {
  if (task.bytes.byteLength <= atOnceBytes) {
    return planFile(task.bytes, task.name, { knownSources: task.knownSources });
  }
  const mine = lastInThread.then(() => planInThread(task));
  lastInThread = mine.catch(() => undefined);
  return mine;
}
