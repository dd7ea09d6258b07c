import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { deleteAnnotation, restoreAnnotation } from "../annotation/delete-annotation.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { createClaim } from "../claim/create-claim.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { makeVersion } from "../testing/make-version.ts";
import { makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { reanchorVersion } from "./reanchor-version.ts";

afterAll(closeDb);

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});

async function mark(words: string, visibility: "draft" | "shared" = "shared") {
  const parts = { projectId: room.projectId, tagIds: [], note: "seen", visibility };
  const made = await createAnnotation(room.author, { ...passageIn(room, words), ...parts });
  return unwrap(made).annotationId;
}

/** Adds a version with this change and does its job. */
async function change(from: string, to: string) {
  const { body } = await currentVersion();
  if (!body.includes(from)) throw new Error(`The article does not say “${from}”.`);
  const { versionId } = await makeVersion(room.projectId, room.article, body.replace(from, to));
  return { versionId, counts: await seek(versionId) };
}

const seek = (toVersionId: string) =>
  reanchorVersion({ projectId: room.projectId, articleId: room.article.articleId, toVersionId });

async function currentVersion() {
  const { currentVersion: version } = await db().article.findUniqueOrThrow({
    where: { projectId_id: { projectId: room.projectId, id: room.article.articleId } },
    select: { currentVersion: { select: { id: true, body: true } } },
  });
  if (version === null) throw new Error("The article has no version.");
  return version;
}

const annotation = (id: string) => db().annotation.findFirstOrThrow({ where: { id } });
const verdicts = (annotationId: string) =>
  db().reanchoring.findMany({ where: { annotationId }, orderBy: { computedAt: "asc" } });

