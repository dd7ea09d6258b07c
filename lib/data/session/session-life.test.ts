import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { makeSession, makeUser } from "../testing/make-project.ts";
import { findViewerBySession } from "./find-viewer.ts";
import { listMySessions } from "./list-my-sessions.ts";
import { endSession, revokeSessionsOf, signOut, signOutEverywhere } from "./revoke-sessions.ts";

afterAll(closeDb);

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const begin = new Date("2031-03-14T12:00:00Z");
const later = (millis: number) => new Date(begin.getTime() + millis);

async function sessionBegunAt(at: Date) {
  const viewer = await makeUser();
  await db().session.update({
    where: { id: viewer.sessionId },
    data: { createdAt: at, lastSeenAt: at, expiresAt: later(3 * day) },
  });
  return viewer;
}

describe("a session's life", () => {
  it("goes on while it is used, to fourteen days and no further", async () => {
    const { sessionId } = await sessionBegunAt(begin);
    for (let passed = 2 * day; passed < 14 * day; passed += 2 * day) {
      expect(await findViewerBySession(sessionId, null, later(passed))).not.toBeNull();
    }
    expect(await findViewerBySession(sessionId, null, later(14 * day - hour))).not.toBeNull();
    expect(await findViewerBySession(sessionId, null, later(14 * day))).toBeNull();
  });

  it("ends after three days without use", async () => {
    const { sessionId } = await sessionBegunAt(begin);
    expect(await findViewerBySession(sessionId, null, later(3 * day))).toBeNull();
  });

  it("is written down at most every five minutes", async () => {
    const { sessionId } = await sessionBegunAt(begin);
    await findViewerBySession(sessionId, "192.0.2.1", later(hour));
    await findViewerBySession(sessionId, "192.0.2.2", later(hour + 60_000));
    const row = await db().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(row).toMatchObject({ lastSeenAt: later(hour), address: "192.0.2.1" });
  });

  it("ends with its user's account", async () => {
    const { userId, sessionId } = await makeUser();
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await findViewerBySession(sessionId, null)).toBeNull();
  });
});

describe("ending sessions", () => {
  it("signs out here only", async () => {
    const viewer = await makeUser();
    const elsewhere = await makeSession(viewer.userId);
    expect(await signOut(viewer)).toMatchObject({ ok: true });
    expect(await findViewerBySession(viewer.sessionId, null)).toBeNull();
    expect(await findViewerBySession(elsewhere, null)).not.toBeNull();
    expect(await signOut(viewer)).toMatchObject({ ok: false, code: "not_found" });
  });

  it("signs out everywhere, and nobody else", async () => {
    const [viewer, other] = [await makeUser(), await makeUser()];
    const elsewhere = await makeSession(viewer.userId);
    expect(await signOutEverywhere(viewer)).toEqual({ ok: true, value: { sessions: 2 } });
    expect(await findViewerBySession(viewer.sessionId, null)).toBeNull();
    expect(await findViewerBySession(elsewhere, null)).toBeNull();
    expect(await findViewerBySession(other.sessionId, null)).not.toBeNull();
  });

  it("ends one of one's own, and not another's", async () => {
    const [viewer, other] = [await makeUser(), await makeUser()];
    const elsewhere = await makeSession(viewer.userId);
    expect(await endSession(viewer, { sessionId: elsewhere })).toMatchObject({ ok: true });
    expect(await endSession(viewer, { sessionId: other.sessionId })).toMatchObject({ code: "not_found" });
    expect(await findViewerBySession(other.sessionId, null)).not.toBeNull();
    const refused = await db().auditRow.findMany({ where: { actorId: viewer.userId, outcome: "refused" } });
    expect(refused).toMatchObject([{ act: "session.end" }]);
  });

  it("keeps the one that is to be kept, and says why the others ended", async () => {
    const viewer = await makeUser();
    const elsewhere = await makeSession(viewer.userId);
    const ended = await db().$transaction((tx) =>
      revokeSessionsOf(tx, viewer.userId, "password_changed", viewer.sessionId),
    );
    expect(ended).toBe(1);
    expect((await listMySessions(viewer)).map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
      [viewer.sessionId, true],
    ]);
    const row = await db().session.findUniqueOrThrow({ where: { id: elsewhere } });
    expect(row.revokedWhy).toBe("password_changed");
  });
});
