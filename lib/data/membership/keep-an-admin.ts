/** A project always has an admin who can sign in: asked under a lock on the project, so that two changes cannot both pass. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";

/** Whether the project has an enabled admin besides that user (null: at all). Ask only under lockProject. */
export async function hasOtherAdmin(tx: Tx, projectId: string, userId: string | null): Promise<boolean> {
  const admin = await tx.membership.findFirst({
    where: {
      projectId,
      role: "admin",
      user: { disabledAt: null },
      ...(userId === null ? {} : { userId: { not: userId } }),
    },
    select: { userId: true },
  });
  return admin !== null;
}

/** Throws Refusal `invalid` when that user is the only enabled admin. */
export async function keepAnAdmin(tx: Tx, projectId: string, userId: string): Promise<void> {
  if (await hasOtherAdmin(tx, projectId, userId)) return;
  throw new Refusal("invalid", "A project keeps at least one admin. Make someone else an admin first.");
}
