/** For tests of edits of long files, where no worker is running. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../../viewer.ts";
import { editAskedPlan } from "../edit-asked-plan.ts";
import { editPlan } from "../edit-plan.ts";
import type { EditedPlan, PlanEdit } from "../edit-plan-here.ts";
import type { AskedEditKey } from "../enqueue-import-jobs.ts";

/** The edits asked of the worker in this project that nobody took back. */
export async function listAsked(projectId: string): Promise<AskedEditKey[]> {
  const rows = await db().askedEdit.findMany({ where: { projectId }, select: { id: true } });
  return rows.map(({ id: askedId }) => ({ projectId, askedId }));
}

/** Edits the plan, and makes what the worker is asked for as it does. */
export async function editNow(viewer: Viewer, edit: PlanEdit): Promise<Result<EditedPlan>> {
  let isAnswered = false;
  const answer = editPlan(viewer, edit).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) {
    for (const key of await listAsked(edit.projectId)) await editAskedPlan(key);
    await sleep(10);
  }
  return answer;
}
