/** Runs in a thread of its own, started by engine-pool.ts: does one task after another, as they are posted. */
import { parentPort } from "node:worker_threads";
import { type EngineTask, largeFrom, runInThread, sizeOf } from "./engine-task.ts";

/**
 * An answer is copied as it is posted: what a large file took on the way is not to stand beside both. Of all a file takes
 * at its peak this saves up to a third (reading a digest of 20 MB took 54 MB in place of 90). `gc` is there in the worker alone.
 */
function letGoOfTheWay(): void {
  globalThis.gc?.({ type: "major", execution: "sync" });
}

parentPort?.on("message", async (task: EngineTask) => {
  try {
    const isLarge = sizeOf(task) > largeFrom;
    const value = await runInThread(task);
    if (isLarge) letGoOfTheWay();
    parentPort?.postMessage({ ok: true, value });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
