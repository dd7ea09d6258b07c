/** Changing one's own password, or the one-time one at first sign-in. All other sessions end. */
import "server-only";
import { hashPassword, isPassword } from "#lib/auth/password-hash.ts";
import { passwordProblem } from "#lib/auth/password-rules.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { confirmAttempt, reserveAttempt } from "../session/reserve-attempt.ts";
import { revokeSessionsOf } from "../session/revoke-sessions.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { emailKeyOf } from "./email-key.ts";

export type PasswordChange = { current: string; next: string };

type Checked = { verifiedHash: string; nextHash: string } | { refusal: Refusal };

const refusedField = (field: "current" | "next", message: string) =>
  new Refusal("invalid", message, { fields: { [field]: message } });

/** Asks for the current password under the same throttle as signing in, or a stolen session could guess it. */
async function checkCurrent(viewer: Viewer, current: string): Promise<string | Refusal> {
  const reserved = await reserveAttempt(emailKeyOf(viewer.email), viewer.address);
  if ("waitSeconds" in reserved) {
    const minutes = Math.ceil(reserved.waitSeconds / 60);
    return new Refusal("too_many", `Too many tries. Wait ${minutes} min and try again.`);
  }
  const user = await db().user.findUniqueOrThrow({ where: { id: viewer.userId } });
  if (!(await isPassword(user.passwordHash, current))) {
    return refusedField("current", "This is not your current password.");
  }
  await inTransaction((tx) => confirmAttempt(tx, reserved.attemptId));
  return user.passwordHash;
}

/** Hashing takes long and is done before the transaction opens; what it refuses is thrown inside. */
async function check(viewer: Viewer, { current, next }: PasswordChange): Promise<Checked> {
  const problem = passwordProblem(next, viewer);
  if (problem !== null) return { refusal: refusedField("next", problem) };
  if (next === current)
    return { refusal: refusedField("next", "Choose one that differs from the current one.") };
  const verified = await checkCurrent(viewer, current);
  return typeof verified === "string"
    ? { verifiedHash: verified, nextHash: await hashPassword(next) }
    : { refusal: verified };
}

async function replaceHash(tx: Tx, userId: string, from: string, to: string): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, passwordHash: from },
    data: { passwordHash: to, mustChangePassword: false, oneTimeExpiresAt: null },
  });
  if (count === 0)
    throw new Refusal("conflict", "Your password was changed elsewhere meanwhile. Sign in again.");
}

/** Keeps this session and ends the others. Refuses with `invalid` (field `current` or `next`), `too_many`. */
export async function changePassword(
  viewer: Viewer,
  input: PasswordChange,
): Promise<Result<{ ended: number }>> {
  const checked = await check(viewer, input);
  return write(viewer, { act: "account.change-password", projectId: null }, async (tx) => {
    if ("refusal" in checked) throw checked.refusal;
    await replaceHash(tx, viewer.userId, checked.verifiedHash, checked.nextHash);
    const ended = await revokeSessionsOf(tx, viewer.userId, "password_changed", viewer.sessionId);
    const audit = { subjectType: "user", subjectId: viewer.userId, detail: { sessions: ended } };
    return { value: { ended }, audit };
  });
}
