/** Runs in a thread of its own, started by run-compare.ts: does one task after another, as they are posted. */
import { parentPort } from "node:worker_threads";
import { type EngineTask, runTask } from "./compare-task.ts";

parentPort?.on("message", (task: EngineTask) => {
  try {
    parentPort?.postMessage({ ok: true, value: runTask(task) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
