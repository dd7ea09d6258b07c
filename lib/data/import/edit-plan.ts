/**
 * How a file is parted into articles and what is dropped of it, as a person wants it: a short file's is planned anew
 * here and now, a long one's by the worker, whose memory that takes.
 */
import "server-only";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { editByWorker } from "./edit-by-worker.ts";
import { type EditedPlan, editPlanHere, lookAt, type PlanEdit } from "./edit-plan-here.ts";
import { isLongText } from "./plan-anew.ts";

/**
 * Replaces the file's edits. Corrections of articles that begin where they began stay. Resolves to the new revision; of
 * a long file to `unavailable` when the worker did not answer in time, and then nothing was changed.
 */
export async function editPlan(viewer: Viewer, input: PlanEdit): Promise<Result<EditedPlan>> {
  const found = await lookAt(viewer, input);
  if (found !== null && (await isLongText(found))) return editByWorker(viewer, input);
  return editPlanHere(viewer, input);
}
