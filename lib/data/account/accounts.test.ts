import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { findViewerBySession } from "../session/find-viewer.ts";
import { signIn } from "../session/sign-in.ts";
import { makeSession, makeUser, withRequest } from "../testing/make-project.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import type { Viewer } from "../viewer.ts";
import { createAccount } from "./create-account.ts";
import { disableAccount, enableAccount } from "./disable-account.ts";
import { listAccounts } from "./list-accounts.ts";
import { renameAccount } from "./rename-account.ts";
import { resetPassword } from "./reset-password.ts";

let owner: Viewer;

beforeAll(async () => {
  owner = await makeUser({ isOwner: true, name: "Mara" });
});
afterAll(closeDb);

let lastAddress = 0;

function signInAs(email: string, password: string, now?: Date) {
  return signIn({ email, password, address: `198.51.100.${++lastAddress}`, userAgent: null }, now);
}

async function refusedActs(viewer: Viewer) {
  const rows = await db().auditRow.findMany({ where: { actorId: viewer.userId, outcome: "refused" } });
  return rows.map(({ act }) => act);
}

describe("creating an account", () => {
  it("makes one that its one-time password opens for a week, and only to change it", async () => {
    const made = await createAccount(owner, { name: "Ines", email: "Ines@Example.org" });
    if (!made.ok) throw new Error(made.message);
    const { oneTimePassword, userId } = made.value;
    expect(oneTimePassword).toMatch(/^([2-9a-z]{5}-){3}[2-9a-z]{5}$/);
    const session = await signInAs("ines@example.org", oneTimePassword ?? "");
    if (!session.ok) throw new Error(session.refusal.code);
    const viewer = await findViewerBySession(session.value.sessionId, null);
    expect(viewer).toMatchObject({ userId, mustChangePassword: true });
    const inEightDays = new Date(Date.now() + 8 * 24 * 60 * 60 * 1000);
    const late = await signInAs("ines@example.org", oneTimePassword ?? "", inEightDays);
    expect(late).toMatchObject({ refusal: { code: "expired" } });
  });

  it("tells the password once: the same request again makes no other account and tells none", async () => {
    const asked = withRequest(owner);
    const input = { name: "Rosa", email: "rosa@example.org" };
    const [first, again] = [await createAccount(asked, input), await createAccount(asked, input)];
    expect(first).toMatchObject({ ok: true });
    expect(again).toMatchObject({ ok: true, value: { oneTimePassword: null } });
    expect(await db().user.count({ where: { emailKey: "rosa@example.org" } })).toBe(1);
  });

  it("keeps the password nowhere", async () => {
    const made = await createAccount(withRequest(owner), { name: "Tomas", email: "tomas@example.org" });
    if (!made.ok) throw new Error(made.message);
    const kept = JSON.stringify([
      await db().user.findMany(),
      await db().idempotencyKey.findMany(),
      (await db().auditRow.findMany()).map(({ detail }) => detail),
    ]);
    expect(kept).not.toContain(made.value.oneTimePassword);
  });

  it("refuses an address that has one, in any case, at that field", async () => {
    await makeUser({ email: "Taken@example.org" });
    const answer = await createAccount(owner, { name: "Other", email: "taken@EXAMPLE.org" });
    expect(answer).toMatchObject({ code: "invalid", fields: { email: expect.stringContaining("already") } });
  });
});

