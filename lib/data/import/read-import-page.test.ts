import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { makeZip } from "#lib/ingest/testing/make-zip.ts";
import type { Member } from "../viewer.ts";
import { correctMany } from "./correct-many.ts";
import { ALL_FILES, type ImportPage, type ImportShown, pageRows } from "./import-page.ts";
import type { ImportView } from "./import-view.ts";
import { readImport } from "./read-import.ts";
import { readImportFile } from "./read-import-file.ts";
import { readImportPage } from "./read-import-page.ts";
import { restoreMany } from "./restore-many.ts";
import {
  codeOf,
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import { articlesOf, firstPage as first, readPage as read } from "./testing/read-page.ts";

afterAll(closeDb);

async function whole(member: Member): Promise<ImportView> {
  const view = await readImport(member, 1);
  if (view === null) throw new Error("there is no such import");
  return view;
}

function resultOf({ shown: is }: ImportPage): Extract<ImportShown, { kind: "result" }> {
  if (is.kind !== "result") throw new Error(`${is.kind} is shown`);
  return is;
}

/** As many rows of a table as asked, each an article. */
function table(rows: number): string {
  const row = (at: number) => `Report ${at},"${storyText(`Weir ${at}`).replaceAll("\n", " ")}"`;
  return `title,text\n${Array.from({ length: rows }, (_, at) => row(at + 1)).join("\n")}\n`;
}

/** A table longer than a page beside short files, of which one is broken and two come in an archive. */
async function mixedRoom() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  const zip = makeZip(["b/2.txt", "b/10.txt"].map((name) => ({ name, content: storyText(name) })));
  for (const [name, bytes] of [
    ["z.txt", storyText("The last")],
    ["b.zip", zip],
    ["a.csv", table(pageRows + 30)],
    ["c.txt", ""],
  ] as const) {
    unwrap(await send(room.admin, keys, { name, bytes }));
  }
  return { ...room, keys };
}

