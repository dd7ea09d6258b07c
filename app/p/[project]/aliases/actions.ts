"use server";
/** Server actions on lists of names, for admins. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import * as input from "#lib/data/alias/alias-input.ts";
import { createAlias as runCreate } from "#lib/data/alias/create-alias.ts";
import { deleteAlias as runDelete, restoreAlias as runRestore } from "#lib/data/alias/delete-alias.ts";
import { editAlias as runEdit } from "#lib/data/alias/edit-alias.ts";

export const createAlias = action({ act: "alias.create", input: input.newAlias, run: runCreate });
export const editAlias = action({ act: "alias.edit", input: input.aliasEdit, run: runEdit });
export const deleteAlias = action({ act: "alias.delete", input: input.aliasKey, run: runDelete });
export const restoreAlias = action({ act: "alias.restore", input: input.aliasKey, run: runRestore });
