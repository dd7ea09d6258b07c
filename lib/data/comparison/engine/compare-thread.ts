/** Runs in a thread of its own, started by run-compare.ts: does one task after another, as they are posted. */
import { parentPort } from "node:worker_threads";
import { keepTexts } from "#lib/compare/keep-texts.ts";
import { once } from "#lib/compare/once.ts";
import { type EngineTask, runTask } from "./compare-task.ts";
import { rehearse } from "./rehearse.ts";

/** Some seventy megabytes a thread: a hundred and fifty articles of the common length. */
const keepSome = () => keepTexts(1_000_000);

let prepare = keepSome();
const rehearseOnce = once(rehearse);

function makeReady(): null {
  prepare = keepSome();
  rehearseOnce();
  globalThis.gc?.({ type: "major", execution: "sync" });
  return null;
}

parentPort?.on("message", (task: EngineTask) => {
  try {
    const value = task.kind === "ready" ? makeReady() : runTask(task, prepare);
    parentPort?.postMessage({ ok: true, value });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
