/**
 * Threads in which the engine reads and plans what may be large, slow or hostile: each has a limit of memory and of time,
 * and a file that breaks one is named and costs a thread, nothing else. Threads are kept for the next file, for a while.
 */
import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ImportFileProblem } from "../file-problem.ts";
import type { EngineResult, EngineTask } from "./engine-task.ts";

export type EngineLimits = {
  /** Threads at work at once; more tasks wait. */
  threads: number;
  timeMillis: number;
  memoryMegabytes: number;
  /** After so long without a task, and after so many tasks, a thread ends. */
  idleMillis: number;
  tasksPerThread: number;
};

export type Broken = { ok: false; error: ImportFileProblem };

/** Resolves to the engine's answer, or to why there is none. Never rejects. */
export type EnginePool = <Task extends EngineTask>(task: Task) => Promise<EngineResult<Task> | Broken>;

type Answer = { ok: true; value: unknown } | { ok: false; message: string };
type Thread = { worker: Worker; tasksLeft: number; idle?: NodeJS.Timeout };

function broken(code: ImportFileProblem["code"], message: string): Broken {
  return { ok: false, error: { code, message, line: null } };
}

function outOfTime(limits: EngineLimits): Broken {
  const seconds = Math.round(limits.timeMillis / 1000);
  return broken(
    "took_too_long",
    `Reading the file took longer than ${seconds} seconds and was stopped. Its bytes are kept.`,
  );
}

function crashed(limits: EngineLimits, error: Error & { code?: string }): Broken {
  const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
  const why = isMemory
    ? `it takes more than ${limits.memoryMegabytes} MB of memory`
    : "it breaks Collate's reader";
  return broken("crashed", `The file cannot be read: ${why}. Its bytes are kept.`);
}

/** The thread runs the source itself, as Node does; a bundler has no part in it. */
const engineThread = join(process.cwd(), "lib", "data", "import", "engine", "engine-thread.ts");

function startThread(limits: EngineLimits, file: string): Thread {
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  // What breaks is told to the task it breaks; between tasks nobody asks.
  worker.on("error", () => undefined);
  return { worker, tasksLeft: limits.tasksPerThread };
}

/** One task on one thread. Resolves to its answer and whether the thread can be used again. */
function runOn({ worker }: Thread, task: EngineTask, limits: EngineLimits) {
  return new Promise<{ result: unknown; isUsable: boolean }>((resolve) => {
    const onMessage = (answer: Answer) => {
      if (answer.ok) return end(answer.value, true);
      console.error(`engine: ${task.name}: ${answer.message}`);
      end(crashed(limits, new Error(answer.message)), false);
    };
    const onError = (error: unknown) => end(crashed(limits, error as Error), false);
    const onExit = () => end(crashed(limits, new Error("the thread ended")), false);
    const timer = setTimeout(() => end(outOfTime(limits), false), limits.timeMillis);
    function end(result: unknown, isUsable: boolean) {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (!isUsable) void worker.terminate();
      resolve({ result, isUsable });
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task);
  });
}

/** A pool with these limits; it starts no thread before its first task. `file` is what a thread runs. */
export function createEnginePool(limits: EngineLimits, file: string = engineThread): EnginePool {
  const idle: Thread[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const forget = (thread: Thread) => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
  };
  const start = (): Thread => {
    const thread = startThread(limits, file);
    thread.worker.once("exit", () => forget(thread));
    return thread;
  };
  const take = (): Thread => {
    const thread = idle.pop() ?? start();
    clearTimeout(thread.idle);
    thread.worker.ref();
    thread.tasksLeft -= 1;
    return thread;
  };
  const retire = (thread: Thread) => {
    forget(thread);
    void thread.worker.terminate();
  };
  const giveBack = (thread: Thread) => {
    if (thread.tasksLeft <= 0) return retire(thread);
    // An idle thread is no reason for the process to stay.
    thread.worker.unref();
    thread.idle = setTimeout(() => retire(thread), limits.idleMillis).unref();
    idle.push(thread);
  };

  return async <Task extends EngineTask>(task: Task) => {
    while (busy >= limits.threads) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    const thread = take();
    const { result, isUsable } = await runOn(thread, task, limits);
    if (isUsable) giveBack(thread);
    busy -= 1;
    waiting.shift()?.();
    return result as EngineResult<Task> | Broken; // what runEngineTask answers for that kind of task
  };
}
