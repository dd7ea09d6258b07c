import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { NO_EDITS, type PlanEdits } from "#lib/ingest/plan-edits.ts";
import { planSource } from "#lib/ingest/plan-source.ts";
import { plainSource } from "#lib/ingest/read-source.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import { editAskedPlan } from "./edit-asked-plan.ts";
import { editPlan } from "./edit-plan.ts";
import { holdImport } from "./lock-import.ts";
import { codeOf, makeRoom, openImport, plannedRows, send, shown, unwrap } from "./testing/import-room.ts";
import { editNow, listAsked } from "./testing/work-on-edits.ts";

afterAll(closeDb);

/** Some 60,000 characters; the last line is one that rules take out. */
function longText(place: string): string {
  const lines = Array.from(
    { length: 550 },
    (_, at) =>
      `Line ${at} of ${place}: the gate stood open in the night, and the keeper wrote it down in the book of ${place}.`,
  );
  return [...lines, "Share this article"].join("\n\n");
}

const headOf = (place: string) => `A gate is found open at ${place}`;
const places = ["Orla", "Merle", "Harrow", "Quill", "Sedge", "Tarn", "Wick"];
const digest = places
  .map((place, at) => `${headOf(place)}\n\nBy Ann Keeper\n\nMarch ${at + 1}, 2031\n\n${longText(place)}`)
  .join("\n\n* * *\n\n");
const planOf = (edits: PlanEdits) => {
  const result = planSource(plainSource("utf-8", digest), "digest.txt", { edits });
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
};
const startsUtf16 = planOf(NO_EDITS).articles.map((article) => article.rawStartUtf16);
const spanOf = (words: string) => {
  const rawStartUtf16 = digest.indexOf(words);
  return { rawStartUtf16, rawEndUtf16: rawStartUtf16 + words.length };
};
const startOf = (words: string) => digest.indexOf(words);
const ascending = (list: number[]) => list.toSorted((a, b) => a - b);

async function sent() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "digest.txt", bytes: digest }));
  const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
  return { ...room, keys, fileId: file.id };
}

type Sent = Awaited<ReturnType<typeof sent>>;

const fileOf = ({ fileId }: Sent) => db().importFile.findUniqueOrThrow({ where: { id: fileId } });

async function edited(room: Sent, edits: PlanEdits) {
  const { projectId, fileId } = room;
  const { revision } = await fileOf(room);
  return editNow(room.admin, { projectId, fileId, revision, edits });
}

/** Which transaction wrote each article's row last, in their order. */
const writtenBy = ({ fileId }: Sent) => db().$queryRaw<{ id: string; xmin: string }[]>`
  SELECT id, xmin::text FROM "PlannedArticle" WHERE "importFileId" = ${fileId}::uuid ORDER BY position`;

const auditsOf = ({ projectId }: Sent, outcome: string) =>
  db().auditRow.count({ where: { projectId, act: "import.edit-plan", outcome } });

describe("a long file's plan, edited one edit after another", () => {
  let room: Sent;
  beforeAll(async () => {
    room = await sent();
  });

  const wick = startOf(headOf("Wick"));
  const line = (at: number, place: string) => startOf(`Line ${at} of ${place}:`);
  const added = ascending([...startsUtf16, line(300, "Merle")]);
  it.each<[string, PlanEdits]>([
    ["an article is added", { ...NO_EDITS, startsUtf16: added }],
    ["two are merged", { ...NO_EDITS, startsUtf16: added.toSpliced(3, 1) }],
    ["a start is moved", { ...NO_EDITS, startsUtf16: added.toSpliced(2, 2, line(200, "Merle")) }],
    ["a line is taken out", { ...NO_EDITS, takenOut: [spanOf("Line 5 of Sedge:")] }],
    ["a removal is put back beside it", { ...NO_EDITS, putBack: [spanOf("Share this article")] }],
    ["all but the ends are merged", { ...NO_EDITS, startsUtf16: [0, wick] }],
    ["nothing is left by hand", NO_EDITS],
  ])("is, where %s, what planning all of it gives", async (_, edits) => {
    const { articles, warnings } = planOf(edits);
    expect(unwrap(await edited(room, edits)).articles).toBe(articles.length);
    const rows = await plannedRows(room.keys);
    expect(rows.map(({ planned }) => planned)).toEqual(JSON.parse(JSON.stringify(articles)));
    expect(rows.map(({ position }) => position)).toEqual(articles.map((_article, at) => at));
    expect(await fileOf(room)).toMatchObject({ edits, warnings });
  });
});

