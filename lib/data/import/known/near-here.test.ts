import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readCopies } from "../../article/read-copies.ts";
import { correctMany } from "../correct-many.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
import type { Corrections } from "../corrections.ts";
import { editPlan } from "../edit-plan.ts";
import { includePlannedArticle } from "../include-planned-article.ts";
import { readImport } from "../read-import.ts";
import { readImportFile } from "../read-import-file.ts";
import { readKnownDifference } from "../read-known-difference.ts";
import { codeOf, commitNow, makeRoom, openImport, send, shown, unwrap } from "../testing/import-room.ts";
import { townReport as report } from "../testing/town-report.ts";
import { undoImport } from "../undo-import.ts";
import { storedNearHere } from "./known-article.ts";

afterAll(closeDb);

const merle = report("Merle");
const edited = merle.replace("gate 3,", "gate 30,").replace("gate 9,", "gate 90,");
const asText = (title: string, body: string) => `${title}\n\n${body}\n`;

async function planned(files: readonly (readonly [name: string, bytes: string])[]) {
  const made = await makeRoom();
  const keys = await openImport(made.admin, made.projectId);
  for (const [name, bytes] of files) unwrap(await send(made.admin, keys, { name, bytes }));
  return { ...made, keys };
}

type Room = Awaited<ReturnType<typeof planned>>;

const nearPair = [
  ["b.txt", asText("Gates in Merle", edited)],
  ["a.txt", asText("In Merle", merle)],
] as const;

async function rowOf({ keys }: Room, name: string) {
  const where = { importFile: { importId: keys.importId, name } };
  return db().plannedArticle.findFirstOrThrow({ where, include: { importFile: true } });
}

/** By file: the files its article is a near copy of, as its screen says. */
async function nearOf(room: Room): Promise<Record<string, string[]>> {
  const files = await db().importFile.findMany({ where: { importId: room.keys.importId } });
  const all: Record<string, string[]> = {};
  for (const { id: fileId, name } of files) {
    const file = await readImportFile(room.admin, { importId: room.keys.importId, fileId });
    all[name] = file?.shown?.articles.flatMap(({ nearHere }) => nearHere.map((near) => near.fileName)) ?? [];
  }
  return all;
}

async function say(room: Room, name: string, corrections: Corrections) {
  const { id: plannedId, revision } = await rowOf(room, name);
  const { projectId } = room;
  return correctPlannedArticle(room.admin, { projectId, plannedId, revision, corrections });
}

async function include(room: Room, name: string, isIncluded: boolean) {
  const { id: plannedId, revision } = await rowOf(room, name);
  const { projectId } = room;
  unwrap(await includePlannedArticle(room.admin, { projectId, plannedId, revision, isIncluded }));
}

