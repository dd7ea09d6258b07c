import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { testOwnerUrl } from "#lib/db/testing/database.ts";
import { newId } from "#lib/ids.ts";
import { listAsides } from "../article/list-asides.ts";
import { readArticle, readVersionText } from "../article/read-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { NO_CAPTURE } from "./capture.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import type { Corrections } from "./corrections.ts";
import { readImport } from "./read-import.ts";
import {
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import { undoImport } from "./undo-import.ts";

afterAll(closeDb);

type Room = Awaited<ReturnType<typeof makeRoom>>;

/** Imports a text with what a person says of it. */
async function imported({ admin, projectId }: Room, text: string, corrections: Corrections) {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name: "a.txt", bytes: text }));
  const [row] = await plannedRows(keys);
  const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
  unwrap(await commitNow(admin, await shown(keys)));
  const articleId = (await plannedRows(keys))[0]?.articleId ?? "";
  return { keys, articleId };
}

const taken = (url: string, day: string) => ({
  ...NO_CAPTURE,
  url,
  retrievedAt: `${day}T08:00:00Z`,
  method: "saved page",
});
const first = taken("https://bell.example/gate", "2031-03-14");
const second = taken("https://mirror.example/gate", "2031-03-20");
const asRead = ({ retrievedAt, ...rest }: typeof first) => ({ ...rest, retrievedAt: new Date(retrievedAt) });

async function twoVersions() {
  const room = await makeRoom();
  const { articleId } = await imported(room, storyText("The gate", "Merle"), { capture: first });
  const as = { kind: "version" as const, articleId };
  const { keys } = await imported(room, storyText("The gate", "Harrow"), { capture: second, as });
  return { ...room, articleId, keys };
}

describe("a version's capture", () => {
  it("is that of its own bytes", async () => {
    const { analyst, articleId } = await twoVersions();
    expect((await readArticle(analyst, articleId, 1))?.version.capture).toEqual(asRead(first));
    expect((await readArticle(analyst, articleId, null))?.version).toMatchObject({
      number: 2,
      capture: asRead(second),
    });
  });

  it("is the first one's again when the second is taken back", async () => {
    const { admin, articleId, keys } = await twoVersions();
    unwrap(await undoImport(admin, keys));
    expect((await readArticle(admin, articleId, null))?.version.capture).toEqual(asRead(first));
  });

  it("is nothing to a member of another project, nor can a version name another project's", async () => {
    const { articleId, projectId } = await twoVersions();
    const outsider = await makeMember(await makeProject());
    expect(await readArticle(outsider, articleId, null)).toBeNull();
    expect(await readVersionText(outsider, articleId, 2)).toBeNull();
    const theirs = await db().capture.findFirstOrThrow({ where: { projectId } });
    const { projectId: elsewhere } = await twoVersions();
    const row = await db().articleVersion.findFirstOrThrow({ where: { projectId: elsewhere, number: 1 } });
    const further = { ...row, id: newId(), number: 9, bodyMap: [], captureId: theirs.id };
    await expect(db().articleVersion.create({ data: further })).rejects.toThrow(/captureId_fkey/u);
  });
});

/** The part of the migration that fills in what was there before it, as the tables' owner runs it. */
async function fillIn(): Promise<void> {
  const file = new URL(
    "../../../prisma/migrations/20261127170000_version_facts/migration.sql",
    import.meta.url,
  );
  const sql = readFileSync(file, "utf8");
  const part = /ALTER TABLE "ArticleVersion" DISABLE[\s\S]*ENABLE TRIGGER[^;]*;/u.exec(sql)?.[0] ?? "";
  const owner = new pg.Client({ connectionString: testOwnerUrl() });
  await owner.connect();
  await owner.query(`ALTER TABLE "ArticleVersion" DISABLE TRIGGER USER`);
  await owner.query(`UPDATE "ArticleVersion" SET "captureId" = NULL`);
  await owner.query(`ALTER TABLE "ArticleVersion" ENABLE TRIGGER USER`);
  await owner.query(part);
  await owner.end();
}

describe("versions that were there before", () => {
  it("get their capture where it is certain, and stay as they are for ever", async () => {
    const { analyst, articleId, projectId } = await twoVersions();
    await fillIn();
    expect((await readArticle(analyst, articleId, 1))?.version.capture).toEqual(asRead(first));
    expect((await readArticle(analyst, articleId, 2))?.version.capture).toEqual(asRead(second));
    const row = db().articleVersion.updateMany({ where: { projectId }, data: { captureId: null } });
    await expect(row, "the trigger is on again").rejects.toThrow(/append_only/u);
  });

  it("have none where their file was captured twice", async () => {
    const { analyst, articleId, projectId, admin } = await twoVersions();
    const { sourceFileId } = await db().articleVersion.findFirstOrThrow({ where: { projectId, number: 2 } });
    const another = { id: newId(), projectId, sourceFileId, method: "upload" };
    await db().capture.create({ data: { ...another, createdById: admin.userId } });
    await fillIn();
    expect((await readArticle(analyst, articleId, 2))?.version.capture).toBeNull();
    expect((await readArticle(analyst, articleId, 1))?.version.capture).toEqual(asRead(first));
  });
});

it("an article's notes are kept with their kind and the rule that found them", async () => {
  const room = await makeRoom();
  const [title, ...paragraphs] = storyText("The gate").trim().split("\n\n");
  const note = "(But see the other weir. — AB)";
  const { articleId } = await imported(room, [title, note, ...paragraphs].join("\n\n"), {});
  const article = await readArticle(room.analyst, articleId, null);
  expect(await listAsides(room.analyst, article?.version.id ?? "")).toMatchObject([
    { kind: "note", noteKind: "reposter", rule: "signed note", text: note },
  ]);
  const outsider = await makeMember(await makeProject());
  expect(await listAsides(outsider, article?.version.id ?? "")).toEqual([]);
});

describe("an import's result", () => {
  it("names the article that one of its own copies, while that is in the library", async () => {
    const room = await makeRoom();
    const original = await imported(room, storyText("The gate", "Merle"), {});
    const as = { kind: "copy" as const, articleId: original.articleId };
    await imported(room, storyText("The gate", "Harrow"), { as });
    const copyOf = async () => (await readImport(room.admin, 2))?.fileViews[0]?.articles[0]?.article?.copyOf;
    expect(await copyOf()).toEqual({ id: original.articleId, title: "The gate" });
    unwrap(await undoImport(room.admin, original.keys));
    expect(await copyOf()).toBeNull();
  });
});
