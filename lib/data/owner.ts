/** The guard of what only the instance's owner may do, read in the transaction that does it. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { type InstanceAct, mayOnInstance } from "#lib/policy/instance-policy.ts";
import type { Viewer } from "./viewer.ts";

/** Throws Refusal `forbidden` unless the viewer is the owner still, and enabled. */
export async function ownerWhoMay(client: Db, viewer: Viewer, act: InstanceAct): Promise<void> {
  const user = await client.user.findFirst({
    where: { id: viewer.userId, disabledAt: null },
    select: { isOwner: true },
  });
  if (user === null || !mayOnInstance(user, act)) {
    throw new Refusal("forbidden", "Only the owner of this instance may do this.");
  }
}
