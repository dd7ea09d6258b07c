/** A person's corrections of an article before it is committed: what it says of itself, and what it is written as. */
import "server-only";
import type { Json, Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { checkCorrections, checkNextVersion } from "./check-corrections.ts";
import { type Corrections, withoutIdle } from "./corrections.ts";
import { changesSigns, recogniseNow } from "./known/recognise-again.ts";
import { changePlan, editablePlan, type PlannedEdit } from "./planned-article-of.ts";

/** Replaces all corrections; what is left out stands as planned. Resolves to the new revision. */
export async function correctPlannedArticle(
  viewer: Viewer,
  input: PlannedEdit & { corrections: Corrections },
): Promise<Result<{ revision: number }>> {
  const { projectId, plannedId } = input;
  return write(viewer, { act: "import.correct", projectId }, async (tx) => {
    const plan = await editablePlan(tx, viewer, input);
    await checkCorrections(tx, projectId, input.corrections);
    await checkNextVersion(tx, projectId, input.corrections, plan.bodySha256);
    const corrections = withoutIdle(plan.planned, input.corrections);
    const revision = await changePlan(tx, plannedId, plan.key, { corrections });
    if (changesSigns(plan.corrections, corrections)) await recogniseNow(tx, plan.key, plannedId);
    const { importId } = plan.key;
    const detail = { importId, before: plan.corrections as Json, after: corrections as Json };
    return { value: { revision }, audit: { subjectType: "plannedArticle", subjectId: plannedId, detail } };
  });
}
