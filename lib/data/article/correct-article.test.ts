import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { readWrittenOn } from "../comparison/known-of-texts.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject, makeUser } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, unwrap } from "../testing/make-work-room.ts";
import { articleCorrection } from "./article-input.ts";
import { correctArticle } from "./correct-article.ts";
import { readArticle } from "./read-article.ts";

afterAll(closeDb);

const because = { revision: 1, reason: "The page says so." };

async function head(projectId: string, articleId: string) {
  return db().article.findUniqueOrThrow({ where: { projectId_id: { projectId, id: articleId } } });
}

describe("correcting an article", () => {
  it("changes title, date and source, and keeps what stood before with the reason", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const { articleId } = article;
    const key = { projectId, articleId, ...because };
    const published = { precision: "month", on: "2031-03-01" } as const;
    const source = { kind: "named", name: "Northline Agency" } as const;
    expect(unwrap(await correctArticle(author, { ...key, title: "The gate", published, source }))).toEqual({
      revision: 2,
    });
    expect(await readArticle(author, articleId, null)).toMatchObject({
      title: "The gate",
      published: { on: "2031-03-01", precision: "month" },
      source: { name: "Northline Agency", reliability: null },
      revision: 2,
    });
    const [revision] = await db().articleRevision.findMany({ where: { projectId, articleId } });
    expect(revision).toMatchObject({
      number: 2,
      cause: "corrected",
      reason: because.reason,
      authorId: author.userId,
      before: { title: "The lake rose in the night", publishedOn: null, sourceName: null },
      after: { title: "The gate", publishedOn: "2031-03-01", sourceName: "Northline Agency" },
    });
    expect(await db().auditRow.count({ where: { projectId, act: "article.correct", outcome: "done" } })).toBe(
      1,
    );
  });

  it("leaves what is not named as it is", async () => {
    const project = await makeProject();
    const member = await makeMember(project);
    const { articleId } = await makeArticle(project.id, { publishedOn: "2031-03-14" });
    unwrap(await correctArticle(member, { projectId: project.id, articleId, ...because, title: "Other" }));
    const now = await head(project.id, articleId);
    expect(now.publishedStated).toBe("2031-03-14");
    expect(now.publishedPrecision).toBe("day");
  });

  it("a stated date replaces the bounds that stood in for it; taking a date back keeps them", async () => {
    const project = await makeProject();
    const member = await makeMember(project);
    const { articleId } = await makeArticle(project.id);
    const where = { projectId_id: { projectId: project.id, id: articleId } };
    const bounds = { notBefore: new Date("2031-03-16"), boundsReason: "It quotes a report of that day." };
    await db().article.update({ where, data: bounds });
    const key = { projectId: project.id, articleId, reason: because.reason };
    const unknown = { precision: "unknown", on: null } as const;
    unwrap(await correctArticle(member, { ...key, revision: 1, published: unknown }));
    expect((await head(project.id, articleId)).notBefore).not.toBeNull();
    const day = { precision: "day", on: "2031-03-20" } as const;
    unwrap(await correctArticle(member, { ...key, revision: 2, published: day }));
    expect(await head(project.id, articleId)).toMatchObject({ notBefore: null, boundsReason: null });
  });

  it("finds a source by its alias, and can say that it is not known", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const sourceId = newId();
    await db().source.create({ data: { id: sourceId, projectId, name: "Gazette", nameKey: "gazette" } });
    const alias = { id: newId(), projectId, sourceId, name: "The Gazette", nameKey: "the gazette" };
    await db().sourceAlias.create({ data: alias });
    const key = { projectId, articleId: article.articleId, reason: because.reason };
    const named = { kind: "named", name: "THE  Gazette" } as const;
    unwrap(await correctArticle(author, { ...key, revision: 1, source: named }));
    expect((await head(projectId, article.articleId)).sourceId).toBe(sourceId);
    unwrap(await correctArticle(author, { ...key, revision: 2, source: { kind: "unknown" } }));
    expect((await head(projectId, article.articleId)).sourceId).toBeNull();
    expect(await db().source.count({ where: { projectId } })).toBe(1);
  });

  it("sets, changes and clears the primary source, whose day the text is of, and has it compared anew", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const { articleId, versionId } = article;
    const where = { projectId_id: { projectId, id: articleId } };
    const read = {
      primaryByline: "Jo Roe",
      primaryUrl: "https://wire.example/1",
      primaryStated: "Long Wire",
    };
    await db().article.update({ where, data: read });
    const key = { projectId, articleId, reason: because.reason };
    const primary = async () => (await readArticle(author, articleId, null))?.primary;
    const set = { source: "Long Wire", publishedOn: "2031-03-13" };
    unwrap(await correctArticle(author, { ...key, revision: 1, primarySource: set }));
    expect(await primary()).toMatchObject({
      source: { name: "Long Wire" },
      publishedOn: "2031-03-13",
      byline: null,
      stated: "Long Wire",
    });
    const jobs = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker.jobs WHERE key = ${`compare:${versionId}`}`;
    expect(jobs).toHaveLength(1);
    expect((await readWrittenOn(projectId, [articleId])).get(articleId)).toBe("2031-03-13");
    await db().article.update({ where, data: { primaryByline: "Jo Roe" } });
    unwrap(
      await correctArticle(author, { ...key, revision: 2, primarySource: { publishedOn: "2031-03-12" } }),
    );
    expect(await primary()).toMatchObject({ source: { name: "Long Wire" }, byline: "Jo Roe" });
    expect((await readWrittenOn(projectId, [articleId])).get(articleId)).toBe("2031-03-12");
    unwrap(await correctArticle(author, { ...key, revision: 3, primarySource: null }));
    expect(await primary()).toBeNull();
    const last = await db().articleRevision.findFirstOrThrow({ where: { projectId, articleId, number: 4 } });
    expect(last).toMatchObject({
      before: { primarySourceName: "Long Wire", primaryPublishedOn: "2031-03-12" },
      after: { primarySourceName: null, primaryPublishedOn: null, primaryStated: null },
    });
  });

  it("is found by its new title in the search", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId, ...because };
    unwrap(await correctArticle(author, { ...key, title: "Zeppelins over Harrow" }));
    const [row] = await db().$queryRaw<{ found: boolean }[]>`
      SELECT search @@ to_tsquery('english', 'zeppelin') AS found FROM "Article" WHERE id = ${article.articleId}::uuid`;
    expect(row?.found).toBe(true);
  });
});

describe("a correction that is refused", () => {
  it("answers a stale edit with how the article stands, and writes nothing", async () => {
    const { projectId, author, colleague, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId, ...because };
    unwrap(await correctArticle(author, { ...key, title: "First" }));
    const failure = failureOf(await correctArticle(colleague, { ...key, title: "Second" }));
    expect(failure).toMatchObject({ code: "conflict", current: { title: "First", revision: 2 } });
    expect((await head(projectId, article.articleId)).title).toBe("First");
    expect(await db().articleRevision.count({ where: { projectId } })).toBe(1);
  });

  it("tells nobody outside that the project or the article is there", async () => {
    const { projectId, author, outsider, article } = await makeWorkRoom();
    const key = { projectId, articleId: article.articleId, ...because, title: "Mine" };
    expect(failureOf(await correctArticle(outsider, key)).code).toBe("not_found");
    const otherProject = await makeProject();
    const otherAdmin = await makeMember(otherProject, "admin");
    const across = { ...key, projectId: otherProject.id };
    expect(failureOf(await correctArticle(otherAdmin, across)).code).toBe("not_found");
    const both = await makeMember(otherProject, "admin", author);
    expect(failureOf(await correctArticle(both, across)).code).toBe("not_found");
    expect((await head(projectId, article.articleId)).revision).toBe(1);
  });

  it("does not take a source of another project", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const other = await makeProject();
    const sourceId = newId();
    await db().source.create({
      data: { id: sourceId, projectId: other.id, name: "Elsewhere", nameKey: "elsewhere" },
    });
    const source = { kind: "existing", sourceId } as const;
    const key = { projectId, articleId: article.articleId, ...because, source };
    expect(failureOf(await correctArticle(author, key)).code).toBe("conflict");
    expect((await head(projectId, article.articleId)).sourceId).toBeNull();
  });

  it("answers not_found for a deleted article", async () => {
    const { projectId, author, article } = await makeWorkRoom();
    const where = { projectId_id: { projectId, id: article.articleId } };
    await db().article.update({ where, data: { deletedAt: new Date() } });
    const key = { projectId, articleId: article.articleId, ...because, title: "Gone" };
    expect(failureOf(await correctArticle(author, key)).code).toBe("not_found");
  });

  it("is audited", async () => {
    const { projectId, article } = await makeWorkRoom();
    const stranger = await makeUser();
    await correctArticle(stranger, { projectId, articleId: article.articleId, ...because, title: "No" });
    const rows = await db().auditRow.findMany({ where: { projectId, outcome: "refused" } });
    expect(rows).toMatchObject([{ act: "article.correct", actorId: stranger.userId }]);
  });
});

describe("what a correction takes", () => {
  const key = { projectId: newId(), articleId: newId(), revision: 1 };
  it.each([
    ["no reason", { ...key, title: "A", reason: "  " }],
    ["no change", { ...key, reason: "because" }],
    ["an empty title", { ...key, title: " ", reason: "because" }],
    ["a day that is none", { ...key, published: { precision: "day", on: "2031-02-30" }, reason: "because" }],
    ["a primary source without a name", { ...key, primarySource: { source: " " }, reason: "because" }],
    ["its day that is none", { ...key, primarySource: { publishedOn: "2031-02-30" }, reason: "because" }],
    ["an operator for an id", { ...key, articleId: { not: "" }, title: "A", reason: "because" }],
  ])("refuses %s", (_, raw) => {
    expect(articleCorrection.safeParse(raw).success).toBe(false);
  });
});
