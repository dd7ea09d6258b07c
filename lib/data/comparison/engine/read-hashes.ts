/**
 * A text's distinct fingerprints: of a common length read here and now, of a long one in a thread, so that the process goes
 * on with its queue meanwhile. A pool of its own and a light one: comparing stands still while an import is written, and it
 * is then that most texts are read for the first time.
 */
import "server-only";
import { join } from "node:path";
import { distinctHashes } from "#lib/compare/fingerprints.ts";
import { createThreadPool, type ThreadPool } from "../../jobs/thread-pool.ts";

/** Takes some 5 ms; handing it to a thread costs a part of that, and to start one several times as much. */
const atOnceUtf16 = 64 * 1024;

/** The longest text that is taken, of two million characters, needs a fifth of a second. */
const limits = {
  threads: 1,
  timeMillis: 20_000,
  memoryMegabytes: 512,
  idleMillis: 5_000,
  tasksPerThread: 1_000,
};

/** The thread runs the source itself, as Node does; a bundler has no part in it. */
const fingerprintThread = join(process.cwd(), "lib", "data", "comparison", "engine", "fingerprint-thread.ts");

const shared = globalThis as { collateFingerprinting?: ThreadPool<string> };

/** A pool of its own, for tests of what happens when a thread breaks. */
export function createHashPool(file: string = fingerprintThread): ThreadPool<string> {
  return createThreadPool<string>(limits, file);
}

function pool(): ThreadPool<string> {
  shared.collateFingerprinting ??= createHashPool();
  return shared.collateFingerprinting;
}

/** As distinctHashes has them. Rejects when the thread breaks: nothing is known of the text then, and it is worth another try. */
export async function readHashes(text: string, run: ThreadPool<string> = pool()): Promise<bigint[]> {
  if (text.length <= atOnceUtf16) return distinctHashes(text);
  const answer = await run(text);
  if (!answer.ok) throw new Error(`The fingerprints could not be read: ${answer.reason}: ${answer.message}`);
  return Array.from(answer.value as BigInt64Array); // what fingerprint-thread.ts posts
}
