import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { importFiles } from "./import-files.ts";
import { codeOf, makeRoom, storyText, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("importFiles", () => {
  it("imports files with corrections and names the bad ones", async () => {
    const { admin, projectId } = await makeRoom();
    const files = [
      { name: "10.txt", bytes: bytesOf(storyText("Ten")) },
      { name: "2.txt", bytes: bytesOf(storyText("Two")) },
      { name: "bad.txt", bytes: bytesOf("") },
    ];
    const corrections = [
      { title: "Two", corrections: { source: { kind: "named" as const, name: "The Bell" } } },
    ];
    const done = unwrap(await importFiles(admin, projectId, files, corrections));
    expect(done.articles.map(({ title }) => title)).toEqual(["Two", "Ten"]);
    expect(done.failed).toMatchObject([{ name: "bad.txt", problem: { code: "empty" } }]);
    const sources = await db().article.findMany({
      where: { projectId },
      orderBy: { id: "asc" },
      select: { source: { select: { name: true } } },
    });
    expect(sources).toEqual([{ source: { name: "The Bell" } }, { source: null }]);
  });

  it("writes nothing for a correction of an article that is not there", async () => {
    const { admin, projectId } = await makeRoom();
    const files = [{ name: "a.txt", bytes: bytesOf(storyText("A")) }];
    const wrong = [{ title: "B", corrections: { title: "C" } }];
    expect(codeOf(await importFiles(admin, projectId, files, wrong))).toBe("invalid");
    expect(await db().article.count({ where: { projectId } })).toBe(0);
  });

  it("is refused to who may not import", async () => {
    const { analyst, stranger, projectId } = await makeRoom();
    expect(codeOf(await importFiles(analyst, projectId, []))).toBe("forbidden");
    expect(codeOf(await importFiles(stranger, projectId, []))).toBe("not_found");
  });

  it("imports all of the demo's files in one go", async () => {
    const { admin, projectId } = await makeRoom();
    const plan = JSON.parse(await readFile("seeds/expected-plan.json", "utf8")) as {
      files: { file: string; articles: { title: string }[] }[];
    };
    const files = await Promise.all(
      plan.files.map(async ({ file }) => ({ name: file, bytes: await readFile(`seeds/${file}`) })),
    );
    const done = unwrap(await importFiles(admin, projectId, files));
    expect(done.failed).toEqual([]);
    expect(done.articles).toHaveLength(plan.files.flatMap((file) => file.articles).length);
  });
});
