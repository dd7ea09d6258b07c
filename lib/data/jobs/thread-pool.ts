/**
 * Threads for what takes processor time, memory or trust: each has a limit of memory and of time, and a task that breaks
 * one costs a thread, nothing else. Threads are kept for the next task, for a while; where there is a task to stand by
 * with, one of them for as long as nothing else needs its memory.
 */
import "server-only";
import type { Worker } from "node:worker_threads";
import { type Hold, neverHeld } from "./hold.ts";
import {
  type Parcel,
  runOn,
  startThread,
  type ThreadAnswer,
  type ThreadFailure,
  type ThreadMemory,
} from "./thread.ts";

export type { ThreadAnswer, ThreadFailure };

export type ThreadLimits = ThreadMemory & {
  /** Threads at work at once; more tasks wait. */
  threads: number;
  /** Of the processor's time, for a task (countTime). */
  timeMillis: number;
  /** After so long without a task, and after so many tasks, a thread ends. */
  idleMillis: number;
  tasksPerThread: number;
};

/**
 * Resolves to what the thread posted for a task, or to why there is nothing. Never rejects. What is in `given` goes over
 * to the thread in place of a copy, and is empty here from then on.
 */
export type RunTask<Task> = (task: Task, given?: readonly ArrayBuffer[]) => Promise<ThreadAnswer>;

export type ThreadPool<Task> = RunTask<Task> & {
  /** From now on a thread stands by whenever the pool is not held: for a pool that was given what it does then. */
  standBy(): void;
};

export type PoolOptions<Task> = {
  hold?: Hold;
  /**
   * What a thread does that is begun before there is a task for it, and before it stands by: what makes it quick at the
   * next task, and small. Without it threads are begun with their first task, and none stands by.
   */
  readying?: Task;
};

/** An idle thread has a timer that ends it; one that stands by has none. */
type Thread = { worker: Worker; tasksLeft: number; idle?: NodeJS.Timeout };
type Waiting = { parcel: Parcel; resolve: (answer: ThreadAnswer) => void };

/** Held for longer, idle threads end: what holds them needs their memory. */
const heldIdleMillis = 300;
/**
 * Before a thread is begun that stands by: a process that begins has other things to do, one step of an import follows
 * another, and a task that comes meanwhile has its own thread, which stands by afterwards.
 */
const quietMillis = 1_000;
/** A task that has waited so long is worth another thread, which takes several times as long to begin as most tasks take. */
const patienceMillis = 200;

/** Which thread does which task, and which are begun and ended. */
class Threads<Task> {
  readonly #limits: ThreadLimits;
  readonly #file: string;
  readonly #hold: Hold;
  readonly #readying: Task | undefined;
  readonly #idle: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  /** Those not ended yet: memory is given back when a thread has ended. */
  #alive = 0;
  #standing: Thread | null = null;
  #isToStandBy = false;
  #isWaitingForHold = false;
  #patience: NodeJS.Timeout | undefined;

  constructor(limits: ThreadLimits, file: string, { hold = neverHeld, readying }: PoolOptions<Task>) {
    this.#limits = limits;
    this.#file = file;
    this.#hold = hold;
    this.#readying = readying;
    hold.onHeld(() => {
      for (const thread of this.#idle) this.#endUnlessFree(thread);
      this.#goOnWhenFree();
    });
  }

  run(task: Task, given: readonly ArrayBuffer[] = []): Promise<ThreadAnswer> {
    return new Promise((resolve) => {
      this.#waiting.push({ parcel: { task, given }, resolve });
      this.#distribute();
    });
  }

  standBy(): void {
    this.#isToStandBy = true;
    this.#standBySoon();
  }

  #standBySoon(): void {
    setTimeout(() => this.#beginStanding(), quietMillis).unref();
  }

  #beginStanding(): void {
    if (this.#readying === undefined || this.#hold.isHeld() || this.#alive > 0) return;
    this.#standing = this.#start();
    this.#standing.worker.unref();
    void this.#makeReady(this.#standing);
  }

  /** Gives what waits to the threads there are, or to new ones. */
  #distribute(): void {
    if (this.#hold.isHeld()) {
      this.#goOnWhenFree();
      return;
    }
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const thread = this.#idle.at(-1) ?? (this.#isWorthNew() ? this.#start() : undefined);
      if (thread === undefined) break;
      this.#waiting.shift();
      void this.#work(thread, next);
    }
    if (this.#waiting.length > 0 && this.#readying !== undefined && this.#alive < this.#limits.threads)
      this.#patience ??= setTimeout(() => this.#losePatience(), patienceMillis);
  }

