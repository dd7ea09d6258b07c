import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, unwrap } from "../testing/make-work-room.ts";
import { openArticle, setReading } from "./set-reading.ts";

afterAll(closeDb);

async function statesOf(projectId: string) {
  const rows = await db().articleReading.findMany({ where: { projectId }, orderBy: { userId: "asc" } });
  return rows.map(({ userId, state }) => [userId, state]);
}

describe("a member's state of an article", () => {
  it("is reading once opened, and opening again does not undo done", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId };
    expect(unwrap(await openArticle(author, key))).toEqual({ state: "reading" });
    expect(unwrap(await setReading(author, { ...key, state: "done" }))).toEqual({ before: "reading" });
    expect(unwrap(await openArticle(author, key))).toEqual({ state: "done" });
  });

  it("is one's own", async () => {
    const { projectId, author, colleague, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId };
    unwrap(await setReading(author, { ...key, state: "done" }));
    unwrap(await openArticle(colleague, key));
    expect(await statesOf(projectId)).toEqual(
      [
        [author.userId, "done"],
        [colleague.userId, "reading"],
      ].toSorted(),
    );
  });

  it("goes back to what it was: the answer says what that is", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId };
    const { before } = unwrap(await setReading(author, { ...key, state: "done" }));
    unwrap(await setReading(author, { ...key, state: before }));
    expect(await statesOf(projectId)).toEqual([]);
  });

  it("is refused to whoever is not of the project, and for an article of another", async () => {
    const { projectId, outsider, article } = await makeWorkRoom();
    const other = await makeProject();
    const otherMember = await makeMember(other);
    const across = { projectId: other.id, articleId: article.articleId };
    for (const [viewer, key] of [
      [outsider, { projectId, articleId: article.articleId }],
      [otherMember, across],
    ] as const) {
      expect(failureOf(await openArticle(viewer, key)).code).toBe("not_found");
      expect(failureOf(await setReading(viewer, { ...key, state: "done" })).code).toBe("not_found");
    }
    expect(await statesOf(projectId)).toEqual([]);
  });
});
