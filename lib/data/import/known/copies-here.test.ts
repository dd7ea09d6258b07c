import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { correctMany } from "../correct-many.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
import type { Corrections } from "../corrections.ts";
import { editPlan } from "../edit-plan.ts";
import { includePlannedArticle } from "../include-planned-article.ts";
import { restoreMany } from "../restore-many.ts";
import {
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "../testing/import-room.ts";
import { undoImport } from "../undo-import.ts";
import { storedCopyHere } from "./known-article.ts";

afterAll(closeDb);

const same = storyText("The gate");

/** An import of these files, in the order in which they arrive. */
async function planned(files: readonly (readonly [name: string, bytes: string])[]) {
  const made = await makeRoom();
  const keys = await openImport(made.admin, made.projectId);
  for (const [name, bytes] of files) unwrap(await send(made.admin, keys, { name, bytes }));
  return { ...made, keys };
}
type Room = Awaited<ReturnType<typeof planned>>;

/** By file, in the order of their names: whether it is included, and the file it repeats. */
async function standing({ keys }: Room) {
  const files = await db().importFile.findMany({
    where: { importId: keys.importId },
    include: { planned: true },
  });
  const rows = files.flatMap(({ name, planned: all }) => all.map((row) => ({ name, row })));
  return Object.fromEntries(
    rows
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, row }) => [name, [row.isIncluded, storedCopyHere(row.known)?.fileName ?? null]]),
  );
}

async function editOf({ keys, projectId }: Room, name: string) {
  const where = { importFile: { importId: keys.importId, name } };
  const { id, revision } = await db().plannedArticle.findFirstOrThrow({ where });
  return { projectId, plannedId: id, revision };
}

async function include(room: Room, name: string, isIncluded: boolean) {
  unwrap(await includePlannedArticle(room.admin, { ...(await editOf(room, name)), isIncluded }));
}

async function say(room: Room, name: string, corrections: Corrections) {
  unwrap(await correctPlannedArticle(room.admin, { ...(await editOf(room, name)), corrections }));
}

const named = (name: string): Corrections => ({ source: { kind: "named", name } });

describe("the same text twice in one import", () => {
  it("is left out but for the first, in the order of the files' names, whichever arrived first", async () => {
    const room = await planned([
      ["c.txt", same],
      ["b.txt", storyText("The weir")],
      ["a.txt", same],
      ["d.txt", `Breaking News\n\n${same}`],
    ]);
    await shown(room.keys);
    expect(await standing(room)).toEqual({
      "a.txt": [true, null],
      "b.txt": [true, null],
      "c.txt": [false, "a.txt"],
      "d.txt": [false, "a.txt"],
    });
    expect(unwrap(await commitNow(room.admin, await shown(room.keys))).articles).toBe(2);
  });

  it("is taken in when a person says so, and both are written", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
    ]);
    await include(room, "b.txt", true);
    expect(await standing(room)).toEqual({ "a.txt": [true, null], "b.txt": [true, "a.txt"] });
    expect(unwrap(await commitNow(room.admin, await shown(room.keys))).articles).toBe(2);
  });

  it("comes in where the one it repeats is left out by hand, and goes when that comes back", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
      ["c.txt", same],
    ]);
    await include(room, "a.txt", false);
    expect(await standing(room)).toMatchObject({ "a.txt": [false, null], "b.txt": [true, "a.txt"] });
    expect(await standing(room)).toMatchObject({ "c.txt": [false, "b.txt"] });
    await include(room, "a.txt", true);
    expect(await standing(room)).toMatchObject({ "b.txt": [false, "a.txt"], "c.txt": [false, "a.txt"] });
  });

  it("follows many that are left out at once, and their way back", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
    ]);
    const { plannedId, revision } = await editOf(room, "a.txt");
    const change = { ...room.keys, planned: [{ plannedId, revision }], corrections: {} };
    const { changeId } = unwrap(await correctMany(room.admin, { ...change, isIncluded: false }));
    expect(await standing(room)).toMatchObject({ "a.txt": [false, null], "b.txt": [true, "a.txt"] });
    unwrap(await restoreMany(room.admin, { ...room.keys, changeId }));
    expect(await standing(room)).toMatchObject({ "a.txt": [true, null], "b.txt": [false, "a.txt"] });
  });

  it("stays in where another source is stated to have run it", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
      ["c.txt", same],
    ]);
    await say(room, "a.txt", named("The Bell"));
    await say(room, "b.txt", named("Harrow Post"));
    await say(room, "c.txt", named("HARROW  post"));
    expect(await standing(room)).toEqual({
      "a.txt": [true, null],
      "b.txt": [true, "a.txt"],
      "c.txt": [false, "b.txt"],
    });
  });

  it("is none any more when its file is parted otherwise", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
    ]);
    const { id: fileId, revision } = await db().importFile.findFirstOrThrow({
      where: { importId: room.keys.importId, name: "a.txt" },
    });
    const line = "The gate of The gate stood open in the night, and the keeper wrote it down.";
    const startUtf16 = same.indexOf(line);
    const takenOut = [{ rawStartUtf16: startUtf16, rawEndUtf16: startUtf16 + line.length }];
    const edits = { startsUtf16: null, putBack: [], takenOut };
    unwrap(await editPlan(room.admin, { projectId: room.projectId, fileId, revision, edits }));
    await shown(room.keys);
    expect(await standing(room)).toEqual({ "a.txt": [true, null], "b.txt": [true, null] });
  });

  it("is left out once the library has it, and comes in again with the undo", async () => {
    const room = await planned([
      ["a.txt", same],
      ["b.txt", same],
    ]);
    const other = await openImport(room.admin, room.projectId);
    unwrap(await send(room.admin, other, { name: "z.txt", bytes: same }));
    unwrap(await commitNow(room.admin, await shown(other)));
    await shown(room.keys);
    expect((await plannedRows(room.keys)).map(({ isIncluded }) => isIncluded)).toEqual([false, false]);
    unwrap(await undoImport(room.admin, other));
    await shown(room.keys);
    expect(await standing(room)).toEqual({ "a.txt": [true, null], "b.txt": [false, "a.txt"] });
  });
});
