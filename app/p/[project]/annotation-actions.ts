"use server";
/** Server actions on annotations, and the one on the codebook that annotating needs. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import * as input from "#lib/data/annotation/annotation-input.ts";
import { createAnnotation as runCreate } from "#lib/data/annotation/create-annotation.ts";
import {
  deleteAnnotation as runDelete,
  restoreAnnotation as runRestore,
} from "#lib/data/annotation/delete-annotation.ts";
import { editAnnotation as runEdit } from "#lib/data/annotation/edit-annotation.ts";
import { shareAnnotation as runShare } from "#lib/data/annotation/share-annotation.ts";
import { tagAnnotation as runTag } from "#lib/data/annotation/tag-annotation.ts";
import { proposeTag as runPropose } from "#lib/data/tag/propose-tag.ts";
import { tagProposal } from "#lib/data/tag/tag-input.ts";

export const createAnnotation = action({
  act: "annotation.create",
  input: input.newAnnotation,
  run: runCreate,
});
export const editAnnotation = action({ act: "annotation.edit", input: input.annotationEdit, run: runEdit });
export const tagAnnotation = action({ act: "annotation.tag", input: input.annotationTagging, run: runTag });
export const shareAnnotation = action({ act: "annotation.share", input: input.annotationKey, run: runShare });
export const deleteAnnotation = action({
  act: "annotation.delete",
  input: input.annotationKey,
  run: runDelete,
});
export const restoreAnnotation = action({
  act: "annotation.restore",
  input: input.annotationKey,
  run: runRestore,
});
export const proposeTag = action({ act: "tag.propose", input: tagProposal, run: runPropose });
