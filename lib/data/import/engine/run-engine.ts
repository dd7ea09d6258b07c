/** Where a file is read and planned: small plain text here and now, everything else in a thread with limits. */
import "server-only";
import { env } from "#lib/env.ts";
import { detectFormat } from "#lib/ingest/detect-format.ts";
import { type Broken, createEnginePool, type EnginePool } from "./engine-pool.ts";
import {
  type EngineResult,
  largeFrom,
  type PlanTask,
  type ReadTask,
  type ReplanTask,
  runEngineTask,
} from "./engine-task.ts";

/** Takes some 50 ms to plan; handing it to a thread costs a part of that. */
const atOnceBytes = 256 * 1024;

const shared = globalThis as { collateEngine?: EnginePool };

function pool(): EnginePool {
  shared.collateEngine ??= createEnginePool({
    threads: env().workerConcurrency,
    timeMillis: 60_000,
    memoryMegabytes: 512,
    idleMillis: 10_000,
    tasksPerThread: 500,
    largeFrom,
  });
  return shared.collateEngine;
}

/** Small plain text, which nothing of others' code reads. */
export function isReadHere({ bytes, name }: ReadTask): boolean {
  if (bytes.byteLength > atOnceBytes) return false;
  const detected = detectFormat(bytes, name);
  return detected.ok && (detected.format === "text" || detected.format === "markdown");
}

/** Never rejects for a file's sake. */
export async function readInEngine(task: ReadTask): Promise<EngineResult<ReadTask> | Broken> {
  if (isReadHere(task)) return (await runEngineTask(task)) as EngineResult<ReadTask>;
  return pool()(task);
}

/** The same for planning, and for planning anew. */
export async function planInEngine<Task extends PlanTask | ReplanTask>(
  task: Task,
): Promise<EngineResult<Task> | Broken> {
  if (task.source.text.length <= atOnceBytes) return (await runEngineTask(task)) as EngineResult<Task>;
  return pool()(task);
}
