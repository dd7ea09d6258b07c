/** The one way an annotation's row changes: the next revision number, the row, its tags, and the revision as it then stands. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { StoredPassage } from "../work/anchor-passage.ts";
import type { RevisionMade } from "../work/guard-work.ts";
import type { AnnotationRow } from "./lock-annotation.ts";
import { holdTags } from "./use-tags.ts";

export type AnnotationChange = {
  note?: string;
  tagIds?: readonly string[];
  passage?: StoredPassage;
  visibility?: "shared";
  withdrawnAt?: Date | null;
  deletedAt?: Date | null;
};

/** Appends the annotation as it stands to its revisions. */
export async function appendAnnotationRevision(
  tx: Tx,
  row: AnnotationRow,
  { by, cause, decisionId }: RevisionMade,
): Promise<void> {
  const { projectId, note, tagIds, visibility, startUtf16, endUtf16, exact } = row;
  const key = { id: newId(), projectId, annotationId: row.id, number: row.revision };
  const state = { note, tagIds, visibility, startUtf16, endUtf16, exact };
  await tx.annotationRevision.create({
    data: { ...key, ...state, cause, decisionId: decisionId ?? null, authorId: by },
  });
}

/** Puts these tags on the annotation and takes the others off; only tags that are new to it must still be in the codebook. */
async function setTags(tx: Tx, row: AnnotationRow, tagIds: readonly string[], by: string): Promise<void> {
  const key = { projectId: row.projectId, annotationId: row.id };
  const added = [...new Set(tagIds)].filter((tagId) => !row.tagIds.includes(tagId));
  const removed = row.tagIds.filter((tagId) => !tagIds.includes(tagId));
  await holdTags(tx, row.projectId, added);
  if (removed.length > 0) await tx.annotationTag.deleteMany({ where: { ...key, tagId: { in: removed } } });
  const addedAt = Date.now();
  const data = added.map((tagId, index) => ({
    ...key,
    tagId,
    addedById: by,
    addedAt: new Date(addedAt + index),
  }));
  if (data.length > 0) await tx.annotationTag.createMany({ data });
}

/** Changes a locked row. Resolves to the row as it then stands. */
export async function changeAnnotation(
  tx: Tx,
  row: AnnotationRow,
  change: AnnotationChange,
  made: RevisionMade,
): Promise<AnnotationRow> {
  const { tagIds, passage, ...columns } = change;
  if (tagIds !== undefined) await setTags(tx, row, tagIds, made.by);
  const now = new Date();
  const isFirstShared = change.visibility === "shared" && row.visibility === "draft";
  const updated = await tx.annotation.update({
    where: { projectId_id: { projectId: row.projectId, id: row.id } },
    data: {
      ...columns,
      ...passage,
      ...(isFirstShared ? { sharedAt: now } : {}),
      revision: row.revision + 1,
      updatedAt: now,
    },
  });
  const changed = { ...updated, tagIds: tagIds === undefined ? row.tagIds : [...new Set(tagIds)] };
  await appendAnnotationRevision(tx, changed, made);
  return changed;
}
