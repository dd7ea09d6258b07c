"use server";

/** What a project's admin does with its members and settings. */
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { projectName } from "#lib/data/account/account-input.ts";
import { emailInput } from "#lib/data/account/email-key.ts";
import { addMember as add } from "#lib/data/membership/add-member.ts";
import { changeRole as change } from "#lib/data/membership/change-role.ts";
import { removeMember as remove, restoreMember as restore } from "#lib/data/membership/remove-member.ts";
import { changeSettings as set } from "#lib/data/project/change-settings.ts";
import { shownAnew } from "#lib/shown-anew.ts";

const role = z.enum(["analyst", "reviewer", "admin"]);
const member = z.object({ projectId: id, userId: id });
const settings = z.object({ name: projectName, analystsMayCommit: z.boolean() });

export const addMember = action({
  act: "member.add",
  input: z.object({ projectId: id, email: emailInput, role }),
  run: shownAnew(add),
});

export const changeRole = action({
  act: "member.change-role",
  input: member.extend({ from: role, to: role }),
  run: shownAnew(change),
});

export const removeMember = action({ act: "member.remove", input: member, run: shownAnew(remove) });

export const restoreMember = action({ act: "member.restore", input: member, run: shownAnew(restore) });

export const changeSettings = action({
  act: "project.change-settings",
  input: z.object({ projectId: id, seen: settings, next: settings }),
  run: shownAnew(set),
});
