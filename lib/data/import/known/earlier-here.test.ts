import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readArticle } from "../../article/read-article.ts";
import { correctMany } from "../correct-many.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
import type { Corrections } from "../corrections.ts";
import { includePlannedArticle } from "../include-planned-article.ts";
import { readImport } from "../read-import.ts";
import { readKnownDifference } from "../read-known-difference.ts";
import {
  commitNow,
  type ImportKeys,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  unwrap,
} from "../testing/import-room.ts";
import { undoImport } from "../undo-import.ts";
import { storedHere } from "./known-article.ts";

afterAll(closeDb);

const story = (count: string, more = "") =>
  `The weir at Merle\n\nThe keeper of the weir counted ${count} boats below the lower gate before noon on that day.\n\nNobody was hurt, the clerk of the harbour wrote into the ledger beside the pier that night.${more}\n`;
const otherStory =
  "The weir at Merle\n\nA ferry without lamps was seen above the mill, and its rope was found on the reeds at dawn.\n";

type Room = Awaited<ReturnType<typeof makeRoom>> & { keys: ImportKeys };

/** An import of these texts, in their order, with what a person says of each. */
async function planned(
  texts: readonly string[],
  corrections: readonly (Corrections | undefined)[],
): Promise<Room> {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  for (const [at, bytes] of texts.entries())
    unwrap(await send(room.admin, keys, { name: `${at + 1}.txt`, bytes }));
  for (const [at, said] of corrections.entries())
    if (said !== undefined) await say({ ...room, keys }, at, said);
  return { ...room, keys };
}

async function say({ admin, projectId, keys }: Room, at: number, corrections: Corrections): Promise<void> {
  const row = (await plannedRows(keys))[at];
  const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
}

/** For each article, the places of those it may be a later version of. */
async function earlier({ keys }: Room): Promise<number[][]> {
  const rows = await plannedRows(keys);
  const placeOf = (id: string) => rows.findIndex((row) => row.id === id);
  return rows.map(({ known }) => storedHere(known).map(({ plannedId }) => placeOf(plannedId)));
}

async function idAt({ keys }: Room, at: number): Promise<string> {
  return (await plannedRows(keys))[at]?.id ?? "";
}

const url = "https://post.example/weir";
const page: Corrections = { url };
const bell: Corrections = { source: { kind: "named", name: "The Bell" } };
const taken = (retrievedAt: string): Corrections => {
  return { ...page, capture: { url, archiveUrl: null, retrievedAt, method: null } };
};

describe("two texts of one item in one import", () => {
  it.each([
    ["at one address", [story("9"), story("90")], page],
    ["under one title of one source", [story("9"), story("90")], bell],
  ])("are told, %s", async (_, texts, said) => {
    const room = await planned(texts, [said, said]);
    expect(await earlier(room)).toEqual([[], [0]]);
    const now = await readImport(room.admin, 1);
    expect(now?.fileViews.map(({ articles }) => articles[0]?.needsDecision)).toEqual([false, true]);
  });

  it.each([
    ["the same text, which is told elsewhere", [story("9"), story("9")], page],
    ["a column's next instalment", [story("9"), otherStory], bell],
    ["a title alone", [story("9"), story("90")], undefined],
  ])("are not %s", async (_, texts, said) => {
    expect(await earlier(await planned(texts, [said, said]))).toEqual([[], []]);
  });

  it("stand in the order of their files' names, whichever arrived first", async () => {
    const room = await makeRoom();
    const keys = await openImport(room.admin, room.projectId);
    for (const [name, count] of [
      ["10.txt", "90"],
      ["9.txt", "9"],
    ] as const)
      unwrap(await send(room.admin, keys, { name, bytes: story(count) }));
    for (const at of [0, 1]) await say({ ...room, keys }, at, page);
    expect(await earlier({ ...room, keys })).toEqual([[1], []]);
  });

  it("stand in the order in which they were taken, where that is known", async () => {
    const said = [taken("2031-03-15T10:00:00Z"), taken("2031-03-14T10:00:00Z")];
    expect(await earlier(await planned([story("90"), story("9")], said))).toEqual([[1], []]);
  });

  it("are told again when a correction makes or unmakes them", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    await say(room, 0, {});
    expect(await earlier(room)).toEqual([[], []]);
    await say(room, 0, page);
    expect(await earlier(room)).toEqual([[], [0]]);
  });

  it("are not all of a site whose address was given to everything", async () => {
    const texts = Array.from({ length: 22 }, (_, at) => story(`${at + 100}`));
    const room = await planned(
      texts,
      texts.map(() => undefined),
    );
    const rows = await plannedRows(room.keys);
    const seen = rows.map(({ id, revision }) => ({ plannedId: id, revision }));
    unwrap(await correctMany(room.admin, { ...room.keys, planned: seen, corrections: page }));
    await shown(room.keys);
    expect((await earlier(room)).flat()).toEqual([]);
  });

  it("show their difference word by word", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    const [first, second] = [await idAt(room, 0), await idAt(room, 1)];
    const difference = await readKnownDifference(room.analyst, second, { plannedId: first });
    expect(difference?.pieces.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "9" },
      { kind: "added", text: "90" },
    ]);
    const elsewhere = await planned([story("9")], []);
    expect(
      await readKnownDifference(room.analyst, second, { plannedId: await idAt(elsewhere, 0) }),
    ).toBeNull();
  });
});

