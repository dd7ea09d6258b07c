/** What is between the process that asks for an edit of a long file's plan and the worker that makes it, or does not. */
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";
import { withRequest } from "../testing/make-project.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import { askForEdit, takeAnswer } from "./asked-edits.ts";
import { editAskedPlan, giveUpEditing } from "./edit-asked-plan.ts";
import { editByWorker } from "./edit-by-worker.ts";
import { editPlan } from "./edit-plan.ts";
import { holdImport } from "./lock-import.ts";
import { codeOf, makeRoom, openImport, plannedRows, send, storyText, unwrap } from "./testing/import-room.ts";
import { listAsked } from "./testing/work-on-edits.ts";

afterAll(closeDb);

const long = 60_000;

async function sent() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  const bytes = ["The weir", "The lock", "The quay"].map((title) => storyText(title)).join("\n* * *\n\n");
  unwrap(await send(room.admin, keys, { name: "digest.txt", bytes }));
  const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
  const { projectId } = room;
  const edits = { ...NO_EDITS, startsUtf16: [0] };
  const edit = { projectId, fileId: file.id, revision: file.revision, edits };
  const state = async () => ({
    file: await db().importFile.findUniqueOrThrow({ where: { id: file.id } }),
    rows: await plannedRows(keys),
    done: await db().auditRow.count({ where: { projectId, act: "import.edit-plan", outcome: "done" } }),
  });
  return { ...room, keys, edit, state, before: await state() };
}

async function onlyAsked(projectId: string) {
  const [key, ...others] = await listAsked(projectId);
  if (key === undefined || others.length > 0) throw new Error("one edit should be asked for");
  return key;
}

function fail(): never {
  throw new Error("there is no answer");
}

describe("an edit that the worker does not answer", () => {
  it("is refused after a while, changes nothing, and is not made later", async () => {
    const { admin, projectId, edit, state, before } = await sent();
    const asking = editByWorker(admin, edit, 400);
    await expect.poll(() => listAsked(projectId)).toHaveLength(1);
    const asked = await onlyAsked(projectId);
    const answer = await asking;
    expect(answer).toMatchObject({ ok: false, code: "unavailable", message: /nothing was changed/i });
    expect(await editAskedPlan(asked)).toBe(false);
    expect(await state()).toEqual(before);
  });

  it("is not kept where it was taken back while it was planned", async () => {
    const { admin, projectId, keys, edit, state, before } = await sent();
    const { asking, working } = await db().$transaction(async (tx) => {
      await holdImport(tx, keys);
      const asking = editByWorker(admin, edit, 1_500);
      await expect.poll(() => listAsked(projectId)).toHaveLength(1);
      const working = editAskedPlan(await onlyAsked(projectId));
      expect(await untilBlocked(working)).toBe("blocked");
      expect(codeOf(await asking)).toBe("unavailable");
      return { asking, working };
    });
    expect([await working, (await asking).ok]).toEqual([false, false]);
    expect(await state()).toEqual(before);
  });

  it("is answered as made where it was being kept at the moment it was taken back", async () => {
    const { admin, projectId, edit, state } = await sent();
    const viewer = withRequest(admin);
    const asking = editByWorker(viewer, edit, 1_500);
    await db().$transaction(async (tx) => {
      // The last that the worker's transaction writes waits for this.
      const row = {
        userId: admin.userId,
        key: viewer.request?.key ?? "",
        act: "",
        requestHash: "",
        result: 1,
      };
      await tx.idempotencyKey.create({ data: row });
      await expect.poll(() => listAsked(projectId)).toHaveLength(1);
      const working = editAskedPlan(await onlyAsked(projectId));
      expect(await untilBlocked(working, asking)).toBe("blocked");
      await tx.idempotencyKey.deleteMany({ where: { userId: admin.userId } });
    });
    expect(unwrap(await asking).articles).toBe(1);
    expect(await state()).toMatchObject({ rows: [{ position: 0 }], done: 1 });
    expect(await listAsked(projectId)).toEqual([]);
  });
});

it("is not asked for an edit of a short file, which is made at once", async () => {
  const { admin, projectId, edit, state } = await sent();
  expect(unwrap(await editPlan(admin, edit)).articles).toBe(1);
  expect(await listAsked(projectId)).toEqual([]);
  expect(await state()).toMatchObject({ done: 1 });
});

describe("an edit that nobody waits for", () => {
  it("is made whole and once, however often its job is run", async () => {
    const { admin, edit, state } = await sent();
    const key = await askForEdit(admin, edit, long);
    expect([await editAskedPlan(key), await editAskedPlan(key)]).toEqual([true, false]);
    const { file, rows, done } = await state();
    expect({ edits: file.edits, articles: rows.length, done }).toEqual({
      edits: edit.edits,
      articles: 1,
      done: 1,
    });
    expect(unwrap((await takeAnswer(key)) ?? fail())).toEqual({ revision: file.revision, articles: 1 });
  });

  it("is not made any more when its time is over", async () => {
    const { admin, edit, state, before } = await sent();
    expect(await editAskedPlan(await askForEdit(admin, edit, 0))).toBe(false);
    expect(await state()).toEqual(before);
  });
});

describe("whoever asked", () => {
  it("may by the time it is made not be allowed to: then it is refused, and audited", async () => {
    const { admin, projectId, edit, state, before } = await sent();
    const key = await askForEdit(admin, edit, long);
    await db().membership.updateMany({
      where: { projectId, userId: admin.userId },
      data: { role: "reviewer" },
    });
    await db().import.updateMany({
      where: { projectId },
      data: { createdById: (await makeRoom()).admin.userId },
    });
    expect(await editAskedPlan(key)).toBe(true);
    expect(codeOf((await takeAnswer(key)) ?? fail())).toBe("forbidden");
    expect(await state()).toEqual(before);
    const refused = { projectId, act: "import.edit-plan", outcome: "refused", actorId: admin.userId };
    expect(await db().auditRow.count({ where: refused })).toBe(1);
  });

  it("may by the time it is made be signed out: then it is refused", async () => {
    const { admin, edit, state, before } = await sent();
    const key = await askForEdit(admin, edit, long);
    await db().session.updateMany({ where: { id: admin.sessionId }, data: { revokedAt: new Date() } });
    expect(await editAskedPlan(key)).toBe(true);
    expect(codeOf((await takeAnswer(key)) ?? fail())).toBe("unauthenticated");
    expect(await state()).toEqual(before);
  });

  it("is told the earlier answer of a request sent again", async () => {
    const { admin, edit, state } = await sent();
    const viewer = withRequest(admin);
    const keys = [await askForEdit(viewer, edit, long), await askForEdit(viewer, edit, long)];
    for (const key of keys) expect(await editAskedPlan(key)).toBe(true);
    const [first, second] = await Promise.all(keys.map(takeAnswer));
    expect(second).toEqual(first);
    expect(unwrap(first ?? fail()).articles).toBe(1);
    expect((await state()).done).toBe(1);
  });

  it("is told when it broke, and that it can be tried again", async () => {
    const { admin, edit } = await sent();
    const key = await askForEdit(admin, edit, long);
    await giveUpEditing(key, "It broke. Nothing is lost: try again.");
    expect(await takeAnswer(key)).toMatchObject({ ok: false, code: "unavailable" });
  });
});
