"use server";
/** Server actions on sources, for admins. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import { createSource as runCreate } from "#lib/data/source/create-source.ts";
import { deleteSource as runDelete, restoreSource as runRestore } from "#lib/data/source/delete-source.ts";
import { editSource as runEdit } from "#lib/data/source/edit-source.ts";
import { gradeSource as runGrade } from "#lib/data/source/grade-source.ts";
import * as input from "#lib/data/source/source-input.ts";

export const createSource = action({ act: "source.create", input: input.newSource, run: runCreate });
export const editSource = action({ act: "source.edit", input: input.sourceEdit, run: runEdit });
export const gradeSource = action({ act: "source.grade", input: input.sourceGrade, run: runGrade });
export const deleteSource = action({ act: "source.delete", input: input.sourceKey, run: runDelete });
export const restoreSource = action({ act: "source.restore", input: input.sourceKey, run: runRestore });
