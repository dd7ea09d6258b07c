import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { findViewerBySession } from "../session/find-viewer.ts";
import { failuresPerAccount } from "../session/reserve-attempt.ts";
import { makeSession, makeUser, withRequest } from "../testing/make-project.ts";
import { changePassword } from "./change-password.ts";

const current = "the gate stood open";
const next = "the lake rose in the night";
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(current);
});
afterAll(closeDb);

describe("changing one's password", () => {
  it("keeps this session and ends the others on their next request", async () => {
    const viewer = await makeUser({ passwordHash });
    const elsewhere = await makeSession(viewer.userId);
    expect(await changePassword(viewer, { current, next })).toEqual({ ok: true, value: { ended: 1 } });
    expect(await findViewerBySession(viewer.sessionId, null)).not.toBeNull();
    expect(await findViewerBySession(elsewhere, null)).toBeNull();
    expect(await changePassword(viewer, { current, next: "another long phrase" })).toMatchObject({
      fields: { current: expect.any(String) },
    });
  });

  it("lifts the one-time state", async () => {
    const viewer = await makeUser({ passwordHash, mustChangePassword: true });
    await changePassword(viewer, { current, next });
    expect(await findViewerBySession(viewer.sessionId, null)).toMatchObject({ mustChangePassword: false });
  });

  it("answers the same when the same request comes again after a dropped connection", async () => {
    const viewer = withRequest(await makeUser({ passwordHash }));
    const first = await changePassword(viewer, { current, next });
    expect(await changePassword(viewer, { current, next })).toEqual(first);
  });

  it("refuses a weak, unchanged or name-like one at its field, and writes nothing", async () => {
    const viewer = await makeUser({ passwordHash, name: "Rosa Keller" });
    for (const weak of ["short", current, "rosakeller2031"]) {
      expect(await changePassword(viewer, { current, next: weak })).toMatchObject({
        code: "invalid",
        fields: { next: expect.any(String) },
      });
    }
    const { passwordHash: kept } = await db().user.findUniqueOrThrow({ where: { id: viewer.userId } });
    expect(kept).toBe(passwordHash);
  });

  it("throttles guesses at the current one", async () => {
    const viewer = await makeUser({ passwordHash });
    for (let time = 0; time < failuresPerAccount; time++) {
      expect(await changePassword(viewer, { current: "a wrong guess", next })).toMatchObject({
        code: "invalid",
      });
    }
    expect(await changePassword(viewer, { current, next })).toMatchObject({ code: "too_many" });
  });
});
