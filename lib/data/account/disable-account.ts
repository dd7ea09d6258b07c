/** The owner shuts an account out, at once and until it is enabled again. What it wrote stays. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { notFound, Refusal, type Result } from "#lib/errors.ts";
import { ownerWhoMay } from "../owner.ts";
import { revokeSessionsOf } from "../session/revoke-sessions.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

type Account = { userId: string };

/** Sets the date only where it changes something, so that doing it twice keeps the first date. */
async function setDisabled(tx: Tx, userId: string, disabledAt: Date | null): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  if (user === null) throw notFound("This account");
  if ((user.disabledAt === null) === (disabledAt === null)) return;
  await tx.user.update({ where: { id: userId }, data: { disabledAt } });
}

/** Ends all its sessions too. The owner cannot shut themselves out. */
export function disableAccount(viewer: Viewer, { userId }: Account): Promise<Result<null>> {
  return write(viewer, { act: "account.disable", projectId: null }, async (tx) => {
    await ownerWhoMay(tx, viewer, "account.manage");
    if (userId === viewer.userId) throw new Refusal("invalid", "You cannot disable your own account.");
    await setDisabled(tx, userId, new Date());
    const sessions = await revokeSessionsOf(tx, userId, "account_disabled", null);
    return { value: null, audit: { subjectType: "user", subjectId: userId, detail: { sessions } } };
  });
}

export function enableAccount(viewer: Viewer, { userId }: Account): Promise<Result<null>> {
  return write(viewer, { act: "account.enable", projectId: null }, async (tx) => {
    await ownerWhoMay(tx, viewer, "account.manage");
    await setDisabled(tx, userId, null);
    return { value: null, audit: { subjectType: "user", subjectId: userId } };
  });
}
