import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { makeUser } from "../testing/make-project.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import { findViewerBySession } from "./find-viewer.ts";
import { failuresPerAccount, failuresPerAddress, windowMinutes } from "./reserve-attempt.ts";
import { revokeSessionsOf } from "./revoke-sessions.ts";
import { signIn } from "./sign-in.ts";

const password = "the gate stood open";
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
afterAll(closeDb);

let lastAddress = 0;
/** An address no other test uses. */
const freshAddress = () => `192.0.2.${++lastAddress}`;
const noon = new Date("2031-03-14T12:00:00Z");
const minutesAfter = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

function attempt(email: string, tried: string, address = freshAddress(), now = noon) {
  return signIn({ email, password: tried, address, userAgent: "Test/1.0" }, now);
}

async function fail(times: number, email: string, address?: string, now = noon) {
  for (let time = 0; time < times; time++) await attempt(email, "wrong password", address, now);
}

describe("signing in", () => {
  it("opens a session that requests are answered for, and audits it", async () => {
    const { userId, email } = await makeUser({ passwordHash });
    const answer = await signIn({
      email: ` ${email.toUpperCase()} `,
      password,
      address: "192.0.2.200",
      userAgent: "Test/1.0",
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const viewer = await findViewerBySession(answer.value.sessionId, null);
    expect(viewer).toMatchObject({ userId, email, sessionId: answer.value.sessionId });
    const audit = await db().auditRow.findMany({ where: { actorId: userId } });
    expect(audit).toMatchObject([{ act: "session.create", outcome: "done", address: "192.0.2.200" }]);
  });

  it("opens nothing by a password that is replaced meanwhile", async () => {
    const { userId, email } = await makeUser({ passwordHash });
    const next = await hashPassword("another password by now");
    const tried = await inTransaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { passwordHash: next } });
      const trying = attempt(email, password);
      await untilBlocked(trying);
      await revokeSessionsOf(tx, userId, "password_reset", null);
      return { answer: trying };
    });
    expect(await tried.answer).toEqual({ ok: false, refusal: { code: "wrong" } });
    expect(await db().session.count({ where: { userId, revokedAt: null } })).toBe(0);
  });

  it("takes an address that no text can hold for a wrong one", async () => {
    const wrong = { ok: false, refusal: { code: "wrong" } };
    expect(await attempt("some\0one@example.org", password)).toEqual(wrong);
    expect(await attempt("some\ud800one@example.org", password)).toEqual(wrong);
  });

  it("answers alike for a wrong password, an unknown account and a disabled one, and opens nothing", async () => {
    const { userId, email } = await makeUser({ passwordHash });
    const disabled = await makeUser({ passwordHash });
    await db().user.update({ where: { id: disabled.userId }, data: { disabledAt: noon } });
    const before = await db().session.count();
    const wrong = { ok: false, refusal: { code: "wrong" } };
    expect(await attempt(email, "another one")).toEqual(wrong);
    expect(await attempt("nobody@example.org", password)).toEqual(wrong);
    expect(await attempt(disabled.email, password)).toEqual(wrong);
    expect(await db().session.count()).toBe(before);
    const told = await db().auditRow.findMany({ where: { subjectId: { in: [userId, disabled.userId] } } });
    expect(told.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ["refused", { code: "wrong" }],
      ["refused", { code: "disabled" }],
    ]);
  });

  it("keeps nothing of what was typed for an address that has no account", async () => {
    await attempt("my secret typed in the wrong field", password);
    const rows = await db().auditRow.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(JSON.stringify(rows)).not.toContain("my secret");
  });

  it("takes a one-time password until it expires", async () => {
    const { userId, email } = await makeUser({ passwordHash, mustChangePassword: true });
    await db().user.update({ where: { id: userId }, data: { oneTimeExpiresAt: minutesAfter(10) } });
    expect(await attempt(email, password, undefined, minutesAfter(9))).toMatchObject({ ok: true });
    const late = await attempt(email, password, undefined, minutesAfter(10));
    expect(late).toEqual({ ok: false, refusal: { code: "expired" } });
  });
});

describe("the throttle", () => {
  it("holds an account after five failures, from any address, and says how long", async () => {
    const { email } = await makeUser({ passwordHash });
    await fail(failuresPerAccount, email);
    const held = await attempt(email, password, undefined, minutesAfter(5));
    expect(held).toEqual({ ok: false, refusal: { code: "too_many", waitSeconds: (windowMinutes - 5) * 60 } });
    expect(await attempt(email, password, undefined, minutesAfter(windowMinutes))).toMatchObject({
      ok: true,
    });
  });

  it("does not add to the wait while it holds", async () => {
    const { email } = await makeUser({ passwordHash });
    await fail(failuresPerAccount + 10, email, undefined, noon);
    expect(await attempt(email, password, undefined, minutesAfter(windowMinutes))).toMatchObject({
      ok: true,
    });
  });

  it("forgives an account's failures once it was signed in to", async () => {
    const { email } = await makeUser({ passwordHash });
    await fail(failuresPerAccount - 1, email);
    expect(await attempt(email, password, undefined, minutesAfter(1))).toMatchObject({ ok: true });
    await fail(failuresPerAccount - 1, email, undefined, minutesAfter(2));
    expect(await attempt(email, password, undefined, minutesAfter(3))).toMatchObject({ ok: true });
  });

  it("holds an address after twenty failures on any accounts, whatever succeeds from there between", async () => {
    const address = freshAddress();
    const mine = await makeUser({ passwordHash });
    const other = await makeUser({ passwordHash });
    for (let n = 0; n < failuresPerAddress - 1; n++) await fail(1, `nobody-${n}@example.org`, address);
    expect(await attempt(mine.email, password, address, minutesAfter(1))).toMatchObject({ ok: true });
    await fail(1, "nobody-else@example.org", address, minutesAfter(1));
    const held = await attempt(mine.email, password, address, minutesAfter(2));
    expect(held).toMatchObject({ ok: false, refusal: { code: "too_many" } });
    expect(await attempt(other.email, password, freshAddress(), minutesAfter(2))).toMatchObject({ ok: true });
  });

  it("lets no more than five wrong tries through when many come at once", async () => {
    const { email } = await makeUser({ passwordHash });
    const address = freshAddress();
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => attempt(email, "wrong password", address)),
    );
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code));
    expect(codes.filter((code) => code === "wrong")).toHaveLength(failuresPerAccount);
    expect(codes.filter((code) => code === "too_many")).toHaveLength(10);
  });

  it("audits a flood once a minute", async () => {
    const { userId, email } = await makeUser({ passwordHash });
    const address = freshAddress();
    await fail(failuresPerAccount + 7, email, address);
    const rows = await db().auditRow.findMany({ where: { subjectId: userId }, select: { detail: true } });
    expect(rows.filter(({ detail }) => JSON.stringify(detail).includes("too_many"))).toHaveLength(1);
    expect(rows).toHaveLength(failuresPerAccount + 1);
  });
});
