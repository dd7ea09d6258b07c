/** The owner creates a project and names its first admin. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { ownerWhoMay } from "../owner.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { insertProject } from "./insert-project.ts";

export type NewProject = { name: string; adminId: string };

/** Refuses with `invalid` when there is no such account, or it is disabled. */
export async function requireActiveAccount(tx: Tx, userId: string, field: string): Promise<void> {
  const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } });
  if (user !== null) return;
  const message = "Choose an account that is not disabled.";
  throw new Refusal("invalid", message, { fields: { [field]: message } });
}

export function createProject(
  viewer: Viewer,
  input: NewProject,
): Promise<Result<{ id: string; slug: string }>> {
  return write(viewer, { act: "project.create", projectId: null }, async (tx) => {
    await ownerWhoMay(tx, viewer, "project.create");
    await requireActiveAccount(tx, input.adminId, "adminId");
    const { id, slug, name } = await insertProject(tx, input.name, input.adminId);
    const detail = { name, adminId: input.adminId };
    const audit = { projectId: id, subjectType: "project", subjectId: id, detail };
    return { value: { id, slug }, audit };
  });
}
