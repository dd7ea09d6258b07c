import { expect, test } from "vitest";
import { nextAt } from "./use-selected-item.ts";

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
