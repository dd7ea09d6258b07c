/** The owner gives an account a new one-time password; its sessions end, and the old password with them. */
import "server-only";
import { makeOneTimePassword, oneTimeExpiry } from "#lib/auth/one-time-password.ts";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { notFound, Refusal, type Result, succeed } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { ownerWhoMay } from "../owner.ts";
import { revokeSessionsOf } from "../session/revoke-sessions.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { OneTimePassword } from "./one-time-answer.ts";

/** The owner's own password is changed on the account page, not here. */
export async function resetPassword(
  viewer: Viewer,
  { userId }: { userId: string },
): Promise<Result<OneTimePassword>> {
  const password = makeOneTimePassword();
  const passwordHash = await hashPassword(password);
  const resetId = newId();
  const result = await write(viewer, { act: "account.reset-password", projectId: null }, async (tx) => {
    await ownerWhoMay(tx, viewer, "account.manage");
    if (userId === viewer.userId) {
      throw new Refusal("invalid", "Change your own password on your account page.");
    }
    const oneTime = { mustChangePassword: true, oneTimeExpiresAt: oneTimeExpiry(new Date()) };
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { passwordHash, ...oneTime } });
    if (count === 0) throw notFound("This account");
    const sessions = await revokeSessionsOf(tx, userId, "password_reset", null);
    return { value: { resetId }, audit: { subjectType: "user", subjectId: userId, detail: { sessions } } };
  });
  if (!result.ok) return result;
  // The same request answered a second time, or at once with its twin, set no password: the first answer told it.
  const isFirst = result.value.resetId === resetId;
  return succeed({ oneTimePassword: isFirst ? password : null });
}
