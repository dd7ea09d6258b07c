/** Taking someone out of a project, and back in. What they wrote stays; their drafts stay theirs, out of reach. */
import "server-only";
import { z } from "zod";
import type { Tx } from "#lib/db/client.ts";
import { notFound, type Result } from "#lib/errors.ts";
import type { Role } from "#lib/policy/policy.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { roleOf } from "./change-role.ts";
import { keepAnAdmin } from "./keep-an-admin.ts";

export type MemberKey = { projectId: string; userId: string };

/** Refuses to take out the last admin. An admin may leave when there is another. */
export function removeMember(viewer: Viewer, { projectId, userId }: MemberKey): Promise<Result<null>> {
  return write(viewer, { act: "member.remove", projectId }, async (tx) => {
    await lockProject(tx, projectId);
    await memberWhoMay(tx, viewer, projectId, "member.manage");
    const role = await roleOf(tx, projectId, userId);
    if (role === "admin") await keepAnAdmin(tx, projectId, userId);
    await tx.membership.delete({ where: { projectId_userId: { projectId, userId } } });
    return { value: null, audit: { subjectType: "user", subjectId: userId, detail: { role } } };
  });
}

const removal = z.object({ role: z.enum(["analyst", "reviewer", "admin"]) });

/** The role that user had when they were last removed from this project; only such a user can be brought back. */
async function roleBefore(tx: Tx, { projectId, userId }: MemberKey): Promise<Role> {
  const row = await tx.auditRow.findFirst({
    where: { projectId, subjectId: userId, act: "member.remove", outcome: "done" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { detail: true },
  });
  const parsed = removal.safeParse(row?.detail);
  if (!parsed.success) throw notFound("This former member");
  return parsed.data.role;
}

/** Undoes the last removal, with the role of then. Of someone who is a member it changes nothing. */
export function restoreMember(viewer: Viewer, key: MemberKey): Promise<Result<{ role: Role }>> {
  const { projectId, userId } = key;
  return write(viewer, { act: "member.restore", projectId }, async (tx) => {
    await lockProject(tx, projectId);
    await memberWhoMay(tx, viewer, projectId, "member.manage");
    const role = await roleBefore(tx, key);
    const restored = await tx.membership.upsert({
      where: { projectId_userId: { projectId, userId } },
      create: { projectId, userId, role },
      update: {},
      select: { role: true },
    });
    const audit = { subjectType: "user", subjectId: userId, detail: { role: restored.role } };
    return { value: { role: restored.role }, audit };
  });
}
