"use server";
/** Server actions on the codebook, for admins. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import { createTag as runCreate } from "#lib/data/tag/create-tag.ts";
import { deleteTag as runDelete, restoreTag as runRestore } from "#lib/data/tag/delete-tag.ts";
import { editTag as runEdit } from "#lib/data/tag/edit-tag.ts";
import { moveTag as runMove } from "#lib/data/tag/move-tag.ts";
import * as input from "#lib/data/tag/tag-input.ts";

export const createTag = action({ act: "tag.create", input: input.newTag, run: runCreate });
export const editTag = action({ act: "tag.edit", input: input.tagEdit, run: runEdit });
export const moveTag = action({ act: "tag.move", input: input.tagMove, run: runMove });
export const deleteTag = action({ act: "tag.delete", input: input.tagKey, run: runDelete });
export const restoreTag = action({ act: "tag.restore", input: input.tagKey, run: runRestore });
