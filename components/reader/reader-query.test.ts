import { expect, test } from "vitest";
import { parseReaderQuery, readerHref } from "./reader-query.ts";

test.each([
  [{}, { versionNumber: null, at: null, view: "text", fromVersion: null }],
  [
    { v: "2", at: "3-9", show: "raw" },
    { versionNumber: 2, at: "3-9", view: "raw", fromVersion: null },
  ],
  [
    { v: ["3", "4"], show: "removed" },
    { versionNumber: 3, at: null, view: "removed", fromVersion: null },
  ],
  [{ show: "speakers" }, { versionNumber: null, at: null, view: "speakers", fromVersion: null }],
  [
    { v: "0", show: "else" },
    { versionNumber: null, at: null, view: "text", fromVersion: null },
  ],
  [
    { v: "3", from: "1", show: "versions" },
    { versionNumber: 3, at: null, view: "versions", fromVersion: 1 },
  ],
  [{ v: "1e9" }, { versionNumber: null, at: null, view: "text", fromVersion: null }],
])("reads %j", (params, expected) => {
  expect(parseReaderQuery(params)).toEqual(expected);
});

test("an address leads back to what it was made of", () => {
  const query = { versionNumber: 2, at: "3-9", view: "removed", fromVersion: null } as const;
  const href = readerHref("dam", "id", query);
  expect(href).toBe("/p/dam/articles/id?v=2&at=3-9&show=removed");
  expect(parseReaderQuery(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(query);
  const compared = { versionNumber: 3, at: null, view: "versions", fromVersion: 1 } as const;
  expect(readerHref("dam", "id", compared)).toBe("/p/dam/articles/id?v=3&show=versions&from=1");
  expect(readerHref("dam", "id", {})).toBe("/p/dam/articles/id");
});
