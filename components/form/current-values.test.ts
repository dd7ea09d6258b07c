import { expect, test } from "vitest";
import { fail } from "#lib/errors.ts";
import { currentRevision, currentRow, currentText } from "./current-values.ts";

test("a conflict carries the row as it stands", () => {
  const row = currentRow(
    fail("conflict", "Changed.", { current: { revision: 3, note: "New", credibility: 2 } }),
  );
  expect(row).not.toBeNull();
  expect(row && [currentRevision(row), currentText(row, "note"), currentText(row, "credibility")]).toEqual([
    3,
    "New",
    "2",
  ]);
  expect(row && currentText(row, "absent")).toBe("");
});

test("no other failure does", () => {
  expect(currentRow(null)).toBeNull();
  expect(currentRow(fail("invalid", "No.", { current: { revision: 3 } }))).toBeNull();
  expect(currentRow(fail("conflict", "Changed.", { current: [1] }))).toBeNull();
});
