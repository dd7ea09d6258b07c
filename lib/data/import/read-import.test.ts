import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { placeOf } from "#lib/ingest/planned-article.ts";
import { listImports } from "./list-imports.ts";
import { planHash } from "./plan-hash.ts";
import { readImport } from "./read-import.ts";
import { readImportFile } from "./read-import-file.ts";
import { commitNow, makeRoom, openImport, send, shown, storyText, unwrap } from "./testing/import-room.ts";
import { undoImport } from "./undo-import.ts";

afterAll(closeDb);

describe("reading an import", () => {
  it("lists files by name with their articles and what is wrong with them", async () => {
    const { admin, reviewer, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "10.txt", bytes: storyText("Ten") }));
    unwrap(await send(admin, keys, { name: "2.txt", bytes: storyText("Two") }));
    unwrap(await send(admin, keys, { name: "bad.txt", bytes: "" }));
    const view = await readImport(reviewer, 1);
    expect(view).toMatchObject({
      number: 1,
      state: "planned",
      createdBy: "Ada Admin",
      files: 3,
      failedFiles: 1,
    });
    expect(view?.articles).toBe(2);
    expect(view?.planHash).toBe(await planHash(db(), keys));
    expect(view?.fileViews.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual([
      ["2.txt", null],
      ["10.txt", null],
      ["bad.txt", "empty"],
    ]);
    expect(view?.fileViews[0]?.articles).toMatchObject([
      { title: "Two", source: { kind: "unknown" }, isIncluded: true, article: null },
    ]);
  });

  it("says where the bytes and the text were before, and forgets what is gone", async () => {
    const { admin, projectId } = await makeRoom();
    const first = await openImport(admin, projectId);
    unwrap(await send(admin, first, { name: "a.txt", bytes: storyText("The same") }));
    unwrap(await commitNow(admin, await shown(first)));
    const article = await db().article.findFirstOrThrow({ where: { projectId } });
    const second = await openImport(admin, projectId);
    unwrap(await send(admin, second, { name: "b.txt", bytes: storyText("The same") }));
    unwrap(await send(admin, second, { name: "c.txt", bytes: `Breaking News\n\n${storyText("The same")}` }));
    const view = await readImport(admin, 2);
    const known = { articleId: article.id, title: "The same" };
    expect(view?.fileViews[0]?.earlier).toEqual([
      { importNumber: 1, name: "a.txt", isUndone: false, isThisImport: false, articles: [known] },
    ]);
    expect(view?.fileViews[1]?.earlier).toEqual([]);
    const other = await readImportFile(admin, { ...second, fileId: view?.fileViews[1]?.id ?? "" });
    expect(other?.shown?.articles[0]?.known).toMatchObject([{ ...known, kind: "exactCopy" }]);
    expect(other?.shown?.articles[0]?.copyHere).toMatchObject({ title: "The same", fileName: "b.txt" });
    unwrap(await undoImport(admin, first));
    expect((await readImport(admin, 2))?.fileViews[0]?.earlier).toMatchObject([
      { isUndone: true, articles: [] },
    ]);
    expect(view?.planHash).not.toBe((await readImport(admin, 2))?.planHash);
  });

  it("names the first of many files with the same bytes, and of many articles with the same text", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    for (const name of ["a.txt", "b.txt", "c.txt"]) {
      unwrap(await send(admin, keys, { name, bytes: storyText("The same") }));
    }
    const files = (await readImport(admin, 1))?.fileViews ?? [];
    expect(files.map(({ earlier }) => earlier.map(({ name }) => name))).toEqual([[], ["a.txt"], ["a.txt"]]);
    const last = await readImportFile(admin, { ...keys, fileId: files[2]?.id ?? "" });
    expect(last?.shown?.articles[0]?.copyHere).toMatchObject({ title: "The same", fileName: "a.txt" });
  });

  it("gives a file's raw text with the plan made of it", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const text = `\uFEFF${storyText("With a mark")}`;
    const { fileId } = unwrap(await send(admin, keys, { name: "a.txt", bytes: text }));
    const content = await readImportFile(admin, { ...keys, fileId: fileId ?? "" });
    const { window, text: raw, articles = [] } = content?.shown ?? {};
    expect(raw?.slice(0, window?.endUtf16 ?? 0)).toBe(text.slice(1));
    const title = placeOf(articles[0]?.planned.evidence.title);
    expect(raw?.slice(title?.rawStartUtf16 ?? 0, title?.rawEndUtf16 ?? 0)).toBe("With a mark");
  });

  it("shows another project's member nothing", async () => {
    const { admin, projectId } = await makeRoom();
    const elsewhere = await makeRoom();
    const keys = await openImport(admin, projectId);
    const { fileId } = unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("Here") }));
    expect(await readImport(elsewhere.admin, 1)).toBeNull();
    expect(await readImportFile(elsewhere.admin, { ...keys, fileId: fileId ?? "" })).toBeNull();
    expect((await listImports(elsewhere.admin)).imports).toEqual([]);
  });
});

describe("the history of imports", () => {
  it("is paged by number both ways without gaps or repeats", async () => {
    const { admin, analyst, projectId } = await makeRoom();
    for (let made = 0; made < 60; made++) await openImport(admin, projectId);
    const numbers = (page: { imports: { number: number }[] }) => page.imports.map(({ number }) => number);
    const first = await listImports(analyst);
    const second = await listImports(analyst, { before: first.older ?? 0 });
    const third = await listImports(analyst, { before: second.older ?? 0 });
    const all = [first, second, third].flatMap(numbers);
    expect(all).toEqual(Array.from({ length: 60 }, (_, at) => 60 - at));
    expect([first.newer, third.older]).toEqual([null, null]);
    expect(numbers(await listImports(analyst, { after: third.newer ?? 0 }))).toEqual(numbers(second));
    expect((await listImports(analyst, { after: second.newer ?? 0 })).newer).toBeNull();
  });
});
