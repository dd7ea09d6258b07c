/** Shares one's own draft with the project. There is no way back to a draft. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { AnnotationKey } from "./annotation-input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { annotationNow, lockAnnotation } from "./lock-annotation.ts";

/** Shares; what is shared already stays as it is. Refuses: not_found, forbidden, conflict. */
export async function shareAnnotation(
  viewer: Viewer,
  input: AnnotationKey,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "annotation.share", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockAnnotation(tx, member, input.annotationId, "work.edit");
    refuseStale("This annotation", input.revision, annotationNow(row));
    const made = { by: viewer.userId, cause: "shared" } as const;
    const now =
      row.visibility === "shared" ? row : await changeAnnotation(tx, row, { visibility: "shared" }, made);
    return { value: { revision: now.revision }, audit: { subjectType: "annotation", subjectId: row.id } };
  });
}
