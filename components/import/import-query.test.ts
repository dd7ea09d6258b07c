import { describe, expect, it } from "vitest";
import { longestNameUtf16 } from "#lib/data/import/import-page.ts";
import {
  articleHref,
  listFileId,
  parseImportNumber,
  parsePageKey,
  parsePlanQuery,
  planHref,
  typedName,
} from "./import-query.ts";

describe("parsePageKey", () => {
  it.each([
    [{}, {}],
    [{ before: "12" }, { before: 12 }],
    [{ after: "12", before: "3" }, { after: 12 }],
    [{ before: "-1" }, {}],
    [{ before: "1e3" }, {}],
    [{ before: ["1", "2"] }, {}],
    [{ after: "99999999999" }, {}],
  ])("%j", (query, key) => {
    expect(parsePageKey(query)).toEqual(key);
  });
});

describe("parseImportNumber", () => {
  it.each([
    ["3", 3],
    ["new", null],
    ["3.5", null],
    ["", null],
  ])("%j", (segment, number) => {
    expect(parseImportNumber(segment)).toBe(number);
  });
});

describe("planHref", () => {
  it("leaves out what is as by default", () => {
    expect(planHref("/p/a/import/1", { fileId: null, fromUtf16: 0, view: "articles" })).toBe("/p/a/import/1");
  });

  it("takes what it does not know as the default", () => {
    const start = { fileId: null, fromUtf16: 0, filesPage: null, page: 1 };
    const asOf = { ...start, view: "articles", only: "all", name: null };
    expect(parsePlanQuery({ view: "left", only: "mine", from: "x", files: "-2", page: "1e3" })).toEqual(asOf);
  });

  it("is read back by parsePlanQuery", () => {
    const places = { fromUtf16: 200_000, filesPage: 3, page: 7 };
    const query = { fileId: "f 1&x", view: "raw", only: "problems", name: "50% é&_", ...places } as const;
    const url = new URL(planHref("/p/a/import/1", query), "http://a");
    expect(parsePlanQuery(Object.fromEntries(url.searchParams))).toEqual(query);
  });
});

describe("articleHref", () => {
  it.each([
    [0, "/p/a/import/1?file=f1#a-0"],
    [120_000, "/p/a/import/1?file=f1&from=120000#a-120000"],
  ])("of an article that begins at %i opens its part, and the article in it", (start, href) => {
    expect(articleHref("/p/a/import/1", { fileId: "f1" }, start)).toBe(href);
  });
});

describe("listFileId", () => {
  it("is said only where an only file would be opened otherwise", () => {
    expect([0, 1, 2].map(listFileId)).toEqual([null, "all", null]);
  });
});

describe("typedName", () => {
  it.each([
    [undefined, null],
    ["", null],
    [" \t", null],
    ["\u0301", null],
    [["a", "b"], null],
    ["  Weir 1 ", "Weir 1"],
    ["100%_", "100%_"],
    ["a\0b\ud800", "a\ufffdb\ufffd"],
  ])("of %j is %j", (value, name) => {
    expect(typedName(value)).toBe(name);
  });

  it("is no longer than a name that a server is asked for", () => {
    expect(typedName("é".repeat(5_000))).toBe("é".repeat(longestNameUtf16));
    const cutInTwo = `${"a".repeat(longestNameUtf16 - 1)}😀`;
    expect(typedName(cutInTwo)).toBe(`${"a".repeat(longestNameUtf16 - 1)}\ufffd`);
  });
});
