import { expect, test } from "vitest";
import { cycleMark, nextAt } from "./cycle-marks.ts";

test.each<[string, string[], string | null, string | null]>([
  ["the innermost first", ["a", "b", "c"], null, "c"],
  ["then the next one outward", ["a", "b", "c"], "c", "b"],
  ["and round", ["a", "b", "c"], "a", "c"],
  ["another place starts anew", ["a", "b"], "z", "b"],
  ["the only one stays", ["a"], "a", "a"],
  ["no mark clears the selection", [], "a", null],
])("%s", (_, ids, selectedId, expected) => {
  expect(nextAt(ids, selectedId)).toBe(expected);
});

const marks = [
  { id: "a", startUtf16: 0, endUtf16: 5 },
  { id: "b", startUtf16: 10, endUtf16: 15 },
  { id: "c", startUtf16: 10, endUtf16: 12 },
];

test.each<[string | null, 1 | -1, number, string]>([
  ["a", 1, 0, "b"],
  ["b", 1, 0, "c"],
  ["c", 1, 0, "a"],
  ["a", -1, 0, "c"],
  [null, 1, 3, "b"],
  [null, -1, 3, "a"],
  [null, 1, 99, "a"],
  ["gone", 1, 0, "a"],
])("from %j by %i at %i", (selectedId, by, from, expected) => {
  expect(cycleMark(marks, selectedId, by, from)).toBe(expected);
});

test("nothing to go through", () => {
  expect(cycleMark([], null, 1, 0)).toBeNull();
  expect(cycleMark([], null, -1, 0)).toBeNull();
});