describe("an account under the owner's hand", () => {
  it("is shut out on its next request, and signs in again once it is enabled", async () => {
    const passwordHash = await hashPassword("the gate stood open");
    const viewer = await makeUser({ passwordHash });
    await disableAccount(owner, viewer);
    expect(await findViewerBySession(viewer.sessionId, null)).toBeNull();
    expect(await signInAs(viewer.email, "the gate stood open")).toMatchObject({ ok: false });
    await enableAccount(owner, viewer);
    expect(await findViewerBySession(viewer.sessionId, null)).toBeNull();
    expect(await signInAs(viewer.email, "the gate stood open")).toMatchObject({ ok: true });
  });

  it("gets a new one-time password; the old one and all sessions end", async () => {
    const viewer = await makeUser({ passwordHash: await hashPassword("the gate stood open") });
    const elsewhere = await makeSession(viewer.userId);
    const reset = await resetPassword(owner, viewer);
    if (!reset.ok) throw new Error(reset.message);
    expect(await findViewerBySession(viewer.sessionId, null)).toBeNull();
    expect(await findViewerBySession(elsewhere, null)).toBeNull();
    expect(await signInAs(viewer.email, "the gate stood open")).toMatchObject({ ok: false });
    expect(await signInAs(viewer.email, reset.value.oneTimePassword ?? "")).toMatchObject({ ok: true });
  });

  it("is told the one-time password that counts, when one request comes twice at once", async () => {
    const viewer = await makeUser({ passwordHash: await hashPassword("the gate stood open") });
    const once = withRequest(owner);
    const both = await inTransaction(async (tx) => {
      await tx.user.update({ where: { id: viewer.userId }, data: { name: "Held" } });
      const resets = [resetPassword(once, viewer), resetPassword(once, viewer)];
      await untilBlocked(...resets);
      return { resets };
    });
    const answers = await Promise.all(both.resets);
    const told = answers.flatMap((answer) => (answer.ok && answer.value.oneTimePassword) || []);
    expect(told).toHaveLength(1);
    expect(await signInAs(viewer.email, told[0] ?? "")).toMatchObject({ ok: true });
  });

  it("is not the owner's own: neither disabled nor reset here", async () => {
    expect(await disableAccount(owner, owner)).toMatchObject({ code: "invalid" });
    expect(await resetPassword(owner, owner)).toMatchObject({ code: "invalid" });
    expect(await findViewerBySession(owner.sessionId, null)).not.toBeNull();
  });

  it("answers not_found when it is not there", async () => {
    const nobody = { userId: owner.sessionId };
    expect(await disableAccount(owner, nobody)).toMatchObject({ code: "not_found" });
    expect(await enableAccount(owner, nobody)).toMatchObject({ code: "not_found" });
    expect(await resetPassword(owner, nobody)).toMatchObject({ code: "not_found" });
  });

  it("is listed with its state", async () => {
    const waiting = await makeUser({ mustChangePassword: true });
    const gone = await makeUser();
    await disableAccount(owner, gone);
    const states = new Map((await listAccounts(owner)).map(({ userId, state }) => [userId, state]));
    expect(states.get(waiting.userId)).toBe("one_time");
    expect(states.get(gone.userId)).toBe("disabled");
    expect(states.get(owner.userId)).toBe("active");
  });
});

describe("anyone but the owner", () => {
  it("is refused each of these, and the refusal is audited", async () => {
    const other = await makeUser();
    const victim = await makeUser();
    const answers = [
      await createAccount(other, { name: "X", email: "x@example.org" }),
      await disableAccount(other, victim),
      await enableAccount(other, victim),
      await resetPassword(other, victim),
    ];
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(Array(4).fill("forbidden"));
    await expect(listAccounts(other)).rejects.toMatchObject({ failure: { code: "forbidden" } });
    expect(await findViewerBySession(victim.sessionId, null)).not.toBeNull();
    expect(await refusedActs(other)).toEqual([
      "account.create",
      "account.disable",
      "account.enable",
      "account.reset-password",
    ]);
  });

  it("is refused even when the page still takes them for the owner", async () => {
    const pretender = { ...(await makeUser()), isOwner: true };
    expect(await disableAccount(pretender, owner)).toMatchObject({ code: "forbidden" });
  });
});

it("renames only oneself", async () => {
  const viewer = await makeUser({ name: "Before" });
  expect(await renameAccount(viewer, { name: "After" })).toEqual({ ok: true, value: { name: "After" } });
  expect(await findViewerBySession(viewer.sessionId, null)).toMatchObject({ name: "After" });
});
