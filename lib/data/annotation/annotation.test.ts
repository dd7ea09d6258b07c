import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { proposeTag } from "../tag/propose-tag.ts";
import { withRequest } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import type { Viewer } from "../viewer.ts";
import { createAnnotation } from "./create-annotation.ts";
import { deleteAnnotation, restoreAnnotation } from "./delete-annotation.ts";
import { editAnnotation } from "./edit-annotation.ts";
import { listAnnotationsForVersion } from "./list-annotations.ts";
import { shareAnnotation } from "./share-annotation.ts";
import { tagAnnotation } from "./tag-annotation.ts";

let room: WorkRoom;
beforeAll(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

const words = "The gate stood open.";

async function mark(visibility: "draft" | "shared" = "draft", tagIds: string[] = [], occurrence = 0) {
  const parts = { projectId: room.projectId, tagIds, note: "", visibility };
  const made = await createAnnotation(room.author, { ...passageIn(room, words, occurrence), ...parts });
  return { projectId: room.projectId, ...unwrap(made) };
}
async function makeTag(name: string) {
  return unwrap(await proposeTag(room.author, { projectId: room.projectId, name })).tagId;
}
const revisionsOf = (annotationId: string) =>
  db().annotationRevision.findMany({ where: { annotationId }, orderBy: { number: "asc" } });

describe("creating an annotation", () => {
  it("takes the selector from the body, on the right one of two identical sentences", async () => {
    const { annotationId } = await mark("draft", [], 1);
    const row = await db().annotation.findUniqueOrThrow({ where: { id: annotationId } });
    expect(row.startUtf16).toBe(room.article.body.lastIndexOf(words));
    expect(row.prefix.endsWith("🌊 ")).toBe(true);
    expect(row.suffix.startsWith("\n\nThe ministry")).toBe(true);
    const [first] = await revisionsOf(annotationId);
    expect(first).toMatchObject({ number: 1, cause: "created", exact: words, authorId: room.author.userId });
  });

  it.each([
    ["words that stand elsewhere", { exact: "The gate stood shut." }],
    ["a span past the end", { endUtf16: 1_000_000 }],
    ["an empty span", { startUtf16: 5, endUtf16: 5 }],
  ])("refuses %s", async (_what, wrong) => {
    const parts = { projectId: room.projectId, tagIds: [], note: "", visibility: "draft" as const };
    const refused = await createAnnotation(room.author, { ...passageIn(room, words), ...parts, ...wrong });
    expect(failureOf(refused)).toMatchObject({ code: "invalid", fields: { exact: expect.any(String) } });
  });

  it("refuses an article of another project, a tag of another project and an outsider", async () => {
    const other = await makeWorkRoom();
    const otherTag = unwrap(await proposeTag(other.author, { projectId: other.projectId, name: "Gate" }));
    const parts = { projectId: room.projectId, tagIds: [], note: "", visibility: "draft" as const };
    const there = await createAnnotation(room.author, { ...passageIn(other, words), ...parts });
    expect(failureOf(there).code).toBe("not_found");
    const here = { ...passageIn(room, words), ...parts };
    const tagged = await createAnnotation(room.author, { ...here, tagIds: [otherTag.tagId] });
    expect(failureOf(tagged).code).toBe("invalid");
    expect(failureOf(await createAnnotation(room.outsider, here)).code).toBe("not_found");
  });

  it("answers the same request twice with one annotation", async () => {
    const again = withRequest(room.author, newId());
    const parts = { projectId: room.projectId, tagIds: [], note: "once", visibility: "draft" as const };
    const input = { ...passageIn(room, words), ...parts };
    const [first, second] = [await createAnnotation(again, input), await createAnnotation(again, input)];
    expect(second).toEqual(first);
    expect(await db().annotation.count({ where: { note: "once" } })).toBe(1);
  });
});

describe("changing an annotation", () => {
  it("keeps every state as a revision", async () => {
    const tagId = await makeTag("Gate");
    const key = await mark();
    const span = passageIn(room, "Nobody had opened it.");
    unwrap(await editAnnotation(room.author, { ...key, note: "Who says?", tagIds: [tagId] }));
    unwrap(await editAnnotation(room.author, { ...key, revision: 2, span }));
    const shared = unwrap(await shareAnnotation(room.author, { ...key, revision: 3 }));
    expect(shared.revision).toBe(4);
    const revisions = await revisionsOf(key.annotationId);
    expect(revisions.map(({ cause, note, exact, visibility }) => [cause, note, exact, visibility])).toEqual([
      ["created", "", words, "draft"],
      ["edited", "Who says?", words, "draft"],
      ["edited", "Who says?", span.exact, "draft"],
      ["shared", "Who says?", span.exact, "shared"],
    ]);
    expect(revisions.at(-1)?.tagIds).toEqual([tagId]);
  });

  it("answers a stale edit with the text as it stands and writes nothing", async () => {
    const key = await mark();
    unwrap(await editAnnotation(room.author, { ...key, note: "first" }));
    const stale = failureOf(await editAnnotation(room.author, { ...key, note: "second" }));
    expect(stale).toMatchObject({ code: "conflict", current: { revision: 2, note: "first" } });
    expect(await revisionsOf(key.annotationId)).toHaveLength(2);
  });

  it("puts one tag on and off without a revision to name, and once only", async () => {
    const tagId = await makeTag("Figures");
    const { projectId, annotationId } = await mark();
    const tag = { projectId, annotationId, tagId };
    expect(unwrap(await tagAnnotation(room.author, { ...tag, change: "add" }))).toEqual({
      revision: 2,
      tagIds: [tagId],
    });
    expect(unwrap(await tagAnnotation(room.author, { ...tag, change: "add" })).revision).toBe(2);
    expect(unwrap(await tagAnnotation(room.author, { ...tag, change: "remove" })).tagIds).toEqual([]);
  });

  it("deletes with undo, and withdraws what a reviewer ruled on", async () => {
    const key = await mark("shared");
    const gone = unwrap(await deleteAnnotation(room.author, key));
    expect(gone).toEqual({ outcome: "deleted", revision: 2 });
    expect(unwrap(await restoreAnnotation(room.author, { ...key, revision: 2 })).revision).toBe(3);
    const ruling = { subjectRevision: 3, verdict: "accept", reason: "" } as const;
    const people = { subjectAuthorId: room.author.userId, reviewerId: room.reviewer.userId };
    const { projectId, annotationId } = key;
    await db().decision.create({ data: { id: newId(), projectId, annotationId, ...ruling, ...people } });
    const back = unwrap(await deleteAnnotation(room.author, { ...key, revision: 3 }));
    expect(back.outcome).toBe("withdrawn");
    const shown = await listAnnotationsForVersion(room.colleague, room.article.versionId);
    expect(shown.find((item) => item.annotationId === annotationId)?.withdrawnAt).toBeInstanceOf(Date);
    const edit = await editAnnotation(room.author, { ...key, revision: 4, note: "late" });
    expect(failureOf(edit).code).toBe("invalid");
  });
});

describe("who may", () => {
  const acts: [string, (viewer: Viewer, key: Awaited<ReturnType<typeof mark>>) => Promise<unknown>][] = [
    ["edit", (viewer, key) => editAnnotation(viewer, { ...key, note: "mine now" })],
    ["share", (viewer, key) => shareAnnotation(viewer, key)],
    ["delete", (viewer, key) => deleteAnnotation(viewer, key)],
    ["restore", (viewer, key) => restoreAnnotation(viewer, key)],
    ["tag", (viewer, key) => tagAnnotation(viewer, { ...key, tagId: newId(), change: "add" })],
  ];

  it.each(acts)("%s is the author's alone", async (_act, attempt) => {
    const draft = await mark("draft");
    const shared = await mark("shared");
    for (const member of [room.colleague, room.reviewer, room.admin]) {
      expect(await attempt(member, draft)).toMatchObject({ ok: false, code: "not_found" });
      expect(await attempt(member, shared)).toMatchObject({ ok: false, code: "forbidden" });
    }
    expect(await attempt(room.outsider, shared)).toMatchObject({ ok: false, code: "not_found" });
    const [row] = await db().annotation.findMany({ where: { id: shared.annotationId } });
    expect(row).toMatchObject({ revision: 1, note: "", deletedAt: null });
  });
});

describe("reading a version's marks", () => {
  it("shows what is shared and one's own drafts, with tags and author", async () => {
    const tagId = await makeTag("Seen by all");
    const draft = await mark("draft", [tagId]);
    const shared = await mark("shared", [tagId]);
    const ids = async (member: WorkRoom["author"]) =>
      (await listAnnotationsForVersion(member, room.article.versionId)).map((item) => item.annotationId);
    expect(await ids(room.author)).toEqual(expect.arrayContaining([draft.annotationId, shared.annotationId]));
    const others = await ids(room.admin);
    expect(others).toContain(shared.annotationId);
    expect(others).not.toContain(draft.annotationId);
    const items = await listAnnotationsForVersion(room.colleague, room.article.versionId);
    expect(items.find((item) => item.annotationId === shared.annotationId)).toMatchObject({
      authorName: "Ada Author",
      isMine: false,
      tags: [{ tagId, name: "Seen by all", isDeleted: false }],
      decision: null,
    });
  });

  it("shows nothing to a member of another project", async () => {
    await mark("shared");
    const other = await makeWorkRoom();
    expect(await listAnnotationsForVersion(other.author, room.article.versionId)).toEqual([]);
  });
});