describe("nearly the same text twice in one import", () => {
  it("is told of the later in the order of the files, and both stay in", async () => {
    const room = await planned([...nearPair, ["c.txt", asText("In Harrow", report("Harrow"))]]);
    expect(await nearOf(room)).toEqual({ "a.txt": [], "b.txt": ["a.txt"], "c.txt": [] });
    const { known, isIncluded } = await rowOf(room, "b.txt");
    const [near] = storedNearHere(known);
    expect(isIncluded).toBe(true);
    expect(near?.containmentNew).toBeGreaterThan(0.8);
    expect(near?.why).toMatch(/^Of this text (nearly all|most) stands in that one, and /);
    const view = await readImport(room.admin, 1);
    const briefs = view?.fileViews.map(({ name, articles }) => [name, articles[0]?.isNearCopyHere]);
    expect(briefs).toEqual([
      ["a.txt", false],
      ["b.txt", true],
      ["c.txt", false],
    ]);
    expect(unwrap(await commitNow(room.admin, await shown(room.keys))).articles).toBe(3);
  });

  it("shows their difference word by word, to members alone", async () => {
    const room = await planned(nearPair);
    const [a, b] = [await rowOf(room, "a.txt"), await rowOf(room, "b.txt")];
    const difference = await readKnownDifference(room.analyst, b.id, { plannedId: a.id });
    expect(difference?.pieces.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "3" },
      { kind: "added", text: "30" },
      { kind: "removed", text: "9" },
      { kind: "added", text: "90" },
    ]);
    const elsewhere = await makeRoom();
    expect(await readKnownDifference(elsewhere.admin, b.id, { plannedId: a.id })).toBeNull();
  });

  it("is the exact copy's kind where letter for letter the same, and a later version's at one address", async () => {
    const same = await planned([
      ["a.txt", asText("In Merle", merle)],
      ["b.txt", asText("In Merle", merle)],
    ]);
    expect(await nearOf(same)).toEqual({ "a.txt": [], "b.txt": [] });
    const room = await planned(nearPair);
    const page: Corrections = { url: "https://post.example/gates" };
    for (const name of ["a.txt", "b.txt"]) unwrap(await say(room, name, page));
    expect(await nearOf(room)).toEqual({ "a.txt": [], "b.txt": [] });
    unwrap(await say(room, "b.txt", {}));
    expect(await nearOf(room)).toEqual({ "a.txt": [], "b.txt": ["a.txt"] });
  });

  it("is told of articles of one file, and not of what is left out", async () => {
    const records = [merle, edited].map((text, at) => ({ title: `Gates ${at}`, text }));
    const room = await planned([["list.json", JSON.stringify(records)]]);
    expect(await nearOf(room)).toEqual({ "list.json": ["list.json"] });
    const pair = await planned(nearPair);
    await include(pair, "a.txt", false);
    expect(await nearOf(pair)).toEqual({ "a.txt": [], "b.txt": [] });
  });

  it("is called by the title it has now", async () => {
    const room = await planned(nearPair);
    unwrap(await say(room, "a.txt", { title: "Merle, corrected" }));
    const { importFileId: fileId } = await rowOf(room, "b.txt");
    const file = await readImportFile(room.admin, { importId: room.keys.importId, fileId });
    expect(file?.shown?.articles[0]?.nearHere[0]).toMatchObject({
      title: "Merle, corrected",
      fileName: "a.txt",
    });
  });

  it("is found anew when a file is parted otherwise or another comes", async () => {
    const room = await planned(nearPair);
    const { importFileId: fileId, importFile } = await rowOf(room, "a.txt");
    const rawEndUtf16 = asText("In Merle", merle).length;
    const takenOut = [{ rawStartUtf16: asText("In Merle", merle).indexOf("Near Merle", 400), rawEndUtf16 }];
    const edits = { startsUtf16: null, putBack: [], takenOut };
    const { projectId } = room;
    unwrap(await editPlan(room.admin, { projectId, fileId, revision: importFile.revision, edits }));
    await shown(room.keys);
    expect(await nearOf(room)).toEqual({ "a.txt": [], "b.txt": [] });
    unwrap(await send(room.admin, room.keys, { name: "c.txt", bytes: asText("Once more", merle) }));
    expect(await nearOf(room)).toEqual({ "a.txt": [], "b.txt": [], "c.txt": ["b.txt"] });
  });

  it("is told of each of many that are alike, whatever else they share", async () => {
    const letters = Array.from({ length: 30 }, (_, at): [string, string] => [
      `${String(at).padStart(2, "0")}.txt`,
      asText(`Letter ${at}`, merle.replace("gate 5,", `gate ${at + 500},`)),
    ]);
    const near = await nearOf(await planned(letters));
    const told = letters.map(([name]) => near[name]?.length ?? 0);
    expect(told).toEqual([0, 1, 2, 3, 4, ...Array.from({ length: 25 }, () => 5)]);
  });
});

