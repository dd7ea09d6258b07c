import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { correctMany } from "../correct-many.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
import type { Corrections } from "../corrections.ts";
import { pasteText } from "../paste-text.ts";
import { readKnownDifference } from "../read-known-difference.ts";
import { setFileCapture } from "../set-file-capture.ts";
import {
  codeOf,
  commitNow,
  type ImportKeys,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  unwrap,
} from "../testing/import-room.ts";
import { townReport as report } from "../testing/town-report.ts";
import { undoImport } from "../undo-import.ts";
import type { KnownArticle } from "./known-article.ts";

afterAll(closeDb);

const asText = (title: string, body: string) => `${title}\n\n${body}\n`;

type Room = Awaited<ReturnType<typeof makeRoom>>;

async function plan({ admin, projectId }: Room, text: string, corrections?: Corrections, name = "a.txt") {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name, bytes: text }));
  if (corrections !== undefined) await correct(admin, keys, corrections);
  return keys;
}

async function correct(admin: Room["admin"], keys: ImportKeys, corrections: Corrections) {
  const [row] = await plannedRows(keys);
  const edit = { projectId: keys.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
}

/** Imports a text with what a person says of it. Resolves to the article's id. */
async function imported(room: Room, text: string, corrections?: Corrections): Promise<string> {
  const keys = await plan(room, text, corrections);
  unwrap(await commitNow(room.admin, await shown(keys)));
  const article = await db().article.findFirstOrThrow({ where: { importId: keys.importId } });
  return article.id;
}

async function knownOf(keys: ImportKeys) {
  const [row] = await plannedRows(keys);
  const known = (row?.known ?? []) as KnownArticle[];
  return { kinds: known.map(({ kind }) => kind), ids: known.map(({ articleId }) => articleId), known, row };
}

const bell: Corrections = { source: { kind: "named", name: "The Bell" } };
const page = (url: string): Corrections => ({ url });

describe("what the project has already", () => {
  it("is nothing for a text of its own", async () => {
    const room = await makeRoom();
    await imported(room, asText("In Merle", report("Merle")));
    expect((await knownOf(await plan(room, asText("In Harrow", report("Harrow"))))).kinds).toEqual([]);
  });

  it("is an exact copy for the same text under another title, and leaves it out", async () => {
    const room = await makeRoom();
    const id = await imported(room, asText("In Merle", report("Merle")));
    const { known, row } = await knownOf(await plan(room, asText("Merle again", report("Merle"))));
    expect(known).toMatchObject([{ kind: "exactCopy", articleId: id, title: "In Merle", containmentNew: 1 }]);
    expect(row?.isIncluded).toBe(false);
  });

  it("keeps an exact copy in that another source is stated to have run", async () => {
    const room = await makeRoom();
    await imported(room, asText("In Merle", report("Merle")), bell);
    const other: Corrections = { source: { kind: "named", name: "Harrow Post" } };
    const { kinds, row } = await knownOf(await plan(room, asText("Merle again", report("Merle")), other));
    expect([kinds, row?.isIncluded]).toEqual([["exactCopy"], true]);
  });

  it("is a near copy for a text with some words changed, which stays in", async () => {
    const room = await makeRoom();
    const id = await imported(room, asText("In Merle", report("Merle")));
    const changed = report("Merle").replace("gate 3,", "gate 30,").replace("gate 9,", "gate 90,");
    const { known, row } = await knownOf(await plan(room, asText("Gates in Merle", changed)));
    expect(known).toMatchObject([{ kind: "nearCopy", articleId: id }]);
    expect(known[0]?.containmentNew).toBeGreaterThan(0.8);
    expect(row?.isIncluded).toBe(true);
  });

  it.each([
    ["https://post.example/gate", "http://www.post.example/gate/?utm_source=mail#top"],
    ["https://post.example/story?id=7", "https://POST.example/story?fbclid=x&id=7"],
  ])("is a new version at the same address: %s and %s", async (before, after) => {
    const room = await makeRoom();
    const id = await imported(room, asText("In Merle", report("Merle")), page(before));
    const keys = await plan(room, asText("Something else", report("Harrow")), page(after));
    expect((await knownOf(keys)).known).toMatchObject([{ kind: "newVersion", articleId: id }]);
  });

  it.each([
    ["https://post.example/Gate", "https://post.example/gate"],
    ["https://post.example/story?id=7", "https://post.example/story?id=8"],
  ])("is not taken for a version: %s and %s", async (before, after) => {
    const room = await makeRoom();
    await imported(room, asText("In Merle", report("Merle")), page(before));
    const keys = await plan(room, asText("Something else", report("Harrow")), page(after));
    expect((await knownOf(keys)).kinds).toEqual([]);
  });

  it("takes the address a text was pasted with for the article's", async () => {
    const room = await makeRoom();
    const url = "https://post.example/gate";
    const first = await openImport(room.admin, room.projectId);
    unwrap(await pasteText(room.admin, { ...first, text: asText("In Merle", report("Merle")), url }));
    unwrap(await commitNow(room.admin, await shown(first)));
    const second = await plan(room, asText("Corrected", report("Harrow")));
    expect((await knownOf(second)).kinds).toEqual([]);
    const file = await db().importFile.findFirstOrThrow({ where: { importId: second.importId } });
    const capture = { url, archiveUrl: null, retrievedAt: null, method: null };
    const edit = { projectId: room.projectId, fileId: file.id, revision: file.revision };
    unwrap(await setFileCapture(room.admin, { ...edit, capture }));
    expect((await shown(second)).planHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await knownOf(second)).kinds).toEqual(["newVersion"]);
  });

  it("is a new version with the same title and source, when the text is the same story", async () => {
    const room = await makeRoom();
    const id = await imported(room, asText("In Merle", report("Merle")), bell);
    const changed = report("Merle").replace("gate 9,", "gate 90,");
    const keys = await plan(room, asText("In Merle", changed));
    expect((await knownOf(keys)).kinds, "while its source is not known").toEqual(["nearCopy"]);
    await correct(room.admin, keys, bell);
    expect((await knownOf(keys)).known).toMatchObject([
      { kind: "newVersion", articleId: id, source: "The Bell" },
    ]);
    const column = await plan(room, asText("In Merle", report("Harrow")), bell);
    expect((await knownOf(column)).kinds, "a column's next instalment").toEqual([]);
  });

  it("is nothing of another project's, of what was undone, or of the import's own", async () => {
    const room = await makeRoom();
    await imported(await makeRoom(), asText("In Merle", report("Merle")));
    const first = await plan(room, asText("In Merle", report("Merle")));
    expect((await knownOf(first)).kinds).toEqual([]);
    unwrap(await commitNow(room.admin, await shown(first)));
    const second = await plan(room, asText("In Merle", report("Merle")));
    expect((await knownOf(second)).kinds).toEqual(["exactCopy"]);
    const before = await shown(second);
    unwrap(await undoImport(room.admin, first));
    expect(codeOf(await commitNow(room.admin, before)), "the project is another by now").toBe("conflict");
    expect(await shown(second)).not.toEqual(before);
    expect(await knownOf(second)).toMatchObject({ kinds: [], row: { isIncluded: true } });
  });

  it("shows the difference word by word to members, and nothing to others", async () => {
    const room = await makeRoom();
    await imported(room, asText("In Merle", report("Merle")));
    const changed = report("Merle").replace("gate 9,", "gate 90,");
    const { known, row } = await knownOf(await plan(room, asText("In Merle!", changed)));
    const plannedId = row?.id ?? "";
    const against = { versionId: known[0]?.versionId ?? "" };
    const difference = await readKnownDifference(room.analyst, plannedId, against);
    expect(difference?.pieces.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "9" },
      { kind: "added", text: "90" },
    ]);
    expect(difference?.facts).toEqual([{ field: "title", known: "In Merle", new: "In Merle!" }]);
    const elsewhere = await makeRoom();
    expect(await readKnownDifference(elsewhere.admin, plannedId, against)).toBeNull();
    expect(await readKnownDifference(room.admin, plannedId, { versionId: "nonsense" })).toBeNull();
  });
});

