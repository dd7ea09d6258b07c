/** Where texts are compared: in threads of the process that runs the job, so that its queue and its seals go on meanwhile. */
import "server-only";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import { heldByImports } from "../../jobs/imports-in-hand.ts";
import {
  createThreadPool,
  type RunTask,
  type ThreadFailure,
  type ThreadLimits,
  type ThreadPool,
} from "../../jobs/thread-pool.ts";
import type { EngineResult, EngineTask, TextTask } from "./compare-task.ts";

/** What came of it; `problem` is a sentence for the person who misses the result. */
export type Compared<Task extends TextTask> =
  | { ok: true; value: EngineResult<Task> }
  | { ok: false; problem: string };

/** The thread runs the source itself, as Node does; a bundler has no part in it. */
const compareThread = join(process.cwd(), "lib", "data", "comparison", "engine", "compare-thread.ts");

/** Two texts of 20 MB take long; two of an article's length take milliseconds. */
const limits = { timeMillis: 120_000, memoryMegabytes: 1_024, idleMillis: 10_000, tasksPerThread: 20_000 };

const shared = globalThis as { collateComparing?: ThreadPool<EngineTask> };

/** A pool of its own, for tests of what happens at its limits. It stands still while this process works on an import. */
export function createComparePool(given: ThreadLimits, file: string = compareThread): ThreadPool<EngineTask> {
  return createThreadPool<EngineTask>(given, file, { hold: heldByImports, readying: { kind: "ready" } });
}

function pool(): ThreadPool<EngineTask> {
  shared.collateComparing ??= createComparePool({ ...limits, threads: env().workerConcurrency });
  return shared.collateComparing;
}

/**
 * For the process whose work comparing is: from now on one thread is ready whenever no import is in hand, some fifty megabytes.
 * To begin one takes longer than to compare an article with all that shares text with it, and somebody may wait for that.
 */
export function standByToCompare(): void {
  pool().standBy();
}

const work = {
  compare: "Comparing them",
  compareMany: "Comparing them",
  quantities: "Reading its numbers and speakers",
} as const;

function problemOf(kind: TextTask["kind"], { reason }: ThreadFailure): string {
  const what = work[kind];
  if (reason === "time")
    return `${what} took longer than ${limits.timeMillis / 1000} seconds and was stopped.`;
  if (reason === "memory") return `${what} takes more than ${limits.memoryMegabytes} MB of memory.`;
  return `${what} breaks Collate’s engine.`;
}

/** Never rejects for the texts' sake. */
export async function compareInThread<Task extends TextTask>(
  task: Task,
  run: RunTask<EngineTask> = pool(),
): Promise<Compared<Task>> {
  const answer = await run(task);
  if (answer.ok) return { ok: true, value: answer.value as EngineResult<Task> }; // what runTask answers for that kind
  console.error(`comparison engine: ${answer.reason}: ${answer.message}`);
  return { ok: false, problem: problemOf(task.kind, answer) };
}
