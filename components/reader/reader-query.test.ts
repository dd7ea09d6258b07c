import { expect, test } from "vitest";
import { parseReaderQuery, readerHref } from "./reader-query.ts";

test.each([
  [{}, { versionNumber: null, at: null, view: "text" }],
  [
    { v: "2", at: "3-9", show: "raw" },
    { versionNumber: 2, at: "3-9", view: "raw" },
  ],
  [
    { v: ["3", "4"], show: "removed" },
    { versionNumber: 3, at: null, view: "removed" },
  ],
  [
    { v: "0", show: "else" },
    { versionNumber: null, at: null, view: "text" },
  ],
  [{ v: "1e9" }, { versionNumber: null, at: null, view: "text" }],
])("reads %j", (params, expected) => {
  expect(parseReaderQuery(params)).toEqual(expected);
});

test("an address leads back to what it was made of", () => {
  const query = { versionNumber: 2, at: "3-9", view: "removed" } as const;
  const href = readerHref("dam", "id", query);
  expect(href).toBe("/p/dam/articles/id?v=2&at=3-9&show=removed");
  expect(parseReaderQuery(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(query);
  expect(readerHref("dam", "id", {})).toBe("/p/dam/articles/id");
});
