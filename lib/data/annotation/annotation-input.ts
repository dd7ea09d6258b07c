/** What the actions on annotations take. */
import { z } from "zod";
import { note, passage, revisionNumber, rowId, tagIds, visibility } from "../work/input-parts.ts";

export const newAnnotation = passage.extend({ projectId: rowId, tagIds, note, visibility });
export type NewAnnotation = z.infer<typeof newAnnotation>;

export const annotationEdit = z.object({
  projectId: rowId,
  annotationId: rowId,
  /** The revision the edit was made on. */
  revision: revisionNumber,
  note: note.optional(),
  tagIds: tagIds.optional(),
  /** Another span of the same version. */
  span: passage.omit({ versionId: true }).optional(),
});
export type AnnotationEdit = z.infer<typeof annotationEdit>;

export const annotationKey = z.object({ projectId: rowId, annotationId: rowId, revision: revisionNumber });
export type AnnotationKey = z.infer<typeof annotationKey>;

/** No revision: putting one tag on or off says nothing about the others, so it cannot overwrite. */
export const annotationTagging = z.object({
  projectId: rowId,
  annotationId: rowId,
  tagId: rowId,
  change: z.enum(["add", "remove"]),
});
export type AnnotationTagging = z.infer<typeof annotationTagging>;
