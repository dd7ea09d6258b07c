import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { rulePlace } from "../anchor/rule-place.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { readArticle } from "../article/read-article.ts";
import { cancelImport } from "./cancel-import.ts";
import { commitImport } from "./commit-import.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import { listImports } from "./list-imports.ts";
import { writeImportNow } from "./run-import-now.ts";
import {
  codeOf,
  commitNow,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import {
  addVersion,
  annotate,
  compareCurrent,
  follow,
  indexed,
  oneArticle,
  planVersion,
} from "./testing/versions-room.ts";
import { redoImport, undoImport } from "./undo-import.ts";

afterAll(closeDb);

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
    expect(await indexed(room), "the former one is for its job to index").toEqual([]);
    await compareCurrent(room);
    expect(await indexed(room)).toEqual([1]);
    expect(unwrap(await redoImport(room.admin, keys)).articles).toBe(1);
    expect(await room.now()).toEqual([2, [1, 2], true]);
    await compareCurrent(room);
    expect(await indexed(room)).toEqual([2]);
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
      message: expect.stringContaining("Ann Analyst (1 annotation)"),
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
    const isOnCurrent = async () => {
      await follow(room);
      const article = await readArticle(room.admin, room.id, null);
      const annotation = await db().annotation.findFirstOrThrow({ where: { articleId: room.id } });
      return annotation.versionId === article?.version.id;
    };
    expect(await isOnCurrent()).toBe(true);
    unwrap(await undoImport(room.admin, keys));
    expect(await isOnCurrent()).toBe(true);
    unwrap(await redoImport(room.admin, keys));
    expect(await isOnCurrent()).toBe(true);
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

describe("what a person has said of a mark's place", () => {
  const numbered = (count: string) =>
    `${storyText("The gate", "Merle")}\nThe keeper counted ${count} boats.\n`;

  /** A mark of the admin's own on a number that a second version changes, and which waits for its place. */
  async function waiting(words: string) {
    const room = await oneArticle();
    await addVersion(room, room.id, numbered("210"));
    const annotationId = await annotate(room, words, room.admin);
    const keys = await addVersion(room, room.id, numbered("120"));
    expect(await follow(room)).toEqual({ changed: 1 });
    const asked = await db().reanchoring.findFirstOrThrow({ where: { annotationId } });
    const key = { projectId: room.projectId, reanchoringId: asked.id, revision: asked.revision };
    const mark = () => db().annotation.findFirstOrThrow({ where: { id: annotationId } });
    return { room, keys, key, asked, mark };
  }

  it("outlasts the undo of the import that brought the version, and its return, where it was taken along", async () => {
    const { room, keys, key, asked, mark } = await waiting("counted 210 boats");
    const before = await mark();
    const { version } = (await readArticle(room.admin, room.id, null)) ?? {};
    // Another place than the one proposed: nothing but the ruling says so.
    const exact = "120 boats";
    const startUtf16 = version?.body.indexOf(exact) ?? -1;
    const span = { startUtf16, endUtf16: startUtf16 + exact.length, exact };
    unwrap(await rulePlace(room.admin, { ...key, ruling: "taken", span }));
    const taken = await mark();
    unwrap(await undoImport(room.admin, keys));
    expect(await follow(room)).toEqual({ returned: 1 });
    const place = ({ versionId, startUtf16: at, exact: words }: typeof before) => [versionId, at, words];
    expect(place(await mark())).toEqual(place(before));
    expect(await follow(room), "and nothing waits").toEqual({});
    unwrap(await redoImport(room.admin, keys));
    expect(await follow(room)).toEqual({ returned: 1 });
    expect(place(await mark())).toEqual(place(taken));
    expect(await db().reanchoring.findFirst({ where: { id: asked.id } })).toMatchObject({
      ruling: "taken",
      ruledById: room.admin.userId,
      supersededAt: null,
    });
  });

  it("is not followed back where the passage was changed by hand since", async () => {
    const { room, keys, key, asked, mark } = await waiting("counted 210 boats");
    const exact = "120 boats";
    const { version } = (await readArticle(room.admin, room.id, null)) ?? {};
    const startUtf16 = version?.body.indexOf(exact) ?? -1;
    const span = { startUtf16, endUtf16: startUtf16 + exact.length, exact };
    unwrap(await rulePlace(room.admin, { ...key, ruling: "taken", span }));
    const { id: annotationId, revision } = await mark();
    const wider = { startUtf16: startUtf16 - 8, endUtf16: span.endUtf16, exact: "counted 120 boats" };
    const edit = { projectId: room.projectId, annotationId, revision };
    unwrap(await editAnnotation(room.admin, { ...edit, span: wider }));
    unwrap(await undoImport(room.admin, keys));
    expect(await follow(room)).toEqual({ changed: 1 });
    expect(asked.fromVersionId).not.toBe((await mark()).versionId);
  });

  it("outlasts them where it was to stay, also where several places were as good", async () => {
    const room = await oneArticle();
    const text = (places: string) => `${storyText("The gate", "Merle")}\n${places}\n`;
    await addVersion(room, room.id, text("The lamp was lit at nine by the north stair."));
    const annotationId = await annotate(room, "The lamp was lit at nine", room.admin);
    const twice = "A word first. The lamp was lit at nine. Then rain. The lamp was lit at nine. Then fog.";
    const keys = await addVersion(room, room.id, text(twice));
    expect(await follow(room)).toEqual({ ambiguous: 1 });
    const asked = await db().reanchoring.findFirstOrThrow({ where: { annotationId } });
    const key = { projectId: room.projectId, reanchoringId: asked.id, revision: asked.revision };
    unwrap(await rulePlace(room.admin, { ...key, ruling: "kept", reason: "It is about the first report." }));
    unwrap(await undoImport(room.admin, keys));
    expect(await follow(room)).toEqual({});
    unwrap(await redoImport(room.admin, keys));
    expect(await follow(room)).toEqual({});
    expect(await db().reanchoring.findFirst({ where: { id: asked.id } })).toMatchObject({
      ruling: "kept",
      supersededAt: null,
    });
  });

  it("stops the undo when another said it, and says whose", async () => {
    const { room, keys, key, mark } = await waiting("counted 210 boats");
    unwrap(
      await rulePlace(room.reviewer, { ...key, ruling: "kept", reason: "It is about the first report." }),
    );
    expect(await undoImport(room.admin, keys)).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Rex Reviewer (1 ruling on a mark’s place)"),
    });
    expect((await mark()).authorId).toBe(room.admin.userId);
  });
});
