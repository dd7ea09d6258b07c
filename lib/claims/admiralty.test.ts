import { expect, test } from "vitest";
import { asCredibility, asReliability, CREDIBILITIES, RELIABILITIES } from "./admiralty.ts";

test("every grade of both scales is read as itself", () => {
  expect(RELIABILITIES.map(asReliability)).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(CREDIBILITIES.map(asCredibility)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("anything else is not graded", () => {
  expect([null, "", "a", "G", "AA"].map(asReliability)).toEqual([null, null, null, null, null]);
  expect([null, 0, 7, 1.5, Number.NaN].map(asCredibility)).toEqual([null, null, null, null, null]);
});
