/**
 * Threads for what takes processor time, memory or trust: each has a limit of memory and of time, and a task that breaks
 * one costs a thread, nothing else. Threads are kept for the next task, for a while.
 */
import "server-only";
import { Worker } from "node:worker_threads";

export type ThreadLimits = {
  /** Threads at work at once; more tasks wait. */
  threads: number;
  timeMillis: number;
  memoryMegabytes: number;
  /** After so long without a task, and after so many tasks, a thread ends. */
  idleMillis: number;
  tasksPerThread: number;
};

/** `message` is for the log: what the thread said of its end. */
export type ThreadFailure = { ok: false; reason: "time" | "memory" | "crash"; message: string };
export type ThreadAnswer = { ok: true; value: unknown } | ThreadFailure;

/**
 * Resolves to what the thread posted for a task, or to why there is nothing. Never rejects. What is in `given` goes over
 * to the thread in place of a copy, and is empty here from then on.
 */
export type ThreadPool<Task> = (task: Task, given?: readonly ArrayBuffer[]) => Promise<ThreadAnswer>;

/** What keeps a pool from beginning tasks for a while. */
export type Hold = {
  isHeld(): boolean;
  /** Resolves when it is free, which may be at once. */
  untilFree(): Promise<void>;
  /** Calls the listener each time that it is held from now on. */
  onHeld(listener: () => void): void;
};

type Parcel = { task: unknown; given: readonly ArrayBuffer[] };

/** What a thread posts for each task it is posted. */
export type Posted = { ok: true; value: unknown } | { ok: false; message: string };

type Thread = { worker: Worker; tasksLeft: number; idle?: NodeJS.Timeout };

function startThread(limits: ThreadLimits, file: string): Thread {
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  // What breaks is told to the task it breaks; between tasks nobody asks.
  worker.on("error", () => undefined);
  return { worker, tasksLeft: limits.tasksPerThread };
}

function failureOf(error: Error & { code?: string }): ThreadFailure {
  const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash";
  return { ok: false, reason, message: error.message };
}

const outOfTime: ThreadFailure = { ok: false, reason: "time", message: "the task took too long" };

/** One task on one thread. Resolves to its answer and whether the thread can be used again. */
function runOn({ worker }: Thread, { task, given }: Parcel, { timeMillis }: ThreadLimits) {
  return new Promise<{ answer: ThreadAnswer; isUsable: boolean }>((resolve) => {
    const onMessage = (posted: Posted) => {
      if (posted.ok) return end(posted, true);
      end({ ok: false, reason: "crash", message: posted.message }, false);
    };
    const onError = (error: unknown) => end(failureOf(error as Error), false);
    const onExit = () => end(failureOf(new Error("the thread ended")), false);
    const timer = setTimeout(() => end(outOfTime, false), timeMillis);
    function end(answer: ThreadAnswer, isUsable: boolean) {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (!isUsable) void worker.terminate();
      resolve({ answer, isUsable });
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task, given);
  });
}

/** Held for longer, idle threads end: what holds them needs their memory. */
const heldIdleMillis = 300;

const neverHeld: Hold = {
  isHeld: () => false,
  untilFree: () => Promise.resolve(),
  onHeld: () => undefined,
};

/**
 * A pool with these limits; it starts no thread before its first task. `file` is what a thread runs. Each task waits for
 * its turn, and then while the pool is held; only then does its time begin.
 */
export function createThreadPool<Task>(
  limits: ThreadLimits,
  file: string,
  hold: Hold = neverHeld,
): ThreadPool<Task> {
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
  /** Resolves when its memory is given back. */
  const retire = async (thread: Thread): Promise<void> => {
    forget(thread);
    await thread.worker.terminate();
  };
  const retireIn = (thread: Thread, millis: number) => {
    clearTimeout(thread.idle);
    thread.idle = setTimeout(() => void retire(thread), millis).unref();
  };
  const giveBack = async (thread: Thread): Promise<void> => {
    if (thread.tasksLeft <= 0) return retire(thread);
    // An idle thread is no reason for the process to stay.
    thread.worker.unref();
    retireIn(thread, hold.isHeld() ? heldIdleMillis : limits.idleMillis);
    idle.push(thread);
  };
  hold.onHeld(() => {
    for (const thread of idle) retireIn(thread, heldIdleMillis);
  });

  return async (task, given = []) => {
    while (busy >= limits.threads) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    await hold.untilFree();
    const thread = take();
    const { answer, isUsable } = await runOn(thread, { task, given }, limits);
    // Also where it ends with this task: the next one's thread is not to stand beside it.
    if (isUsable) await giveBack(thread);
    busy -= 1;
    waiting.shift()?.();
    return answer;
  };
}