describe("what a near copy here is written as", () => {
  const decide = async (room: Room, name: string, kind: "copyHere" | "versionHere", of: string) =>
    say(room, name, { as: { kind, plannedId: (await rowOf(room, of)).id } });

  it("is a copy that refers to the other, and goes with the import's undo", async () => {
    const room = await planned(nearPair);
    unwrap(await decide(room, "b.txt", "copyHere", "a.txt"));
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    const [a, b] = [await rowOf(room, "a.txt"), await rowOf(room, "b.txt")];
    expect((await readCopies(room.admin, b.articleId ?? "")).original?.id).toBe(a.articleId);
    unwrap(await undoImport(room.admin, room.keys));
    expect(await db().article.count({ where: { projectId: room.projectId, deletedAt: null } })).toBe(0);
  });

  it("is a copy of the article that the other is a version of", async () => {
    const again = merle.replace("gate 7,", "gate 70,");
    const room = await planned([...nearPair, ["0.txt", asText("First of it", again)]]);
    unwrap(await decide(room, "a.txt", "versionHere", "b.txt"));
    unwrap(await decide(room, "0.txt", "copyHere", "a.txt"));
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    const [first, b] = [await rowOf(room, "0.txt"), await rowOf(room, "b.txt")];
    expect((await readCopies(room.admin, first.articleId ?? "")).original?.id).toBe(b.articleId);
    expect(await db().article.count({ where: { projectId: room.projectId } })).toBe(2);
  });

  it("is a copy, for many at once, of the closest that stands before each", async () => {
    const third = edited.replace("gate 7,", "gate 70,");
    const room = await planned([...nearPair, ["c.txt", asText("Of Merle", third)]]);
    const rows = [await rowOf(room, "b.txt"), await rowOf(room, "c.txt")];
    const seen = rows.map(({ id, revision }) => ({ plannedId: id, revision }));
    const first = await rowOf(room, "a.txt");
    const change = { ...room.keys, corrections: {}, decide: "copy" as const };
    const all = [...seen, { plannedId: first.id, revision: first.revision }];
    expect(await correctMany(room.admin, { ...change, planned: all })).toMatchObject({
      code: "invalid",
      message: "“In Merle” is a copy of no article of the library or of this import, as far as is known.",
    });
    unwrap(await correctMany(room.admin, { ...change, planned: seen }));
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    const [a, b, c] = [await rowOf(room, "a.txt"), await rowOf(room, "b.txt"), await rowOf(room, "c.txt")];
    const copies = await db().article.findMany({
      where: { projectId: room.projectId, copyOfId: { not: null } },
      select: { id: true, copyOfId: true },
    });
    expect(new Map(copies.map(({ id, copyOfId }) => [id, copyOfId]))).toEqual(
      new Map([
        [b.articleId, a.articleId],
        [c.articleId, b.articleId],
      ]),
    );
  });

  it("is refused where the other is left out, is not in the import, or is itself", async () => {
    const room = await planned(nearPair);
    unwrap(await decide(room, "b.txt", "copyHere", "a.txt"));
    await include(room, "a.txt", false);
    expect(await commitNow(room.admin, await shown(room.keys))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("To be versions or copies of texts that are not written"),
    });
    await include(room, "a.txt", true);
    unwrap(await decide(room, "b.txt", "copyHere", "b.txt"));
    expect(codeOf(await commitNow(room.admin, await shown(room.keys)))).toBe("invalid");
    const elsewhere = await planned(nearPair);
    const theirs = await rowOf(elsewhere, "a.txt");
    const said = await say(room, "b.txt", { as: { kind: "copyHere", plannedId: theirs.id } });
    expect(said).toMatchObject({ code: "invalid" });
  });

  it("is not for who may not change the import", async () => {
    const room = await planned(nearPair);
    const { id: plannedId, revision } = await rowOf(room, "b.txt");
    const as = { kind: "copyHere" as const, plannedId: (await rowOf(room, "a.txt")).id };
    const edit = { projectId: room.projectId, plannedId, revision, corrections: { as } };
    expect(codeOf(await correctPlannedArticle(room.analyst, edit))).toBe("forbidden");
    expect(codeOf(await correctPlannedArticle(room.stranger, edit))).toBe("not_found");
  });
});
