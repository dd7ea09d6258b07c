/** Signing in: throttle, password, session row, audit. The answer never tells whether an account is there. */
import "server-only";
import { isPassword } from "#lib/auth/password-hash.ts";
import type { SignInRefusal } from "#lib/auth/sign-in-answer.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { emailKeyOf } from "../account/email-key.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { auditRefusedSignIn, type RefusedSignIn } from "./audit-refused-sign-in.ts";
import { confirmAttempt, reserveAttempt } from "./reserve-attempt.ts";
import { sessionExpiry } from "./session-life.ts";

export type SignInTry = { email: string; password: string; address: string | null; userAgent: string | null };
export type SignedIn = { userId: string; sessionId: string };
type Answer = { ok: true; value: SignedIn } | { ok: false; refusal: SignInRefusal };

type Account = {
  id: string;
  passwordHash: string;
  disabledAt: Date | null;
  mustChangePassword: boolean;
  oneTimeExpiresAt: Date | null;
};

const userAgentMaxLength = 300;

async function refuse(refused: RefusedSignIn, refusal: SignInRefusal): Promise<Answer> {
  await auditRefusedSignIn(refused);
  return { ok: false, refusal };
}

function hasExpired({ mustChangePassword, oneTimeExpiresAt }: Account, now: Date): boolean {
  return mustChangePassword && oneTimeExpiresAt !== null && oneTimeExpiresAt <= now;
}

/** Holds the account as it was when its password was checked; false when it was changed or disabled meanwhile. */
async function holdAccount(tx: Tx, { id, passwordHash }: Account): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE id = ${id}::uuid AND "passwordHash" = ${passwordHash} AND "disabledAt" IS NULL FOR SHARE`;
  return rows.length > 0;
}

/** Null when the password that was checked is no longer the account's. */
function createSession(
  account: Account,
  attempt: SignInTry,
  attemptId: string,
  now: Date,
): Promise<SignedIn | null> {
  const { address } = attempt;
  const session = { id: newId(), userId: account.id };
  return inTransaction(async (tx) => {
    if (!(await holdAccount(tx, account))) return null;
    await confirmAttempt(tx, attemptId);
    const userAgent = attempt.userAgent?.slice(0, userAgentMaxLength) ?? null;
    const times = { createdAt: now, lastSeenAt: now, expiresAt: sessionExpiry(now, now) };
    await tx.session.create({ data: { ...session, ...times, address, userAgent } });
    const subject = { subjectType: "session", subjectId: session.id };
    await appendAudit(
      tx,
      { userId: account.id, address },
      { projectId: null, act: "session.create", ...subject },
    );
    return { userId: account.id, sessionId: session.id };
  });
}

/** Opens a session for the account of that address and password, or says why not. Takes as long for no account. */
export async function signIn(attempt: SignInTry, now: Date = new Date()): Promise<Answer> {
  const { address } = attempt;
  const emailKey = emailKeyOf(canonicalText(attempt.email));
  const account: Account | null = await db().user.findUnique({ where: { emailKey } });
  const userId = account?.id ?? null;
  const reserved = await reserveAttempt(emailKey, address, now);
  if ("waitSeconds" in reserved) {
    const { waitSeconds } = reserved;
    return refuse({ userId, address, code: "too_many" }, { code: "too_many", waitSeconds });
  }
  const matches = await isPassword(account?.passwordHash ?? null, attempt.password);
  if (account === null || !matches) return refuse({ userId, address, code: "wrong" }, { code: "wrong" });
  if (account.disabledAt !== null) return refuse({ userId, address, code: "disabled" }, { code: "wrong" });
  if (hasExpired(account, now)) return refuse({ userId, address, code: "expired" }, { code: "expired" });
  const signedIn = await createSession(account, attempt, reserved.attemptId, now);
  if (signedIn === null) return refuse({ userId, address, code: "wrong" }, { code: "wrong" });
  return { ok: true, value: signedIn };
}
