/** One thread: begun with its limits, given one task at a time. Which thread does what is thread-pool.ts's. */
import "server-only";
import { Worker } from "node:worker_threads";
import { countTime } from "./thread-time.ts";

/** `message` is for the log: what the thread said of its end. */
export type ThreadFailure = { ok: false; reason: "time" | "memory" | "crash"; message: string };
export type ThreadAnswer = { ok: true; value: unknown } | ThreadFailure;

/** What is in `given` goes over to the thread in place of a copy. */
export type Parcel = { task: unknown; given: readonly ArrayBuffer[] };

/** What a thread posts for each task it is posted. */
export type Posted = { ok: true; value: unknown } | { ok: false; message: string };

export type ThreadMemory = {
  memoryMegabytes: number;
  /**
   * Of these, for what is young; without it as V8 sees fit, which is more than a hundred. The less it is, the sooner a thread
   * gives back what it is done with, and the more often it looks for that.
   */
  youngMegabytes?: number;
};

/** @throws nothing: what breaks is told to the task it breaks; between tasks nobody asks. */
export function startThread(file: string, { memoryMegabytes, youngMegabytes }: ThreadMemory): Worker {
  const young = youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes };
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, ...young },
  });
  return worker.on("error", () => undefined);
}

function failureOf(error: Error & { code?: string }): ThreadFailure {
  const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash";
  return { ok: false, reason, message: error.message };
}

const outOfTime: ThreadFailure = { ok: false, reason: "time", message: "the task took too long" };

/** One task on one thread. Resolves to its answer and whether the thread can be used again; if not, it is ending. */
export function runOn(worker: Worker, { task, given }: Parcel, timeMillis: number) {
  return new Promise<{ answer: ThreadAnswer; isUsable: boolean }>((resolve) => {
    const onMessage = (posted: Posted) => {
      if (posted.ok) return end(posted, true);
      end({ ok: false, reason: "crash", message: posted.message }, false);
    };
    const onError = (error: unknown) => end(failureOf(error as Error), false);
    const onExit = () => end(failureOf(new Error("the thread ended")), false);
    const stopCounting = countTime(worker, timeMillis, () => end(outOfTime, false));
    function end(answer: ThreadAnswer, isUsable: boolean) {
      stopCounting();
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (!isUsable) void worker.terminate();
      resolve({ answer, isUsable });
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task, given);
  });
}
