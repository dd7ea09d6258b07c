/** The people of a project. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/policy/policy.ts";
import { memberWhoMay } from "../member.ts";
import type { Member } from "../viewer.ts";

export type ListedMember = { userId: string; name: string; role: Role };

export type MemberAccount = ListedMember & { email: string; isDisabled: boolean; since: Date };

const byName = [{ user: { name: "asc" } }, { userId: "asc" }] as const;

/** For every member: to choose an owner of a claim, to filter by who wrote something. By name. */
export async function listMembers(member: Member): Promise<ListedMember[]> {
  const rows = await db().membership.findMany({
    where: { projectId: member.projectId },
    select: { userId: true, role: true, user: { select: { name: true } } },
    orderBy: [...byName],
  });
  return rows.map(({ userId, role, user }) => ({ userId, name: user.name, role }));
}

/** For admins: with addresses. Throws Refusal `forbidden` for others. By name. */
export async function listMemberAccounts(member: Member): Promise<MemberAccount[]> {
  const { projectId } = await memberWhoMay(db(), member, member.projectId, "member.manage");
  const rows = await db().membership.findMany({
    where: { projectId },
    select: {
      userId: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true, disabledAt: true } },
    },
    orderBy: [...byName],
  });
  return rows.map(({ userId, role, createdAt, user }) => ({
    userId,
    role,
    name: user.name,
    email: user.email,
    isDisabled: user.disabledAt !== null,
    since: createdAt,
  }));
}
