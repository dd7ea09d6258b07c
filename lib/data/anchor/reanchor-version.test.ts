import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { deleteAnnotation } from "../annotation/delete-annotation.ts";
import { addVersion, makeCurrent } from "../article/add-version.ts";
import { makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { plannedText } from "../testing/planned-text.ts";
import { reanchorVersion } from "./reanchor-version.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function mark(words: string, visibility: "draft" | "shared" = "shared"): Promise<string> {
  const parts = { projectId: room.projectId, tagIds: [], note: "", visibility };
  return unwrap(await createAnnotation(room.author, { ...passageIn(room, words), ...parts })).annotationId;
}

async function newVersion(body: string) {
  const { projectId, article } = room;
  const { articleId, sourceFileId, importId } = article;
  const origin = { sourceFileId, sourceTextId: null, importId, encoding: "utf-8", engine: "test" };
  const added = await db().$transaction((tx) =>
    addVersion(tx, { projectId, articleId, planned: plannedText(body), raw: body, origin }),
  );
  if (added === null) throw new Error("the article is gone");
  return { projectId, articleId, toVersionId: added.versionId };
}

const verdictOf = (annotationId: string, toVersionId: string) =>
  db().reanchoring.findFirstOrThrow({ where: { annotationId, toVersionId } });
const annotationOf = (id: string) => db().annotation.findUniqueOrThrow({ where: { id } });

const corrected = [
  "The gate stood open. Nobody had opened it.",
  "A line that was not there before.",
  "Rescuers counted 120 people. 🌊 The gate stood open.",
  "The ministry counted fewer.",
].join("\n\n");

describe("a new version", () => {
  it("takes what stands there unchanged with it, and leaves a changed number to a person", async () => {
    const same = await mark("The ministry counted fewer.");
    const number = await mark("Rescuers counted 210 people.");
    const key = await newVersion(corrected);
    expect(await reanchorVersion(key)).toEqual({ followed: 1, waiting: 1 });

    const moved = await annotationOf(same);
    expect(moved).toMatchObject({
      versionId: key.toVersionId,
      exact: "The ministry counted fewer.",
      revision: 2,
    });
    expect(corrected.slice(moved.startUtf16, moved.endUtf16)).toBe(moved.exact);
    const revisions = await db().annotationRevision.findMany({
      where: { annotationId: same },
      orderBy: { number: "asc" },
    });
    expect(revisions.map(({ cause, authorId }) => [cause, authorId])).toEqual([
      ["created", room.author.userId],
      ["reanchored", room.author.userId],
    ]);

    const waiting = await verdictOf(number, key.toVersionId);
    expect(waiting.verdict).toBe("changed");
    expect(JSON.stringify(waiting.changes)).toContain("number");
    expect(corrected.slice(waiting.startUtf16 ?? 0, waiting.endUtf16 ?? 0)).toBe(
      "Rescuers counted 120 people.",
    );
    expect((await annotationOf(number)).versionId).toBe(room.article.versionId);
  });

  it("gives each piece one verdict however often the job runs", async () => {
    const number = await mark("Rescuers counted 210 people.");
    const key = await newVersion(corrected);
    await reanchorVersion(key);
    await reanchorVersion(key);
    expect(await db().reanchoring.count({ where: { annotationId: number } })).toBe(1);
  });

  it("supersedes what waited for an earlier one, and goes on from where the mark stands", async () => {
    const number = await mark("Rescuers counted 210 people.");
    const second = await newVersion(corrected);
    await reanchorVersion(second);
    const third = await newVersion(corrected.replace("120", "210"));
    expect(await reanchorVersion(second)).toBeNull();
    expect(await reanchorVersion(third)).toEqual({ followed: 1, waiting: 0 });
    expect((await verdictOf(number, second.toVersionId)).supersededAt).not.toBeNull();
    expect(await annotationOf(number)).toMatchObject({
      versionId: third.toVersionId,
      exact: "Rescuers counted 210 people.",
    });
  });

  it("takes the marks back when the earlier version becomes current again", async () => {
    const same = await mark("The ministry counted fewer.");
    const key = await newVersion(corrected);
    await reanchorVersion(key);
    const { projectId, article } = room;
    const { articleId, versionId } = article;
    await db().$transaction((tx) => makeCurrent(tx, { projectId, articleId, versionId }));
    expect(await reanchorVersion({ projectId, articleId, toVersionId: versionId })).toEqual({
      followed: 1,
      waiting: 0,
    });
    expect(await annotationOf(same)).toMatchObject({ versionId, exact: "The ministry counted fewer." });
  });

  it("leaves deleted work alone, and takes drafts along", async () => {
    const gone = await mark("Nobody had opened it.", "draft");
    unwrap(
      await deleteAnnotation(room.author, { projectId: room.projectId, annotationId: gone, revision: 1 }),
    );
    const draft = await mark("The ministry counted fewer.", "draft");
    const key = await newVersion(corrected);
    expect(await reanchorVersion(key)).toEqual({ followed: 1, waiting: 0 });
    expect((await annotationOf(draft)).versionId).toBe(key.toVersionId);
    expect((await annotationOf(gone)).versionId).toBe(room.article.versionId);
  });
});
