/**
 * What changed between two versions of an article, for a page that asks: of short texts found here and now, of long ones in a
 * thread, so that other requests go on meanwhile, and kept for the next who asks. A version never changes, so what is kept
 * is never stale; it says nothing that its two texts, which the asker holds, do not say.
 */
import "server-only";
import { join } from "node:path";
import { diffVersions, type VersionRow } from "#lib/compare/diff-versions.ts";
import { createThreadPool, type ThreadPool } from "../jobs/thread-pool.ts";

export type DiffTask = { before: string; after: string };
/** Of one project's articles; ids of versions. */
export type DiffSide = { id: string; body: string };
export type BodiesDiff = { ok: true; rows: readonly VersionRow[] } | { ok: false };

/** Both together take some 5 ms where they are two texts, and half a millisecond where a word changed. */
const atOnceUtf16 = 8_000;
/** Of what is kept: so many, of texts that are together so long. */
const mostKept = 40;
const mostKeptUtf16 = 2_000_000;

const limits = {
  threads: 1,
  timeMillis: 20_000,
  memoryMegabytes: 512,
  idleMillis: 20_000,
  tasksPerThread: 1_000,
};

/** The thread runs the source itself, as Node does; a bundler has no part in it. */
const diffThread = join(process.cwd(), "lib", "data", "article", "version-diff-thread.ts");

const shared = globalThis as { collateDiffing?: ThreadPool<DiffTask> };

/** A pool of its own, for tests of what happens when a thread breaks. */
export function createDiffPool(file: string = diffThread): ThreadPool<DiffTask> {
  return createThreadPool<DiffTask>(limits, file);
}

function pool(): ThreadPool<DiffTask> {
  shared.collateDiffing ??= createDiffPool();
  return shared.collateDiffing;
}

type Kept = { diff: Promise<BodiesDiff>; lengthUtf16: number };

/** The one asked for last stands last. */
const kept = new Map<string, Kept>();

function forgetOldest(): void {
  let lengthUtf16 = [...kept.values()].reduce((sum, one) => sum + one.lengthUtf16, 0);
  for (const [key, one] of kept) {
    if (kept.size <= mostKept && lengthUtf16 <= mostKeptUtf16) return;
    kept.delete(key);
    lengthUtf16 -= one.lengthUtf16;
  }
}

async function diffInThread(task: DiffTask, run: ThreadPool<DiffTask>): Promise<BodiesDiff> {
  const answer = await run(task);
  if (answer.ok) return { ok: true, rows: answer.value as VersionRow[] }; // what version-diff-thread.ts posts
  console.error(`difference of versions: ${answer.reason}: ${answer.message}`);
  return { ok: false };
}

/** Not `ok` where it took too long or too much memory, or the thread broke. Several who ask at once wait for one answer. */
export async function diffBodies(
  before: DiffSide,
  after: DiffSide,
  run: ThreadPool<DiffTask> = pool(),
): Promise<BodiesDiff> {
  const task = { before: before.body, after: after.body };
  const lengthUtf16 = before.body.length + after.body.length;
  if (lengthUtf16 <= atOnceUtf16) return { ok: true, rows: diffVersions(task.before, task.after) };
  const key = `${before.id} ${after.id}`;
  const known = kept.get(key);
  const diff = known?.diff ?? diffInThread(task, run);
  kept.delete(key);
  kept.set(key, { diff, lengthUtf16 });
  forgetOldest();
  const found = await diff;
  // It is worth another try.
  if (!found.ok && kept.get(key)?.diff === diff) kept.delete(key);
  return found;
}
