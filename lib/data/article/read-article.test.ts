import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { listAsides } from "./list-asides.ts";
import { readArticle } from "./read-article.ts";
import { readSourceFile } from "./read-source-file.ts";

afterAll(closeDb);

async function gradedSource(projectId: string, setById: string): Promise<string> {
  const sourceId = newId();
  await db().source.create({ data: { id: sourceId, projectId, name: "Gazette", nameKey: "gazette" } });
  for (const [validFrom, letter] of [
    ["2019-01-01", "D"],
    ["2019-06-01", "B"],
    ["9000-01-01", "A"],
  ] as const) {
    const graded = { projectId, sourceId, letter, reason: "test", setById, validFrom: new Date(validFrom) };
    await db().sourceReliability.create({ data: { id: newId(), ...graded } });
  }
  return sourceId;
}

describe("reading an article", () => {
  it("gives the head and the current version, with the source's letter of today", async () => {
    const project = await makeProject();
    const member = await makeMember(project);
    const sourceId = await gradedSource(project.id, member.userId);
    const made = await makeArticle(project.id, { sourceId, publishedOn: "2031-03-14", body: "One.\n\nTwo." });
    const read = await readArticle(member, made.articleId, null);
    expect(read).toMatchObject({
      source: { name: "Gazette", reliability: "B" },
      published: { on: "2031-03-14", precision: "day" },
      primary: null,
      versionNumbers: [1],
      currentVersionNumber: 1,
      version: { id: made.versionId, body: "One.\n\nTwo.", direction: "ltr" },
    });
  });

  it("tells a repost's primary source apart from who published it", async () => {
    const project = await makeProject();
    const member = await makeMember(project);
    const { articleId } = await makeArticle(project.id);
    const primary = { primaryStated: "The Gazette", primaryPublishedOn: new Date("2031-03-13") };
    await db().article.update({
      where: { projectId_id: { projectId: project.id, id: articleId } },
      data: primary,
    });
    const read = await readArticle(member, articleId, 1);
    expect(read?.source).toBeNull();
    expect(read?.primary).toMatchObject({ stated: "The Gazette", publishedOn: "2031-03-13", source: null });
  });

  it("answers null for what is not there", async () => {
    const project = await makeProject();
    const member = await makeMember(project);
    const { articleId } = await makeArticle(project.id);
    expect(await readArticle(member, articleId, 2)).toBeNull();
    expect(await readArticle(member, "nonsense", null)).toBeNull();
    await db().article.update({
      where: { projectId_id: { projectId: project.id, id: articleId } },
      data: { deletedAt: new Date() },
    });
    expect(await readArticle(member, articleId, null)).toBeNull();
  });

  it("shows a member of another project nothing of it", async () => {
    const project = await makeProject();
    const insider = await makeMember(project);
    const outsider = await makeMember(await makeProject());
    const { articleId, versionId, sourceFileId } = await makeArticle(project.id);
    const aside = { text: "A caption", kind: "caption", rawStartUtf16: 0, rawEndUtf16: 9 } as const;
    await db().articleAside.create({
      data: { id: newId(), projectId: project.id, articleId, versionId, ...aside },
    });
    expect(await readArticle(outsider, articleId, null)).toBeNull();
    expect(await listAsides(outsider, versionId)).toEqual([]);
    expect(await readSourceFile(outsider, sourceFileId)).toBeNull();
    expect(await listAsides(insider, versionId)).toMatchObject([aside]);
  });
});

it("gives back the very bytes of a source file, in the order of their chunks", async () => {
  const project = await makeProject();
  const member = await makeMember(project);
  const { sourceFileId } = await makeArticle(project.id, { title: "Größe", body: "Text 🌊" });
  await db().sourceFileChunk.create({
    data: { projectId: project.id, sourceFileId, index: 1, bytes: new Uint8Array([1, 2, 3]) },
  });
  const file = await readSourceFile(member, sourceFileId);
  const expected = Buffer.concat([Buffer.from("Größe\n\nText 🌊"), Buffer.from([1, 2, 3])]);
  expect(file && Buffer.from(file.bytes).equals(expected)).toBe(true);
  expect(file?.name).toBe(`${file?.sha256}.txt`);
});
