/** Takes one's own annotation away: withdrawn and still shown where others rely on it, else deleted. Both can be undone. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { enqueueIfOutdated } from "../anchor/enqueue-reanchoring.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { AnnotationKey } from "./annotation-input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import {
  type AnnotationRow,
  annotationNow,
  lockAnnotation,
  lockAnnotationEvenDeleted,
} from "./lock-annotation.ts";

/** Others rely on an annotation once they ruled on it or commented it. */
async function doOthersRely(tx: Tx, row: AnnotationRow): Promise<boolean> {
  const of = { projectId: row.projectId, annotationId: row.id };
  const decision = await tx.decision.findFirst({ where: of, select: { id: true } });
  if (decision !== null) return true;
  const where = { ...of, authorId: { not: row.authorId }, deletedAt: null };
  return (await tx.comment.findFirst({ where, select: { id: true } })) !== null;
}

/** Deletes or withdraws, and says which. Refuses: not_found, forbidden, conflict. */
export async function deleteAnnotation(
  viewer: Viewer,
  input: AnnotationKey,
): Promise<Result<{ outcome: "deleted" | "withdrawn"; revision: number }>> {
  return write(viewer, { act: "annotation.delete", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockAnnotation(tx, member, input.annotationId, "work.edit");
    refuseStale("This annotation", input.revision, annotationNow(row));
    if (row.withdrawnAt !== null) throw new Refusal("invalid", "This annotation is withdrawn already.");
    const outcome = (await doOthersRely(tx, row)) ? "withdrawn" : "deleted";
    const at = new Date();
    const change = outcome === "withdrawn" ? { withdrawnAt: at } : { deletedAt: at };
    const { revision } = await changeAnnotation(tx, row, change, { by: viewer.userId, cause: outcome });
    const audit = { subjectType: "annotation", subjectId: row.id, detail: { outcome } };
    return { value: { outcome, revision }, audit };
  });
}

/** Undoes a deletion or a withdrawal. Refuses: not_found, forbidden, conflict. */
export async function restoreAnnotation(
  viewer: Viewer,
  input: AnnotationKey,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "annotation.restore", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockAnnotationEvenDeleted(tx, member, input.annotationId, "work.edit");
    refuseStale("This annotation", input.revision, annotationNow(row));
    const isGone = row.deletedAt !== null || row.withdrawnAt !== null;
    const made = { by: viewer.userId, cause: "restored" } as const;
    const now = isGone ? await changeAnnotation(tx, row, { deletedAt: null, withdrawnAt: null }, made) : row;
    if (isGone) await enqueueIfOutdated(tx, row);
    return { value: { revision: now.revision }, audit: { subjectType: "annotation", subjectId: row.id } };
  });
}
