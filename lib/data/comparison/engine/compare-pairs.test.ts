import fc from "fast-check";
import { expect, it } from "vitest";
import { groupsOf } from "./compare-pairs.ts";

const sizes = (groups: number[][]) => groups.map((group) => group.reduce((sum, one) => sum + one, 0));
const own = (utf16: number) => utf16;

it.each([
  ["no pair", [], []],
  ["short ones by number", Array(17).fill(10), [Array(16).fill(10), [10]]],
  ["long ones by their characters", [200_000, 200_000, 200_000], [[200_000, 200_000], [200_000]]],
  ["as much as there may be", [250_000, 250_000, 1], [[250_000, 250_000], [1]]],
  ["one that is larger alone", [10, 4_000_000, 10], [[10], [4_000_000], [10]]],
])("parts %s", (_, list, groups) => {
  expect(groupsOf(list, own)).toEqual(groups);
});

it("leaves none out, keeps the order, and holds no more than half a million characters unless in one pair", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(900_000), { maxLength: 80 }), (list) => {
      const groups = groupsOf(list, own);
      expect(groups.flat()).toEqual(list);
      expect(groups.every((group) => group.length >= 1 && group.length <= 16)).toBe(true);
      for (const [at, held] of sizes(groups).entries())
        expect(held <= 500_000 || groups[at]?.length === 1).toBe(true);
    }),
  );
});
