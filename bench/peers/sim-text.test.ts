import { expect, it } from "vitest";
import { readReport } from "./sim-text.ts";

it("reads the runs of a report, and nothing of its head", () => {
  const report = [
    "File a.txt: 15 words, 15 lines",
    "File b.txt: 15 words, 15 lines",
    "Total input: 2 files (1 new, 1 old), 30 words",
    "",
    "a.txt: line 3-11      |b.txt: line 5-13   [9]",
    "a.txt: line 1         |b.txt: line 40      [1]",
  ].join("\n");
  expect(readReport(report)).toEqual([
    { a: 2, b: 4, length: 9 },
    { a: 0, b: 39, length: 1 },
  ]);
});
