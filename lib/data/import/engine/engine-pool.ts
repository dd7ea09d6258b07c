/**
 * Threads in which the engine reads and plans what may be large, slow or hostile: a file that breaks one is named and
 * costs a thread, nothing else.
 */
import "server-only";
import { join } from "node:path";
import { createThreadPool, type ThreadFailure, type ThreadLimits } from "../../jobs/thread-pool.ts";
import type { ImportFileProblem } from "../file-problem.ts";
import {
  completeResult,
  type EngineResult,
  type EngineTask,
  sizeOf,
  type ThreadResult,
} from "./engine-task.ts";

export type EngineLimits = ThreadLimits & {
  /** Of larger files, in bytes or characters, one is at work at a time, in a thread that ends with it: its heap is large. */
  largeFrom: number;
};

export type Broken = { ok: false; error: ImportFileProblem };

/** Resolves to the engine's answer, or to why there is none. Never rejects. The bytes of a large file are gone then. */
export type EnginePool = <Task extends EngineTask>(task: Task) => Promise<EngineResult<Task> | Broken>;

function broken(code: ImportFileProblem["code"], message: string): Broken {
  return { ok: false, error: { code, message, line: null } };
}

function brokenBy({ reason }: ThreadFailure, { timeMillis, memoryMegabytes }: ThreadLimits): Broken {
  if (reason === "time") {
    const seconds = Math.round(timeMillis / 1000);
    return broken(
      "took_too_long",
      `Reading the file took longer than ${seconds} seconds and was stopped. Its bytes are kept.`,
    );
  }
  const why =
    reason === "memory" ? `it takes more than ${memoryMegabytes} MB of memory` : "it breaks Collate's reader";
  return broken("crashed", `The file cannot be read: ${why}. Its bytes are kept.`);
}

/** Planning 20 MB takes some hundred megabytes less than with what V8 takes for it, and no more of the processor. */
const youngOfLarge = 12;

/** The bytes of a large file are the thread's from then on, unless they are a part of something. */
function givenWith(task: EngineTask): ArrayBuffer[] {
  if (task.kind !== "read") return [];
  const { buffer, byteLength } = task.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** The thread runs the source itself, as Node does; a bundler has no part in it. */
const engineThread = join(process.cwd(), "lib", "data", "import", "engine", "engine-thread.ts");

/** A pool with these limits; it starts no thread before its first task. `file` is what a thread runs. */
export function createEnginePool(limits: EngineLimits, file: string = engineThread): EnginePool {
  const small = createThreadPool<EngineTask>(limits, file);
  const alone = { ...limits, threads: 1, tasksPerThread: 1, youngMegabytes: youngOfLarge };
  const large = createThreadPool<EngineTask>(alone, file);
  return async <Task extends EngineTask>(task: Task) => {
    const answer = sizeOf(task) > limits.largeFrom ? await large(task, givenWith(task)) : await small(task);
    // what runInThread answers for that kind of task
    if (answer.ok) return completeResult(task, answer.value as ThreadResult) as EngineResult<Task>;
    if (answer.reason === "crash") console.error(`engine: ${task.name}: ${answer.message}`);
    return brokenBy(answer, limits);
  };
}
