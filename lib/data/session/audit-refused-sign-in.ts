/** Audits a refused sign-in. While an address is throttled, one row a minute, so that a flood of tries fills no disk. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { appendAudit } from "../audit/append-audit.ts";

export type RefusedSignIn = {
  /** The account that was tried, when there is one. A word typed for an address may be a password and is not kept. */
  userId: string | null;
  address: string | null;
  code: "wrong" | "disabled" | "expired" | "too_many";
};

const act = "session.create";
const quietMillis = 60 * 1000;

async function isToldAlready({ userId, address, code }: RefusedSignIn): Promise<boolean> {
  if (code !== "too_many") return false;
  const since = new Date(Date.now() - quietMillis);
  const row = await db().auditRow.findFirst({
    where: {
      projectId: null,
      at: { gt: since },
      act,
      address,
      subjectId: userId,
      detail: { path: ["code"], equals: code },
    },
    select: { id: true },
  });
  return row !== null;
}

export async function auditRefusedSignIn(refused: RefusedSignIn): Promise<void> {
  if (await isToldAlready(refused)) return;
  const { userId, address, code } = refused;
  const subject = userId === null ? {} : { subjectType: "user", subjectId: userId };
  const entry = { projectId: null, act, ...subject, detail: { code } };
  await appendAudit(db(), { userId: null, address }, entry, "refused");
}
