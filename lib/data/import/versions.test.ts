import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { reanchorVersion } from "../anchor/reanchor-version.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { readArticle } from "../article/read-article.ts";
import { cancelImport } from "./cancel-import.ts";
import { commitImport } from "./commit-import.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import { listImports } from "./list-imports.ts";
import { writeImportNow } from "./run-import-now.ts";
import {
  codeOf,
  commitNow,
  type ImportKeys,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import { redoImport, undoImport } from "./undo-import.ts";

afterAll(closeDb);

type Room = Awaited<ReturnType<typeof makeRoom>>;

/** An import of a text as the next version of an article, planned. */
async function planVersion({ admin, projectId }: Room, articleId: string, text: string): Promise<ImportKeys> {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name: `${newId()}.txt`, bytes: text }));
  const [row] = await plannedRows(keys);
  const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  const corrections = { as: { kind: "version" as const, articleId } };
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
  return keys;
}

async function addVersion(room: Room, articleId: string, text: string): Promise<ImportKeys> {
  const keys = await planVersion(room, articleId, text);
  unwrap(await commitNow(room.admin, await shown(keys)));
  return keys;
}

async function oneArticle() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "a.txt", bytes: storyText("The gate", "Merle") }));
  unwrap(await commitNow(room.admin, await shown(keys)));
  const { id } = await db().article.findFirstOrThrow({ where: { importId: keys.importId } });
  const now = async () => {
    const article = await readArticle(room.admin, id, null);
    return [article?.version.number, article?.versionNumbers, article?.version.body.includes("Harrow")];
  };
  return { ...room, first: keys, id, now };
}

async function annotate(room: Awaited<ReturnType<typeof oneArticle>>) {
  const version = (await readArticle(room.admin, room.id, null))?.version;
  const passage = {
    versionId: version?.id ?? "",
    startUtf16: 0,
    endUtf16: 8,
    exact: version?.body.slice(0, 8) ?? "",
  };
  const parts = { projectId: room.projectId, tagIds: [], note: "", visibility: "shared" as const };
  unwrap(await createAnnotation(room.analyst, { ...passage, ...parts }));
}

const harrow = storyText("The gate", "Harrow");

