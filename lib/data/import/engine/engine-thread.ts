/** Runs in a thread of its own, started by engine-pool.ts: does one task after another, as they are posted. */
import { parentPort } from "node:worker_threads";
import { type EngineTask, runInThread } from "./engine-task.ts";

parentPort?.on("message", async (task: EngineTask) => {
  try {
    parentPort?.postMessage({ ok: true, value: await runInThread(task) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