describe("reanchorVersion", () => {
  it("lets what reads the same follow at once, with a revision of its author's", async () => {
    const id = await mark("Rescuers counted 210 people.");
    const before = await annotation(id);
    const { versionId, counts } = await change("The gate", "Corrected.\n\nThe gate");
    expect(counts).toEqual({ moved: 1 });
    const now = await annotation(id);
    expect(now).toMatchObject({ versionId, exact: "Rescuers counted 210 people.", revision: 2 });
    expect(now.startUtf16).toBe(before.startUtf16 + "Corrected.\n\n".length);
    expect(now.updatedAt).toEqual(before.updatedAt);
    const last = await db().annotationRevision.findFirst({ where: { annotationId: id, number: 2 } });
    expect(last).toMatchObject({ cause: "reanchored", authorId: room.author.userId, note: "seen" });
    const audit = await db().auditRow.findFirst({
      where: { projectId: room.projectId, act: "anchor.follow", subjectId: room.article.articleId },
    });
    expect(audit?.detail).toMatchObject({ moved: 1, toVersionId: versionId });
  });

  it("leaves a changed number on the old version, with what changed", async () => {
    const id = await mark("Rescuers counted 210 people.", "draft");
    const { versionId, counts } = await change("210", "120");
    expect(counts).toEqual({ changed: 1 });
    expect(await annotation(id)).toMatchObject({ versionId: room.article.versionId, revision: 1 });
    const [verdict] = await verdicts(id);
    expect(verdict).toMatchObject({ verdict: "changed", toVersionId: versionId, ruling: null });
    expect(verdict?.changes).toMatchObject([{ a: "210", b: "120", touches: ["number"] }]);
  });

  it("moves evidence as it moves annotations", async () => {
    const { projectId } = room;
    const made = await createClaim(room.author, {
      projectId,
      text: "The gate stood open.",
      visibility: "shared",
    });
    const { claimId } = unwrap(made);
    const parts = { stance: "supports", credibility: null, note: "", visibility: "shared" } as const;
    const passage = passageIn(room, "The ministry counted fewer.");
    const { evidenceId } = unwrap(
      await addEvidence(room.author, { projectId, claimId, ...passage, ...parts }),
    );
    const { versionId } = await change("Rescuers counted 210 people.", "Rescuers counted 210 people there.");
    expect(await db().evidence.findFirst({ where: { id: evidenceId } })).toMatchObject({
      versionId,
      revision: 2,
    });
    expect(await db().evidenceRevision.findFirst({ where: { evidenceId, number: 2 } })).toMatchObject({
      cause: "reanchored",
      authorId: room.author.userId,
    });
  });

  it("does nothing when it runs again", async () => {
    const [moved, changed] = [await mark("The ministry counted fewer."), await mark("210 people")];
    const { versionId } = await change("210", "2,100");
    const stored = await db().reanchoring.findMany({ where: { projectId: room.projectId } });
    expect(await seek(versionId)).toEqual({});
    expect(await db().reanchoring.findMany({ where: { projectId: room.projectId } })).toEqual(stored);
    expect((await annotation(moved)).revision).toBe(2);
    expect((await annotation(changed)).revision).toBe(1);
  });

  it("writes each verdict once when it runs twice at the same time", async () => {
    const [moved, changed] = [await mark("The ministry counted fewer."), await mark("210 people")];
    const { versionId } = await makeVersion(
      room.projectId,
      room.article,
      room.article.body.replace("210", "12"),
    );
    await Promise.all([seek(versionId), seek(versionId), seek(versionId)]);
    expect((await annotation(moved)).revision).toBe(2);
    expect((await verdicts(moved)).map(({ revision }) => revision)).toEqual([1]);
    expect((await verdicts(changed)).map(({ revision }) => revision)).toEqual([1]);
  });

  it("asks about the newest version only, from the one a mark stands on", async () => {
    const id = await mark("Rescuers counted 210 people.");
    await change("210", "120");
    const { versionId, counts } = await change("120", "121");
    expect(counts).toEqual({ changed: 1 });
    const [first, second] = await verdicts(id);
    expect(first?.supersededAt).not.toBeNull();
    expect(second).toMatchObject({
      fromVersionId: room.article.versionId,
      toVersionId: versionId,
      supersededAt: null,
    });
    expect(second?.changes).toMatchObject([{ a: "210", b: "121" }]);
  });

  it("lets one that waited follow when its words come back", async () => {
    const id = await mark("Rescuers counted 210 people.");
    await change("210", "120");
    const { versionId, counts } = await change("120", "210");
    expect(counts).toEqual({ exact: 1 });
    expect(await annotation(id)).toMatchObject({ versionId });
  });

  it("passes deleted marks over, and seeks them when they are restored", async () => {
    const id = await mark("The ministry counted fewer.");
    const key = { projectId: room.projectId, annotationId: id };
    unwrap(await deleteAnnotation(room.author, { ...key, revision: 1 }));
    const { versionId, counts } = await change("210", "120");
    expect(counts).toEqual({});
    unwrap(await restoreAnnotation(room.author, { ...key, revision: 2 }));
    expect(await seek(versionId)).toEqual({ exact: 1 });
    expect(await annotation(id)).toMatchObject({ versionId, deletedAt: null });
  });

  it("seeks a mark anew that was put elsewhere on the old version while it waited", async () => {
    const id = await mark("Rescuers counted 210 people.");
    const { versionId } = await change("210", "120");
    const { versionId: _, ...span } = passageIn(room, "The ministry counted fewer.");
    unwrap(
      await editAnnotation(room.author, { projectId: room.projectId, annotationId: id, revision: 1, span }),
    );
    expect(await seek(versionId)).toEqual({ exact: 1 });
    expect(await annotation(id)).toMatchObject({ versionId, exact: "The ministry counted fewer." });
  });

  it("finds marks that were made on the old version afterwards", async () => {
    const { versionId } = await change("210", "120");
    const id = await mark("The ministry counted fewer.");
    expect(await seek(versionId)).toEqual({ exact: 1 });
    expect(await annotation(id)).toMatchObject({ versionId });
  });

  it("answers null for a version that is not current", async () => {
    await change("210", "120");
    expect(await seek(room.article.versionId)).toBeNull();
  });

  it("follows back to an older version that is made current again", async () => {
    const id = await mark("The ministry counted fewer.");
    await change("The gate", "Corrected.\n\nThe gate");
    await db().article.update({
      where: { projectId_id: { projectId: room.projectId, id: room.article.articleId } },
      data: { currentVersionId: room.article.versionId },
    });
    expect(await seek(room.article.versionId)).toEqual({ moved: 1 });
    expect(await annotation(id)).toMatchObject({ versionId: room.article.versionId });
  });
});
