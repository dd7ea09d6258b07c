/** Marks a passage: a new annotation with its tags and note, a draft or shared at once. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { enqueueIfOutdated } from "../anchor/enqueue-reanchoring.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { anchorPassage } from "../work/anchor-passage.ts";
import { write } from "../write.ts";
import type { NewAnnotation } from "./annotation-input.ts";
import { appendAnnotationRevision } from "./change-annotation.ts";
import { holdTags } from "./use-tags.ts";

async function insertAnnotation(tx: Tx, authorId: string, input: NewAnnotation) {
  const { projectId, visibility, note } = input;
  const passage = await anchorPassage(tx, projectId, input);
  const tagIds = [...new Set(input.tagIds)];
  await holdTags(tx, projectId, tagIds);
  const now = new Date();
  const row = await tx.annotation.create({
    data: {
      id: newId(),
      projectId,
      ...passage,
      note,
      visibility,
      sharedAt: visibility === "shared" ? now : null,
      authorId,
      createdAt: now,
      updatedAt: now,
    },
  });
  const key = { projectId, annotationId: row.id, addedById: authorId };
  const tags = tagIds.map((tagId, index) => ({ ...key, tagId, addedAt: new Date(now.getTime() + index) }));
  await tx.annotationTag.createMany({ data: tags });
  return { ...row, tagIds };
}

/**
 * Creates an annotation. Its selector is made from the version's body; of the page's words only that they stand there is
 * taken. Refuses: not_found (project, article), invalid (passage, tags).
 */
export async function createAnnotation(
  viewer: Viewer,
  input: NewAnnotation,
): Promise<Result<{ annotationId: string; revision: number }>> {
  return write(viewer, { act: "annotation.create", projectId: input.projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, input.projectId, "work.create");
    const row = await insertAnnotation(tx, viewer.userId, input);
    await appendAnnotationRevision(tx, row, { by: viewer.userId, cause: "created" });
    await enqueueIfOutdated(tx, row);
    const { id, revision, articleId, visibility, tagIds } = row;
    return {
      value: { annotationId: id, revision },
      audit: { subjectType: "annotation", subjectId: id, detail: { articleId, visibility, tagIds } },
    };
  });
}