  /** Whether a task is to begin a thread: beside one that is ready, or soon is, it is no sooner done for it. */
  #isWorthNew(): boolean {
    return this.#alive === 0 || (this.#readying === undefined && this.#alive < this.#limits.threads);
  }

  #losePatience(): void {
    this.#patience = undefined;
    const isShort = this.#waiting.length > 0 && this.#alive < this.#limits.threads;
    if (isShort && !this.#hold.isHeld()) void this.#makeReady(this.#start());
    this.#distribute();
  }

  #goOnWhenFree(): void {
    if (this.#isWaitingForHold) return;
    this.#isWaitingForHold = true;
    void this.#hold.untilFree().then(() => {
      this.#isWaitingForHold = false;
      if (this.#isToStandBy) this.#standBySoon();
      this.#distribute();
    });
  }

  async #work(thread: Thread, { parcel, resolve }: Waiting): Promise<void> {
    this.#forget(thread);
    thread.worker.ref();
    thread.tasksLeft -= 1;
    const { answer, isUsable } = await runOn(thread.worker, parcel, this.#limits.timeMillis);
    if (isUsable && thread.tasksLeft <= 0) await this.#retire(thread);
    else if (isUsable) this.#keep(thread);
    resolve(answer);
  }

  async #makeReady(thread: Thread): Promise<void> {
    const parcel = { task: this.#readying, given: [] };
    const { isUsable } = await runOn(thread.worker, parcel, this.#limits.timeMillis);
    if (isUsable) this.#keep(thread);
  }

  #start(): Thread {
    const worker = startThread(this.#file, this.#limits);
    const thread: Thread = { worker, tasksLeft: this.#limits.tasksPerThread };
    this.#alive += 1;
    worker.once("exit", () => {
      this.#forget(thread);
      this.#alive -= 1;
      this.#distribute();
    });
    return thread;
  }

  #keep(thread: Thread): void {
    // An idle thread is no reason for the process to stay.
    thread.worker.unref();
    this.#idle.push(thread);
    if (this.#hold.isHeld()) this.#endUnlessFree(thread);
    else if (this.#standing !== thread)
      thread.idle = setTimeout(() => this.#rest(thread), this.#limits.idleMillis).unref();
    this.#distribute();
  }

  /** Of those that have been idle for long one stands by and the others end. */
  #rest(thread: Thread): void {
    if (this.#standing === thread) return;
    if (this.#readying === undefined || !this.#isToStandBy || this.#standing !== null) {
      void this.#retire(thread);
      return;
    }
    this.#forget(thread);
    this.#standing = thread;
    void this.#makeReady(thread);
  }

  #endUnlessFree(thread: Thread): void {
    clearTimeout(thread.idle);
    const end = () => (this.#hold.isHeld() ? void this.#retire(thread) : this.#rest(thread));
    thread.idle = setTimeout(end, heldIdleMillis).unref();
  }

  /** Resolves when its memory is given back. */
  async #retire(thread: Thread): Promise<void> {
    this.#forget(thread);
    await thread.worker.terminate();
  }

  #forget(thread: Thread): void {
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
    if (this.#standing === thread) this.#standing = null;
    clearTimeout(thread.idle);
  }
}

/**
 * A pool with these limits; it starts no thread before its first task. `file` is what a thread runs. Each task waits for
 * its turn, and while the pool is held; only then does its time begin.
 */
export function createThreadPool<Task>(
  limits: ThreadLimits,
  file: string,
  options: PoolOptions<Task> = {},
): ThreadPool<Task> {
  const threads = new Threads(limits, file, options);
  const run: RunTask<Task> = (task, given) => threads.run(task, given);
  return Object.assign(run, { standBy: () => threads.standBy() });
}
