/** An admin gives a member another role. It counts on that member's next request. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { notFound, Refusal, type Result } from "#lib/errors.ts";
import type { Role } from "#lib/policy/policy.ts";
import { roleWord } from "#lib/policy/role-word.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { keepAnAdmin } from "./keep-an-admin.ts";

export type RoleChange = { projectId: string; userId: string; from: Role; to: Role };

/** The member's role, read under the project's lock. Throws Refusal `not_found`. */
export async function roleOf(tx: Tx, projectId: string, userId: string): Promise<Role> {
  const membership = await tx.membership.findUnique({
    where: { projectId_userId: { projectId, userId } },
    select: { role: true },
  });
  if (membership === null) throw notFound("This member");
  return membership.role;
}

function refuseOtherRole(seen: Role, now: Role): void {
  if (seen === now) return;
  const message = `The role was changed meanwhile: it is ${roleWord(now)} now. Choose again.`;
  throw new Refusal("conflict", message, { current: { role: now } });
}

/** `from` is the role the admin saw. Refuses to take the last admin's. */
export function changeRole(viewer: Viewer, change: RoleChange): Promise<Result<{ role: Role }>> {
  const { projectId, userId, from, to } = change;
  return write(viewer, { act: "member.change-role", projectId }, async (tx) => {
    await lockProject(tx, projectId);
    await memberWhoMay(tx, viewer, projectId, "member.manage");
    refuseOtherRole(from, await roleOf(tx, projectId, userId));
    if (to !== "admin") await keepAnAdmin(tx, projectId, userId);
    await tx.membership.update({
      where: { projectId_userId: { projectId, userId } },
      data: { role: to },
    });
    return { value: { role: to }, audit: { subjectType: "user", subjectId: userId, detail: { from, to } } };
  });
}