describe("an edit of a long file", () => {
  it("is planned by the worker, whose answer it waits for", async () => {
    const room = await sent();
    const { projectId, fileId, keys } = room;
    const { revision } = await fileOf(room);
    const edit = { projectId, fileId, revision, edits: { ...NO_EDITS, startsUtf16: [0] } };
    const answer = editPlan(room.admin, edit);
    await expect.poll(() => listAsked(projectId)).toHaveLength(1);
    expect(await plannedRows(keys)).toHaveLength(places.length);
    for (const key of await listAsked(projectId)) await editAskedPlan(key);
    expect(unwrap(await answer)).toEqual({ revision: revision + 1, articles: 1 });
    expect([await listAsked(projectId), (await plannedRows(keys)).length]).toEqual([[], 1]);
  });

  it("leaves alone what it does not change: rows, what is known of them, corrections", async () => {
    const room = await sent();
    const { projectId, keys } = room;
    const tarn = (await plannedRows(keys))[5];
    if (tarn === undefined) throw new Error("the sixth article is not planned");
    const correction = { plannedId: tarn.id, revision: tarn.revision, corrections: { title: "By hand" } };
    unwrap(await correctPlannedArticle(room.admin, { projectId, ...correction }));
    await shown(keys);
    const [before, writers] = [await plannedRows(keys), await writtenBy(room)];
    unwrap(await edited(room, { ...NO_EDITS, startsUtf16: startsUtf16.toSpliced(2, 1) }));
    const after = await plannedRows(keys);
    expect(after.map(({ position: _, ...row }) => row).toSpliced(1, 1)).toEqual(
      before.map(({ position: _, ...row }) => row).toSpliced(1, 2),
    );
    expect((await writtenBy(room))[0]).toEqual(writers[0]);
    expect(after[1]).toMatchObject({ id: before[1]?.id, knownAt: null });
    expect(await auditsOf(room, "done")).toBe(1);
  });

  it("is refused whoever may not make it, and changes nothing then", async () => {
    const room = await sent();
    const { projectId, fileId, keys } = room;
    const [file, rows] = [await fileOf(room), await plannedRows(keys)];
    const edit = { projectId, fileId, revision: file.revision, edits: { ...NO_EDITS, startsUtf16: [0] } };
    const elsewhere = await makeRoom();
    expect(codeOf(await editNow(room.stranger, edit))).toBe("not_found");
    expect(codeOf(await editNow(elsewhere.admin, edit))).toBe("not_found");
    expect(codeOf(await editNow(elsewhere.admin, { ...edit, projectId: elsewhere.projectId }))).toBe(
      "not_found",
    );
    expect(codeOf(await editNow(room.analyst, edit))).toBe("forbidden");
    expect(codeOf(await editNow(room.admin, { ...edit, revision: file.revision - 1 }))).toBe("conflict");
    const outside = { ...NO_EDITS, startsUtf16: [0, digest.length + 1] };
    expect(codeOf(await editNow(room.admin, { ...edit, edits: outside }))).toBe("invalid");
    expect([await fileOf(room), await plannedRows(keys)]).toEqual([file, rows]);
    expect([await auditsOf(room, "done"), await auditsOf(room, "refused")]).toEqual([0, 3]);
  });

  it("made twice at once on one revision is done once, and a conflict for the other", async () => {
    const room = await sent();
    const answers = await Promise.all(
      [[0], [0, startOf(headOf("Wick"))]].map((starts) => edited(room, { ...NO_EDITS, startsUtf16: starts })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).toSorted()).toEqual(["conflict", "ok"]);
    const done = answers.flatMap((answer) => (answer.ok ? [answer.value.articles] : []));
    expect(done).toEqual([(await plannedRows(room.keys)).length]);
  });

  it("sent again is answered again, and planned and written once", async () => {
    const room = await sent();
    const { projectId, fileId } = room;
    const { revision } = await fileOf(room);
    const viewer = { ...room.admin, request: { key: crypto.randomUUID(), hash: "same" } };
    const edit = { projectId, fileId, revision, edits: { ...NO_EDITS, startsUtf16: [0] } };
    const answer = unwrap(await editNow(viewer, edit));
    expect(unwrap(await editNow(viewer, edit))).toEqual(answer);
    expect(await auditsOf(room, "done")).toBe(1);
  });

  it("is planned again where what it was planned with changed meanwhile", async () => {
    const room = await sent();
    const { projectId, importId } = room.keys;
    const rule = "repeats in 3 of 3 files of this import";
    const repeated =
      "Line 5 of Sedge: the gate stood open in the night, and the keeper wrote it down in the book of Sedge.";
    const editing = await db().$transaction(async (tx) => {
      await holdImport(tx, room.keys);
      const waiting = edited(room, { ...NO_EDITS, startsUtf16: [0, startOf(headOf("Sedge"))] });
      await untilBlocked(waiting);
      await tx.import.update({
        where: { projectId_id: { projectId, id: importId } },
        data: { repeatedLines: [[repeated, rule]] },
      });
      return { waiting };
    });
    expect(unwrap(await editing.waiting).articles).toBe(2);
    const removed = (await plannedRows(room.keys)).map(({ planned }) =>
      JSON.stringify(planned).includes(rule),
    );
    expect(removed).toEqual([false, true]);
  });
});