describe("a page of an import", () => {
  it("shows every article once and in the list's order, a page at a time", async () => {
    const { reviewer } = await mixedRoom();
    const all = (await whole(reviewer)).fileViews.flatMap((file) => file.articles.map(({ title }) => title));
    expect(all).toHaveLength(pageRows + 33);
    const pages = [await read(reviewer), await read(reviewer, { page: 2 })].map(articlesOf);
    expect(pages.map(({ page, total, before }) => [page, total, before])).toEqual([
      [1, pageRows + 33, 0],
      [2, pageRows + 33, pageRows],
    ]);
    expect(pages[0]?.articles).toHaveLength(pageRows);
    expect(pages.flatMap(({ articles }) => articles.map(({ brief }) => brief.title))).toEqual(all);
    expect(pages[1]?.articles.slice(-3).map(({ fileName }) => fileName)).toEqual([
      "b/2.txt",
      "b/10.txt",
      "z.txt",
    ]);
  });

  it("past the end is the last, and tells the same of the whole as any other", async () => {
    const { admin, keys } = await mixedRoom();
    const [one, beyond] = [await read(admin), await read(admin, { page: 99 })];
    expect(articlesOf(beyond).page).toBe(2);
    const same = ({ totals, fileCounts, articleCount, planHash, revision }: ImportPage) => {
      return { totals, fileCounts, articleCount, planHash, revision };
    };
    expect(same(one)).toEqual(same(beyond));
    expect(one.planHash).toBe((await shown(keys)).planHash);
  });

  it("has the totals of the whole", async () => {
    const { admin, keys } = await mixedRoom();
    const rows = await plannedRows(keys);
    const out = rows.slice(5, 12).map(({ id, revision }) => ({ plannedId: id, revision }));
    unwrap(await correctMany(admin, { ...keys, planned: out, corrections: {}, isIncluded: false }));
    const { fileViews } = await whole(admin);
    const articles = fileViews.flatMap((file) => file.articles);
    const { totals, fileCounts, articleCount } = await read(admin);
    expect(totals).toMatchObject({
      articles: articles.filter(({ isIncluded }) => isIncluded).length,
      leftOut: 7,
      unusable: fileViews.filter(({ problem }) => problem !== null).length,
      undecided: articles.filter(({ needsDecision }) => needsDecision).length,
      allFiles: 5,
      received: 0,
    });
    expect(articleCount).toBe(articles.length);
    expect(fileCounts).toEqual({ all: 5, problems: 1, undecided: 0 });
  });

  it("of one file is the file, and the list of its articles once that is asked for, each with its place", async () => {
    const { admin, reviewer, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "a.csv", bytes: table(pageRows + 30) }));
    expect((await read(reviewer)).shown.kind).toBe("file");
    const pages = [1, 2].map((page) => read(reviewer, { fileId: ALL_FILES, page }));
    const listed = (await Promise.all(pages)).flatMap((page) => articlesOf(page).articles);
    expect(listed.map(({ brief }) => brief.title)).toEqual(
      Array.from({ length: pageRows + 30 }, (_, at) => `Report ${at + 1}`),
    );
    const content = await readImportFile(reviewer, {
      importId: keys.importId,
      fileId: listed[0]?.fileId ?? "",
    });
    expect(listed.map(({ brief }) => brief.rawStartUtf16)).toEqual(content?.shown?.startsUtf16);
    // What waits for a decision is a list too, here an empty one.
    expect(articlesOf(await read(reviewer, { only: "undecided" })).articles).toEqual([]);
  });

  it("of one file with one article is always that file, until it is committed", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("A lock") }));
    for (const query of [{}, { fileId: ALL_FILES }, { only: "undecided" }] as const) {
      expect((await read(admin, query)).shown.kind).toBe("file");
    }
    unwrap(await commitNow(admin, await shown(keys)));
    expect((await read(admin, { fileId: ALL_FILES })).shown.kind).toBe("result");
  });

  it("opens an archive's file on the page of files it stands on, and says which stand around", async () => {
    const room = await makeRoom();
    const keys = await openImport(room.admin, room.projectId);
    const entries = Array.from({ length: pageRows + 20 }, (_, at) => {
      return { name: `${at + 1}.txt`, content: storyText(`Lock ${at + 1}`) };
    });
    unwrap(await send(room.admin, keys, { name: "locks.zip", bytes: makeZip(entries) }));
    const { fileViews } = await whole(room.admin);
    const at = (index: number) => fileViews[index]?.id ?? "";
    const deep = await read(room.admin, { fileId: at(pageRows + 3) });
    expect(deep.shown).toMatchObject({
      kind: "file",
      file: { name: `${pageRows + 4}.txt` },
      articlesPage: 2,
    });
    expect(deep.filesPage).toMatchObject({
      page: 2,
      before: pageRows,
      archives: [{ name: "locks.zip", files: pageRows + 20, failed: 0 }],
      previousFileId: at(pageRows - 1),
      nextFileId: null,
    });
    expect(deep.filesPage?.files.map(({ id }) => id)).toEqual(fileViews.slice(pageRows).map(({ id }) => id));
    const back = await read(room.admin, { fileId: at(pageRows + 3), filesPage: 1 });
    expect(back.filesPage).toMatchObject({ page: 1, previousFileId: null, nextFileId: at(pageRows) });
    expect(articlesOf(await read(room.admin, { fileId: "no file of it" })).page).toBe(1);
  });

  it("is of its own project alone", async () => {
    const { admin } = await mixedRoom();
    const elsewhere = await makeRoom();
    expect(await readImportPage(elsewhere.admin, 1, first)).toBeNull();
    const keys = await openImport(elsewhere.admin, elsewhere.projectId);
    unwrap(await send(elsewhere.admin, keys, { name: "a.txt", bytes: storyText("Theirs") }));
    unwrap(await send(elsewhere.admin, keys, { name: "b.txt", bytes: storyText("Theirs too") }));
    const fileId = (await whole(admin)).fileViews[0]?.id ?? "";
    expect((await read(elsewhere.admin, { fileId })).shown.kind).toBe("articles");
  });

  it("of a result pages over files and their articles alike", async () => {
    const { admin, keys } = await mixedRoom();
    unwrap(await commitNow(admin, await shown(keys)));
    const [one, two] = [resultOf(await read(admin)), resultOf(await read(admin, { page: 2 }))];
    // The file that came to nothing is a row as well.
    expect(one.page).toMatchObject({ pages: 2, total: pageRows + 34 });
    expect(one.files.map(({ file, articles }) => [file.name, articles.length])).toEqual([
      ["a.csv", pageRows],
    ]);
    expect(two.files.map(({ file, articles }) => [file.name, articles.length])).toEqual([
      ["a.csv", 30],
      ["b/2.txt", 1],
      ["b/10.txt", 1],
      ["c.txt", 0],
      ["z.txt", 1],
    ]);
    expect(two.files.every(({ articles }) => articles.every(({ article }) => article !== null))).toBe(true);
    const named = resultOf(await read(admin, { name: "B/" }));
    expect([named.found, named.page.pages, named.files.map(({ file }) => file.name)]).toEqual([
      2,
      1,
      ["b/2.txt", "b/10.txt"],
    ]);
    const none = resultOf(await read(admin, { name: "no%such" }));
    expect([none.found, none.files]).toEqual([0, []]);
  });
});

