/**
 * Loaded into the app's processes by a bench that asks for it: each tells ten times a second, in a file of its own, what
 * V8 and the buffers of its main thread hold. The system's books know the pages alone, not what stands in them.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const everyMs = 100;
const folder = process.env.COLLATE_BENCH_HEAP;

if (folder !== undefined && isMainThread) {
  const file = join(folder, `${process.pid}.json`);
  setInterval(() => writeFileSync(file, JSON.stringify(process.memoryUsage())), everyMs).unref();
}
