/** Runs in a thread of its own, started by run-compare.ts: does one task after another, as they are posted. */
import { parentPort } from "node:worker_threads";
import { keepTexts } from "#lib/compare/keep-texts.ts";
import { type EngineTask, runTask } from "./compare-task.ts";

/** Some seventy megabytes a thread: a hundred and fifty articles of the common length. */
const prepare = keepTexts(1_000_000);

parentPort?.on("message", (task: EngineTask) => {
  try {
    parentPort?.postMessage({ ok: true, value: runTask(task, prepare) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
