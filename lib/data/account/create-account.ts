/** The owner creates an account with a one-time password, which is told once and kept only as its hash. */
import "server-only";
import { makeOneTimePassword, oneTimeExpiry } from "#lib/auth/one-time-password.ts";
import { hashPassword } from "#lib/auth/password-hash.ts";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result, succeed } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { ownerWhoMay } from "../owner.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { emailKeyOf } from "./email-key.ts";
import type { OneTimePassword } from "./one-time-answer.ts";

export type NewAccount = { name: string; email: string };

async function refuseTaken(tx: Tx, emailKey: string): Promise<void> {
  const taken = await tx.user.findUnique({ where: { emailKey }, select: { id: true } });
  if (taken === null) return;
  const message = "There is an account with this address already.";
  throw new Refusal("invalid", message, { fields: { email: message } });
}

/** Refuses with `invalid` on an address that has an account, `forbidden` for anyone but the owner. */
export async function createAccount(
  viewer: Viewer,
  input: NewAccount,
): Promise<Result<OneTimePassword & { userId: string }>> {
  const password = makeOneTimePassword();
  const passwordHash = await hashPassword(password);
  const id = newId();
  const result = await write(viewer, { act: "account.create", projectId: null }, async (tx) => {
    await ownerWhoMay(tx, viewer, "account.manage");
    const email = input.email.trim();
    const emailKey = emailKeyOf(email);
    await refuseTaken(tx, emailKey);
    const oneTime = { mustChangePassword: true, oneTimeExpiresAt: oneTimeExpiry(new Date()) };
    await tx.user.create({ data: { id, name: input.name, email, emailKey, passwordHash, ...oneTime } });
    const detail = { name: input.name, email };
    return { value: { userId: id }, audit: { subjectType: "user", subjectId: id, detail } };
  });
  if (!result.ok) return result;
  // The same request answered a second time made no password: the first answer told it, and it is not kept.
  const isFirst = result.value.userId === id;
  return succeed({ ...result.value, oneTimePassword: isFirst ? password : null });
}
