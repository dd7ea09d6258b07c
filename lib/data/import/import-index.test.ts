import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countFiles,
  filesNamed,
  type IndexedFile,
  importTotals,
  inListOrder,
  isListed,
  listedArticles,
} from "./import-index.ts";

function file(name: string, part: Partial<IndexedFile> = {}): IndexedFile {
  return {
    id: name,
    name,
    position: 0,
    containerName: null,
    state: "planned",
    isKept: true,
    isUnusable: false,
    isWarned: false,
    articles: 1,
    included: 1,
    undecided: 0,
    ...part,
  };
}

const names = (files: readonly IndexedFile[]) => files.map(({ name }) => name);

describe("the order of an import's files", () => {
  it("is by name as a person counts, an archive's files together where its first one stands", () => {
    const inZip = { containerName: "march.zip" };
    const files = [
      file("20.txt"),
      file("b/10.txt", inZip),
      file("3.txt"),
      file("10.txt", inZip),
      file("b/9.txt", inZip),
    ];
    expect(names(inListOrder(files))).toEqual(["3.txt", "10.txt", "b/9.txt", "b/10.txt", "20.txt"]);
  });

  it("is by arrival under one name", () => {
    const twice = [file("a.txt", { id: "late", position: 7 }), file("A.txt", { id: "early", position: 2 })];
    expect(inListOrder(twice).map(({ id }) => id)).toEqual(["early", "late"]);
  });

  it("loses none and keeps archives whole, whatever the names", () => {
    const name = fc.constantFrom("a", "b", "c", "10", "9");
    const one = fc.record({ name, containerName: fc.option(fc.constantFrom("x.zip", "y.zip")) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (parts) => {
        const files = parts.map((part, position) =>
          file(part.name, { ...part, id: `${position}`, position }),
        );
        const ordered = inListOrder(files);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(files.map(({ id }) => id).toSorted());
        const runs = ordered.filter((one, at) => one.containerName !== ordered[at - 1]?.containerName);
        const archives = runs.flatMap(({ containerName }) => containerName ?? []);
        expect(new Set(archives).size).toBe(archives.length);
      }),
    );
  });
});

describe("the files a name finds", () => {
  const files = [file("Gate 1.txt"), file("lock 10.txt"), file("50%.txt")];

  it.each([
    [null, ["Gate 1.txt", "lock 10.txt", "50%.txt"]],
    ["\u200b", ["Gate 1.txt", "lock 10.txt", "50%.txt"]],
    ["GATE", ["Gate 1.txt"]],
    [" 1", ["Gate 1.txt", "lock 10.txt"]],
    ["%", ["50%.txt"]],
    ["gate lock", []],
  ])("by %j are %j", (part, found) => {
    expect(names(filesNamed(files, part))).toEqual(found);
  });
});

describe("what an import comes to", () => {
  const files = [
    file("a.txt", { articles: 5, included: 3, undecided: 2 }),
    file("b.txt", { isWarned: true, articles: 2, included: 0 }),
    file("c.pdf", { state: "failed", isUnusable: true, articles: 0, included: 0 }),
    file("d.png", { state: "failed", isUnusable: true, isKept: false, articles: 0, included: 0 }),
    file("e.txt", { state: "received", articles: 0, included: 0 }),
  ];

  it("is counted over all files", () => {
    expect(importTotals(files)).toEqual({
      articles: 3,
      files: 1,
      leftOut: 4,
      unusable: 2,
      undecided: 2,
      received: 1,
      warned: 1,
      kept: 4,
      allFiles: 5,
    });
    expect(countFiles(files)).toEqual({ all: 5, problems: 3, undecided: 1 });
  });

  it("is listed by filters, files and articles alike", () => {
    expect(names(files.filter((one) => isListed(one, "problems")))).toEqual(["b.txt", "c.pdf", "d.png"]);
    expect(names(files.filter((one) => isListed(one, "undecided")))).toEqual(["a.txt"]);
    const count = (only: "all" | "problems" | "undecided") => files.map((one) => listedArticles(one, only));
    expect([count("all"), count("problems"), count("undecided")]).toEqual([
      [5, 2, 0, 0, 0],
      [0, 2, 0, 0, 0],
      [2, 0, 0, 0, 0],
    ]);
  });
});