describe("deciding what a known article is", () => {
  async function undecided() {
    const room = await makeRoom();
    const id = await imported(room, asText("In Merle", report("Merle")), bell);
    const keys = await plan(room, asText("In Merle", report("Merle").replace("gate 9,", "gate 90,")), bell);
    return { ...room, id, keys };
  }

  it("is a person's: nothing is written while a new version waits, and it is named", async () => {
    const { admin, keys } = await undecided();
    const refused = await commitNow(admin, await shown(keys));
    expect(refused).toMatchObject({
      ok: false,
      code: "invalid",
      message: expect.stringContaining("“In Merle”"),
    });
    expect(await db().article.count({ where: { importId: keys.importId } })).toBe(0);
  });

  it("writes a new article beside it when it is said to be one", async () => {
    const { admin, keys } = await undecided();
    await correct(admin, keys, { ...bell, as: { kind: "new" } });
    expect(unwrap(await commitNow(admin, await shown(keys))).articles).toBe(1);
    expect(await db().article.findFirst({ where: { importId: keys.importId } })).toMatchObject({
      copyOfId: null,
    });
  });

  it("links a copy and keeps both", async () => {
    const { admin, projectId, id, keys } = await undecided();
    await correct(admin, keys, { ...bell, as: { kind: "copy", articleId: id } });
    unwrap(await commitNow(admin, await shown(keys)));
    expect(await db().article.findFirst({ where: { importId: keys.importId } })).toMatchObject({
      copyOfId: id,
    });
    expect(await db().article.count({ where: { projectId, deletedAt: null } })).toBe(2);
  });

  it("is possible for many at once, as what each resembles", async () => {
    const { admin, id, keys } = await undecided();
    unwrap(await send(admin, keys, { name: "b.txt", bytes: asText("Harrow", report("Harrow")) }));
    const rows = await plannedRows(keys);
    const planned = rows.map((row) => ({ plannedId: row.id, revision: row.revision }));
    const refused = await correctMany(admin, { ...keys, planned, corrections: {}, decide: "copy" });
    expect(refused).toMatchObject({ code: "invalid", message: expect.stringContaining("“Harrow”") });
    unwrap(
      await correctMany(admin, { ...keys, planned: planned.slice(0, 1), corrections: {}, decide: "copy" }),
    );
    expect((await plannedRows(keys))[0]?.corrections).toMatchObject({ as: { kind: "copy", articleId: id } });
  });

  it("is refused for an article that is not the project's", async () => {
    const { admin, keys } = await undecided();
    const elsewhere = await undecided();
    const [row] = await plannedRows(keys);
    const edit = { projectId: keys.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    const corrections: Corrections = { as: { kind: "copy", articleId: elsewhere.id } };
    expect(await correctPlannedArticle(admin, { ...edit, corrections })).toMatchObject({
      code: "invalid",
      fields: { "corrections.as": expect.any(String) },
    });
  });
});
