"use server";

/** What the owner does with projects from outside. */
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { projectName } from "#lib/data/account/account-input.ts";
import { appointAdmin as appoint } from "#lib/data/project/appoint-admin.ts";
import { createProject as create } from "#lib/data/project/create-project.ts";
import { shownAnew } from "#lib/shown-anew.ts";

export const createProject = action({
  act: "project.create",
  input: z.object({ name: projectName, adminId: id }),
  run: shownAnew(create),
});

export const appointAdmin = action({
  act: "project.appoint-admin",
  input: z.object({ projectId: id, userId: id }),
  run: shownAnew(appoint),
});
