/**
 * A long file's plan edited as somebody waits: asked of the worker, whose memory planning takes, and waited for. The
 * worker's answer is looked for some times a second by its key: a notification would hold every commit's.
 */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { fail, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { askForEdit, takeAnswer, takeBack } from "./asked-edits.ts";
import type { EditedPlan, PlanEdit } from "./edit-plan-here.ts";

/** Planning may take a minute before it is given up, and may wait for that of another large file. */
const mostWaitMillis = 120_000;
const pauseMillis = 150;

/**
 * Resolves to the worker's answer; to `unavailable` when there was none in time, and then the edit is taken back: it is
 * not made later either.
 */
export async function editByWorker(
  viewer: Viewer,
  edit: PlanEdit,
  waitMillis: number = mostWaitMillis,
): Promise<Result<EditedPlan>> {
  const key = await askForEdit(viewer, edit, waitMillis);
  const end = performance.now() + waitMillis;
  while (performance.now() < end) {
    await sleep(pauseMillis);
    const answer = await takeAnswer(key);
    if (answer !== null) return answer;
  }
  return (
    (await takeBack(key)) ??
    fail(
      "unavailable",
      "The worker, which plans long files, did not answer in time. Nothing was changed: try again in a minute.",
    )
  );
}
