import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { findMember } from "../member.ts";
import { findViewerBySession } from "../session/find-viewer.ts";
import { makeArticle } from "./make-article.ts";
import { makeMember, makeProject, makeUser } from "./make-project.ts";

afterAll(closeDb);

describe("the rows made for tests", () => {
  it("makes a viewer that its session finds again", async () => {
    const viewer = await makeUser({ name: "Ada" });
    expect(await findViewerBySession(viewer.sessionId, null)).toEqual(viewer);
  });

  it("makes a member as lib/data reads it", async () => {
    const project = await makeProject({ analystsMayCommit: true });
    const member = await makeMember(project, "reviewer");
    expect(await findMember(db(), member, { projectId: project.id })).toEqual(member);
  });

  it("makes an article whose spans the database accepts, and finds it by its words", async () => {
    const project = await makeProject();
    await makeMember(project, "admin");
    const article = await makeArticle(project.id, { body: "A gate 🌊 opened.", publishedOn: "2026-03-01" });
    expect(article.lengthUtf16).toBe("A gate 🌊 opened.".length);
    const found = await db().$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Article" WHERE "projectId" = ${project.id}::uuid AND search @@ to_tsquery('english', 'gate')`;
    expect(found.map((row) => row.id)).toEqual([article.articleId]);
  });

  it("keeps the same bytes once", async () => {
    const project = await makeProject();
    const [first, second] = [await makeArticle(project.id), await makeArticle(project.id)];
    expect(second.sourceFileId).toBe(first.sourceFileId);
    expect(second.importId).not.toBe(first.importId);
  });
});