describe("an article committed as the next version of another", () => {
  it("becomes its current version, and no article of its own", async () => {
    const room = await oneArticle();
    const keys = await addVersion(room, room.id, harrow);
    expect(await room.now()).toEqual([2, [1, 2], true]);
    expect(await db().article.count({ where: { projectId: room.projectId } })).toBe(1);
    const [row] = await plannedRows(keys);
    expect(row).toMatchObject({ articleId: room.id });
    const version = await db().articleVersion.findFirstOrThrow({ where: { id: row?.versionId ?? "" } });
    expect(version).toMatchObject({ number: 2, importId: keys.importId, sourceTextId: expect.any(String) });
    expect(await db().versionFingerprint.count({ where: { versionId: version.id } })).toBeGreaterThan(0);
    expect((await listImports(room.admin)).imports[0]).toMatchObject({ number: 2, articles: 1 });
    const found = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM "Article" WHERE id = ${room.id}::uuid AND search @@ plainto_tsquery('english', 'Harrow')`;
    expect(found, "and is found by its new words").toHaveLength(1);
  });

  it("goes back when its import is undone, and comes again", async () => {
    const room = await oneArticle();
    const keys = await addVersion(room, room.id, harrow);
    expect(unwrap(await undoImport(room.admin, keys)).articles).toBe(1);
    expect(await room.now()).toEqual([1, [1], false]);
    expect(unwrap(await redoImport(room.admin, keys)).articles).toBe(1);
    expect(await room.now()).toEqual([2, [1, 2], true]);
  });

  it("gets a number nobody had, also after an undo", async () => {
    const room = await oneArticle();
    const undone = await addVersion(room, room.id, harrow);
    unwrap(await undoImport(room.admin, undone));
    await addVersion(room, room.id, storyText("The gate", "Harrow and Merle"));
    expect(await room.now()).toEqual([3, [1, 3], true]);
    expect(codeOf(await redoImport(room.admin, undone)), "a newer one stands").toBe("invalid");
  });

  it("is not undone under a later import's version, nor is the article's own import", async () => {
    const room = await oneArticle();
    const second = await addVersion(room, room.id, harrow);
    const third = await addVersion(room, room.id, storyText("The gate", "Harrow and Merle"));
    for (const keys of [second, room.first]) {
      expect(await undoImport(room.admin, keys)).toMatchObject({
        code: "invalid",
        message: expect.stringContaining("newer version from a later import"),
      });
    }
    unwrap(await undoImport(room.admin, third));
    unwrap(await undoImport(room.admin, second));
    unwrap(await undoImport(room.admin, room.first));
  });

  it("is not undone under others' work on it, and says whose; their work on other versions does not matter", async () => {
    const room = await oneArticle();
    await annotate(room);
    const second = await addVersion(room, room.id, harrow);
    unwrap(await undoImport(room.admin, second));
    unwrap(await redoImport(room.admin, second));
    await annotate(room);
    expect(await undoImport(room.admin, second)).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Ann Analyst (1)"),
    });
    expect(await room.now()).toEqual([2, [1, 2], true]);
  });

  it("takes marks along that read the same, and they come back with the undo", async () => {
    const room = await oneArticle();
    await annotate(room);
    const keys = await addVersion(
      room,
      room.id,
      `${storyText("The gate", "Merle")}\nNobody came before noon.\n`,
    );
    const follow = async () => {
      const article = await readArticle(room.admin, room.id, null);
      const key = { projectId: room.projectId, articleId: room.id, toVersionId: article?.version.id ?? "" };
      await reanchorVersion(key);
      const annotation = await db().annotation.findFirstOrThrow({ where: { articleId: room.id } });
      return annotation.versionId === article?.version.id;
    };
    expect(await follow()).toBe(true);
    unwrap(await undoImport(room.admin, keys));
    expect(await follow()).toBe(true);
    unwrap(await redoImport(room.admin, keys));
    expect(await follow()).toBe(true);
  });

  it("is taken back when the writing is cancelled, and is no version afterwards", async () => {
    const room = await oneArticle();
    const keys = await planVersion(room, room.id, harrow);
    unwrap(await commitImport(room.admin, await shown(keys)));
    await writeImportNow(keys);
    // As it stands between the last file and the end.
    await db().import.update({
      where: { id: keys.importId },
      data: { state: "committing", committedAt: null },
    });
    expect(unwrap(await cancelImport(room.admin, keys))).toEqual({ number: 2, articles: 1 });
    expect(await room.now()).toEqual([1, [1], false]);
    unwrap(await commitNow(room.admin, await shown(keys)));
    expect(await room.now()).toEqual([3, [1, 3], true]);
  });

  it("stops the writing with words when the article is gone meanwhile", async () => {
    const room = await oneArticle();
    const keys = await planVersion(room, room.id, harrow);
    unwrap(await commitImport(room.admin, await shown(keys)));
    await db().article.update({ where: { id: room.id }, data: { deletedAt: new Date() } });
    await writeImportNow(keys);
    expect(await db().import.findUnique({ where: { id: keys.importId } })).toMatchObject({
      state: "committing",
      failure: expect.stringContaining("“The gate”"),
    });
    expect(await db().articleVersion.count({ where: { importId: keys.importId } })).toBe(0);
    unwrap(await cancelImport(room.admin, keys));
  });

  it("takes two of one file in their order", async () => {
    const room = await oneArticle();
    const keys = await openImport(room.admin, room.projectId);
    for (const [name, seed] of [
      ["1.txt", "Ostend"],
      ["2.txt", "Harrow"],
    ] as const) {
      unwrap(await send(room.admin, keys, { name, bytes: storyText("The gate", seed) }));
    }
    for (const row of await plannedRows(keys)) {
      const edit = { projectId: room.projectId, plannedId: row.id, revision: row.revision };
      const corrections = { as: { kind: "version" as const, articleId: room.id } };
      unwrap(await correctPlannedArticle(room.admin, { ...edit, corrections }));
    }
    unwrap(await commitNow(room.admin, await shown(keys)));
    expect(await room.now()).toEqual([3, [1, 2, 3], true]);
    unwrap(await undoImport(room.admin, keys));
    expect(await room.now()).toEqual([1, [1], false]);
  });
});