describe("deciding what they are", () => {
  const decide = async (room: Room, at: number, of: number, said: Corrections = {}) =>
    say(room, at, { ...page, ...said, as: { kind: "versionHere", plannedId: await idAt(room, of) } });

  it("is a person's: nothing is written before", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    expect(await commitNow(room.admin, await shown(room.keys))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("“The weir at Merle”"),
    });
    await say(room, 1, { ...page, as: { kind: "new" } });
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    expect(await db().article.count({ where: { importId: room.keys.importId } })).toBe(2);
  });

  it("writes one article with its versions, in their order, and undoes it whole", async () => {
    const [first, second, third] = [15, 14, 13].map((day) => taken(`2031-03-${day}T10:00:00Z`));
    const room = await planned([story("900"), story("90"), story("9")], [first, second, third]);
    expect(await earlier(room)).toEqual([[1, 2], [2], []]);
    await decide(room, 0, 1, first);
    await decide(room, 1, 2, second);
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    const articles = await db().article.findMany({ where: { importId: room.keys.importId } });
    expect(articles).toHaveLength(1);
    const id = articles[0]?.id ?? "";
    const versions = await db().articleVersion.findMany({
      where: { articleId: id },
      orderBy: { number: "asc" },
    });
    expect(versions.map(({ body }) => /counted (\d+)/.exec(body)?.[1])).toEqual(["9", "90", "900"]);
    expect((await readArticle(room.admin, id, null))?.version.number).toBe(3);
    unwrap(await undoImport(room.admin, room.keys));
    expect(await readArticle(room.admin, id, null)).toBeNull();
  });

  it("is not asked of one whose other text is left out, and refuses a version of that one", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    const row = (await plannedRows(room.keys))[0];
    const leaveOut = { projectId: room.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    unwrap(await includePlannedArticle(room.admin, { ...leaveOut, isIncluded: false }));
    const now = await readImport(room.admin, 1);
    expect(now?.fileViews[1]?.articles[0]?.needsDecision).toBe(false);
    await decide(room, 1, 0);
    expect(await commitNow(room.admin, await shown(room.keys))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("not written with this import: “The weir at Merle”"),
    });
  });

  it("refuses those that are to follow each other", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    await decide(room, 1, 0);
    await decide(room, 0, 1);
    expect(await commitNow(room.admin, await shown(room.keys))).toMatchObject({ code: "invalid" });
  });

  it("refuses a version of another project's text", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    const elsewhere = await planned([story("9")], []);
    const row = (await plannedRows(room.keys))[1];
    const edit = { projectId: room.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    const as = { kind: "versionHere" as const, plannedId: await idAt(elsewhere, 0) };
    expect(await correctPlannedArticle(room.admin, { ...edit, corrections: { as } })).toMatchObject({
      code: "invalid",
      fields: { "corrections.as": expect.any(String) },
    });
  });

  it("is possible for many at once", async () => {
    const room = await planned([story("9"), story("90")], [page, page]);
    const row = (await plannedRows(room.keys))[1];
    const seen = [{ plannedId: row?.id ?? "", revision: row?.revision ?? 0 }];
    unwrap(
      await correctMany(room.admin, { ...room.keys, planned: seen, corrections: {}, decide: "version" }),
    );
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    expect(await db().article.count({ where: { importId: room.keys.importId } })).toBe(1);
  });
});
