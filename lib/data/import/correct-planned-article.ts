/** A person's corrections of an article before it is committed: title, date, source. */
import "server-only";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { type Corrections, withoutIdle } from "./corrections.ts";
import { changePlan, editablePlan, type PlannedEdit } from "./planned-article-of.ts";

/** Replaces all corrections; what is left out stands as planned. Resolves to the new revision. */
export async function correctPlannedArticle(
  viewer: Viewer,
  input: PlannedEdit & { corrections: Corrections },
): Promise<Result<{ revision: number }>> {
  const { projectId, plannedId } = input;
  return write(viewer, { act: "import.correct", projectId }, async (tx) => {
    const plan = await editablePlan(tx, viewer, input);
    const { source } = input.corrections;
    if (source?.kind === "existing") {
      const where = { id: source.sourceId, projectId, deletedAt: null };
      if ((await tx.source.count({ where })) === 0) {
        throw new Refusal("invalid", "This source is not in the project.", {
          fields: { "corrections.source": "Choose one of the project's sources, or name a new one." },
        });
      }
    }
    const corrections = withoutIdle(plan.planned, input.corrections);
    const revision = await changePlan(tx, { ...input, importId: plan.importId }, { corrections });
    const detail = { importId: plan.importId, before: plan.corrections as Json, after: corrections as Json };
    return { value: { revision }, audit: { subjectType: "plannedArticle", subjectId: plannedId, detail } };
  });
}
