import { expect, test } from "vitest";
import { CREDIBILITIES } from "./admiralty.ts";
import { credibilityProblem, nothingStated, offeredCredibilities, whyNotOne } from "./credibility-rule.ts";

test("1 is not offered until independence is stated", () => {
  expect(offeredCredibilities(nothingStated)).toEqual([2, 3, 4, 5, 6]);
  expect(offeredCredibilities({ statements: 1 })).toEqual([1, 2, 3, 4, 5, 6]);
  expect(offeredCredibilities(nothingStated, 2)).toEqual([2, 3, 4, 5, 6]);
});

test("1 that was given stays to be seen when what it rested on is withdrawn", () => {
  expect(offeredCredibilities(nothingStated, 1)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("what is not offered is refused with its reason, and nothing else is", () => {
  expect(credibilityProblem(1, nothingStated)).toBe(whyNotOne);
  expect(credibilityProblem(1, { statements: 1 })).toBeNull();
  for (const credibility of [...CREDIBILITIES.slice(1), null]) {
    expect(credibilityProblem(credibility, nothingStated)).toBeNull();
  }
});
