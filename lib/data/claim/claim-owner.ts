/** Who can own a claim: a member of its project. */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import type { Member } from "../viewer.ts";

/** Throws Refusal invalid for anyone else. */
export async function refuseUnlessMember(tx: Db, projectId: string, ownerId: string): Promise<void> {
  const row = await tx.membership.findUnique({ where: { projectId_userId: { projectId, userId: ownerId } } });
  if (row !== null) return;
  const message = "The owner must be a member of this project.";
  throw new Refusal("invalid", message, { fields: { ownerId: message } });
}

export type PossibleOwner = { userId: string; name: string };

/** The project's members who can still sign in, by name. */
export async function listPossibleOwners(member: Member): Promise<PossibleOwner[]> {
  const rows = await db().membership.findMany({
    where: { projectId: member.projectId, user: { disabledAt: null } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ userId, user }) => ({ userId, name: user.name }));
}
