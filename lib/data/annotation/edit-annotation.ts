/** Changes one's own annotation: its note, its tags, its span. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { enqueueIfOutdated } from "../anchor/enqueue-reanchoring.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { anchorPassage } from "../work/anchor-passage.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import type { AnnotationEdit } from "./annotation-input.ts";
import { type AnnotationChange, changeAnnotation } from "./change-annotation.ts";
import { type AnnotationRow, annotationNow, lockAnnotation } from "./lock-annotation.ts";

/** A tag that was deleted stays on what wears it: pages do not list it, so a list without it does not take it off. */
async function withDeletedTags(tx: Tx, row: AnnotationRow, tagIds: readonly string[]): Promise<string[]> {
  const unnamed = row.tagIds.filter((tagId) => !tagIds.includes(tagId));
  if (unnamed.length === 0) return [...tagIds];
  const where = { projectId: row.projectId, id: { in: unnamed }, deletedAt: { not: null } };
  const deleted = await tx.tag.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return [...tagIds, ...deleted.map(({ id }) => id)];
}

/** What an edit or an amendment asks for, as a change of the row. */
export async function asAnnotationChange(
  tx: Tx,
  row: AnnotationRow,
  asked: Pick<AnnotationEdit, "note" | "tagIds" | "span">,
): Promise<AnnotationChange> {
  const { note, tagIds, span } = asked;
  const passage = span && (await anchorPassage(tx, row.projectId, { ...span, versionId: row.versionId }));
  return {
    ...(note === undefined ? {} : { note }),
    ...(tagIds === undefined ? {} : { tagIds: await withDeletedTags(tx, row, tagIds) }),
    ...(passage === undefined ? {} : { passage }),
  };
}

/** Edits. Refuses: not_found, forbidden, conflict with how it stands now, invalid. */
export async function editAnnotation(
  viewer: Viewer,
  input: AnnotationEdit,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "annotation.edit", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockAnnotation(tx, member, input.annotationId, "work.edit");
    refuseWithdrawn("This annotation", row);
    refuseStale("This annotation", input.revision, annotationNow(row));
    const change = await asAnnotationChange(tx, row, input);
    const { revision } = await changeAnnotation(tx, row, change, { by: viewer.userId, cause: "edited" });
    if (change.passage !== undefined) await enqueueIfOutdated(tx, row);
    const detail = { revision, changed: Object.keys(change) };
    return { value: { revision }, audit: { subjectType: "annotation", subjectId: row.id, detail } };
  });
}
