import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, unwrap } from "../testing/make-work-room.ts";
import { excludeArticle } from "./exclude-article.ts";
import { readArticle } from "./read-article.ts";

afterAll(closeDb);

describe("excluding an article", () => {
  it("keeps it readable with the reason, and can be taken back", async () => {
    const { projectId, author, colleague, article } = await makeWorkRoom();
    const { articleId } = article;
    const key = { projectId, articleId };
    unwrap(await excludeArticle(author, { ...key, revision: 1, isExcluded: true, reason: "A test page" }));
    expect((await readArticle(colleague, articleId, null))?.excluded?.reason).toBe("A test page");
    const back = { ...key, revision: 2, isExcluded: false, reason: "It is not" };
    expect(unwrap(await excludeArticle(colleague, back))).toEqual({ revision: 3 });
    expect((await readArticle(author, articleId, null))?.excluded).toBeNull();
    const history = await db().articleRevision.findMany({
      where: { projectId, articleId },
      orderBy: { number: "asc" },
    });
    expect(history.map(({ cause, authorId }) => [cause, authorId])).toEqual([
      ["excluded", author.userId],
      ["included", colleague.userId],
    ]);
  });

  it("is refused on a stale revision, with how it stands", async () => {
    const { projectId, author, colleague, article } = await makeWorkRoom();
    const input = { projectId, articleId: article.articleId, revision: 1, isExcluded: true };
    unwrap(await excludeArticle(author, { ...input, reason: "First" }));
    const failure = failureOf(await excludeArticle(colleague, { ...input, reason: "Second" }));
    expect(failure).toMatchObject({ code: "conflict", current: { excludedReason: "First", revision: 2 } });
  });

  it("is refused to whoever is not of the project", async () => {
    const { projectId, outsider, article } = await makeWorkRoom();
    const input = { articleId: article.articleId, revision: 1, isExcluded: true, reason: "x" };
    expect(failureOf(await excludeArticle(outsider, { ...input, projectId })).code).toBe("not_found");
    const other = await makeProject();
    const otherAdmin = await makeMember(other, "admin");
    expect(failureOf(await excludeArticle(otherAdmin, { ...input, projectId: other.id })).code).toBe(
      "not_found",
    );
    expect(await db().article.count({ where: { projectId, excludedAt: { not: null } } })).toBe(0);
  });
});