describe("all that is listed", () => {
  const corrections = { source: { kind: "named" as const, name: "Harrow Post" } };

  it("is corrected without being named, and gets back what it had", async () => {
    const { admin, keys } = await mixedRoom();
    const { shown: _, revision, ...page } = await read(admin);
    const planned = { only: "all" as const, name: null, revision, articles: page.articleCount };
    const before = await plannedRows(keys);
    const done = unwrap(await correctMany(admin, { ...keys, planned, corrections, isIncluded: false }));
    expect(done.articles).toBe(pageRows + 33);
    const now = await plannedRows(keys);
    expect(now.every((row) => !row.isIncluded)).toBe(true);
    expect(now.every((row) => JSON.stringify(row.corrections) === JSON.stringify(corrections))).toBe(true);
    unwrap(await restoreMany(admin, { ...keys, changeId: done.changeId }));
    const back = await plannedRows(keys);
    expect(back.map(({ corrections: had, isIncluded }) => [had, isIncluded])).toEqual(
      before.map(({ corrections: had, isIncluded }) => [had, isIncluded]),
    );
    expect(codeOf(await restoreMany(admin, { ...keys, changeId: done.changeId }))).toBe("conflict");
  });

  it("is refused where the plan is another one than was shown", async () => {
    const { admin, keys } = await mixedRoom();
    const { revision, articleCount: articles } = await read(admin);
    const [row] = await plannedRows(keys);
    const one = [{ plannedId: row?.id ?? "", revision: row?.revision ?? 0 }];
    unwrap(await correctMany(admin, { ...keys, planned: one, corrections: {}, isIncluded: false }));
    const planned = { only: "all" as const, name: null, revision, articles };
    expect(codeOf(await correctMany(admin, { ...keys, planned, corrections }))).toBe("conflict");
    const now = await read(admin);
    const miscounted = { only: "all" as const, name: null, revision: now.revision, articles: articles - 1 };
    expect(codeOf(await correctMany(admin, { ...keys, planned: miscounted, corrections }))).toBe("conflict");
    expect((await plannedRows(keys)).every((each) => JSON.stringify(each.corrections) === "{}")).toBe(true);
  });

  it("by what waits is what a decision is asked for, on the page, in the totals and in the act", async () => {
    const room = await makeRoom();
    const keys = await openImport(room.admin, room.projectId);
    const url = { url: "https://post.example/weir" };
    const count = (number: string) => `The keeper counted ${number} boats at the weir and wrote it down.`;
    for (const [name, number] of [
      ["a.txt", "9"],
      ["b.txt", "90"],
    ] as const) {
      const text = `${storyText("The weir")}\n\n${count(number)}\n`;
      unwrap(await send(room.admin, keys, { name, bytes: text }));
    }
    unwrap(await send(room.admin, keys, { name: "c.txt", bytes: storyText("The lock") }));
    const rows = await plannedRows(keys);
    const two = rows.slice(0, 2).map(({ id, revision }) => ({ plannedId: id, revision }));
    unwrap(await correctMany(room.admin, { ...keys, planned: two, corrections: url }));
    await shown(keys);
    const waiting = await read(room.admin, { only: "undecided" });
    const { articles, listed } = articlesOf(waiting);
    expect(articles.map(({ fileName, brief }) => [fileName, brief.needsDecision])).toEqual([["b.txt", true]]);
    expect(listed).toEqual({ articles: 1, included: 1, copies: 1, versions: 1 });
    expect([waiting.totals.undecided, waiting.fileCounts.undecided]).toEqual([1, 1]);
    expect(waiting.filesPage?.files.map(({ name }) => name)).toEqual(["b.txt"]);
    const planned = { only: "undecided" as const, name: null, revision: waiting.revision, articles: 1 };
    unwrap(await correctMany(room.admin, { ...keys, planned, corrections: {}, decide: "new" }));
    expect((await plannedRows(keys)).map((row) => row.corrections)).toEqual([
      url,
      { ...url, as: { kind: "new" } },
      {},
    ]);
    expect((await read(room.admin)).totals.undecided).toBe(0);
  });

  it("of one project cannot be taken back in another", async () => {
    const { admin, keys } = await mixedRoom();
    const { revision, articleCount: articles } = await read(admin);
    const planned = { only: "all" as const, name: null, revision, articles };
    const { changeId } = unwrap(await correctMany(admin, { ...keys, planned, corrections }));
    const elsewhere = await makeRoom();
    const theirs = await openImport(elsewhere.admin, elsewhere.projectId);
    expect(codeOf(await restoreMany(elsewhere.admin, { ...theirs, changeId }))).toBe("not_found");
    const other = await openImport(admin, keys.projectId);
    expect(codeOf(await restoreMany(admin, { ...other, changeId }))).toBe("not_found");
  });
});
