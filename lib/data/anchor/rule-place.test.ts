import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { makeVersion } from "../testing/make-version.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { reanchorVersion } from "./reanchor-version.ts";
import { rulePlace, undoPlace } from "./rule-place.ts";

let room: WorkRoom;
let key: { projectId: string; reanchoringId: string; revision: number };
let annotationId: string;
const words = "Rescuers counted 210 people.";

beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

const newBody = () => room.article.body.replace("210", "120");

async function wait(visibility: "draft" | "shared") {
  const { projectId, article } = room;
  const parts = { projectId, tagIds: [], note: "", visibility };
  const made = await createAnnotation(room.author, { ...passageIn(room, words), ...parts });
  annotationId = unwrap(made).annotationId;
  const { versionId } = await makeVersion(projectId, article, newBody());
  await reanchorVersion({ projectId, articleId: article.articleId, toVersionId: versionId });
  const asked = await db().reanchoring.findFirstOrThrow({ where: { annotationId } });
  key = { projectId, reanchoringId: asked.id, revision: asked.revision };
  return asked;
}

function span(exact: string) {
  const startUtf16 = newBody().indexOf(exact);
  return { startUtf16, endUtf16: startUtf16 + exact.length, exact };
}
const taken = (exact = "Rescuers counted 120 people.") => ({
  ...key,
  ruling: "taken" as const,
  span: span(exact),
});
const kept = (reason = "It was 210 when it was written.") => ({ ...key, ruling: "kept" as const, reason });
const annotation = () => db().annotation.findFirstOrThrow({ where: { id: annotationId } });

describe("rulePlace", () => {
  it("puts the mark on the new version where its author says, and writes who did", async () => {
    const asked = await wait("draft");
    unwrap(await rulePlace(room.author, taken()));
    expect(await annotation()).toMatchObject({
      versionId: asked.toVersionId,
      exact: "Rescuers counted 120 people.",
      authorId: room.author.userId,
    });
    expect(await db().reanchoring.findFirst({ where: { id: asked.id } })).toMatchObject({
      ruling: "taken",
      ruledById: room.author.userId,
    });
    const audit = await db().auditRow.findFirst({ where: { act: "anchor.rule", subjectId: annotationId } });
    expect(audit?.detail).toMatchObject({ ruling: "taken", verdict: "changed" });
  });

  it("takes any place that a person selects", async () => {
    await wait("shared");
    unwrap(await rulePlace(room.author, taken("120 people")));
    expect((await annotation()).exact).toBe("120 people");
  });

  it("keeps the mark on the old version, with the reason", async () => {
    const asked = await wait("shared");
    unwrap(await rulePlace(room.author, kept()));
    expect(await annotation()).toMatchObject({ versionId: asked.fromVersionId, exact: words, revision: 1 });
    const row = await db().reanchoring.findFirst({ where: { id: asked.id } });
    expect(row).toMatchObject({ ruling: "kept", reason: "It was 210 when it was written." });
  });

  it("lets a reviewer rule on shared work, whose author it stays", async () => {
    await wait("shared");
    unwrap(await rulePlace(room.reviewer, taken()));
    expect((await annotation()).authorId).toBe(room.author.userId);
    const last = await db().annotationRevision.findFirst({ where: { annotationId, number: 2 } });
    expect(last).toMatchObject({ cause: "reanchored", authorId: room.reviewer.userId });
  });

  it("refuses who may not", async () => {
    await wait("shared");
    for (const who of [room.colleague, room.admin])
      expect(failureOf(await rulePlace(who, taken())).code).toBe("forbidden");
    expect(failureOf(await rulePlace(room.outsider, taken())).code).toBe("not_found");
    expect((await annotation()).versionId).toBe(room.article.versionId);
  });

  it("hides another's draft from everyone", async () => {
    await wait("draft");
    for (const who of [room.colleague, room.reviewer, room.admin, room.outsider])
      expect(failureOf(await rulePlace(who, taken())).code).toBe("not_found");
  });

  it("does not find another project's", async () => {
    await wait("shared");
    const other = await makeWorkRoom();
    const asked = { ...taken(), projectId: other.projectId };
    expect(failureOf(await rulePlace(other.author, asked)).code).toBe("not_found");
  });

  it("refuses words that do not stand there", async () => {
    await wait("shared");
    const wrong = { ...taken(), span: { ...span("120 people"), exact: "210 people" } };
    expect(failureOf(await rulePlace(room.author, wrong)).code).toBe("invalid");
  });

  it("refuses a second answer, and one to a question asked anew", async () => {
    await wait("shared");
    unwrap(await rulePlace(room.author, kept()));
    expect(failureOf(await rulePlace(room.reviewer, taken())).code).toBe("conflict");
    const body = newBody().replace("120", "121");
    const { versionId } = await makeVersion(room.projectId, room.article, body);
    const { articleId } = room.article;
    await reanchorVersion({ projectId: room.projectId, articleId, toVersionId: versionId });
    expect(failureOf(await undoPlace(room.author, { ...key, revision: 99 })).code).toBe("conflict");
  });

  it("does not ask again what was kept, while the new text says the same", async () => {
    await wait("shared");
    unwrap(await rulePlace(room.author, kept()));
    const { projectId, article } = room;
    const again = async (body: string) => {
      const { versionId } = await makeVersion(projectId, article, body);
      await reanchorVersion({ projectId, articleId: article.articleId, toVersionId: versionId });
      return db().reanchoring.findFirst({ where: { annotationId, toVersionId: versionId } });
    };
    expect(await again(`${newBody()}\n\nMore follows.`)).toMatchObject({
      verdict: "changed",
      ruling: "kept",
    });
    expect(await again(newBody().replace("120", "90"))).toMatchObject({ verdict: "changed", ruling: null });
  });
});

describe("undoPlace", () => {
  it("brings a mark back to where it stood, and asks again", async () => {
    const asked = await wait("shared");
    const before = await annotation();
    const { revision } = unwrap(await rulePlace(room.author, taken()));
    unwrap(await undoPlace(room.author, { ...key, revision }));
    const { startUtf16, endUtf16, versionId, prefix, suffix } = before;
    expect(await annotation()).toMatchObject({
      startUtf16,
      endUtf16,
      versionId,
      prefix,
      suffix,
      revision: 3,
    });
    expect(await db().reanchoring.findFirst({ where: { id: asked.id } })).toMatchObject({
      ruling: null,
      ruledAt: null,
      revision: 3,
    });
  });

  it("takes back that it is kept", async () => {
    const asked = await wait("shared");
    const { revision } = unwrap(await rulePlace(room.author, kept()));
    unwrap(await undoPlace(room.reviewer, { ...key, revision }));
    expect(await db().reanchoring.findFirst({ where: { id: asked.id } })).toMatchObject({
      ruling: null,
      reason: "",
    });
  });

  it("refuses who may not, and a mark that was changed since", async () => {
    await wait("shared");
    const { revision } = unwrap(await rulePlace(room.author, taken()));
    const undo = { ...key, revision };
    expect(failureOf(await undoPlace(room.colleague, undo)).code).toBe("forbidden");
    expect(failureOf(await undoPlace(room.outsider, undo)).code).toBe("not_found");
    const edit = { projectId: room.projectId, annotationId, revision: 2, note: "now fewer" };
    unwrap(await editAnnotation(room.author, edit));
    expect(failureOf(await undoPlace(room.author, undo)).code).toBe("conflict");
  });
});
