import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOfOne } from "./names-of-one.ts";

const isOne = (groups: string[][], x: string, y: string) => {
  const { keyOf } = namesOfOne(groups);
  return keyOf(x) === keyOf(y);
};

describe("namesOfOne", () => {
  it.each<[string, string[][], string, string]>([
    ["an agency's two names", [], "AP", "The Associated Press"],
    ["case and the article", [], "the associated  press", "Associated Press"],
    ["a source's names", [["Northern Press Agency", "NPA"]], "NPA", "the Northern Press Agency"],
    [
      "names that two lists join",
      [
        ["River Union", "RU"],
        ["RU", "Union of the River"],
      ],
      "River Union",
      "Union of the River",
    ],
    ["a list's name and an agency's", [["Associated Press", "AP Harlow"]], "AP Harlow", "AP"],
    ["the same name of nobody known", [], "Gazette", "the Gazette"],
  ])("takes for one %s", (_, groups, x, y) => {
    expect(isOne(groups, x, y)).toBe(true);
  });

  it.each<[string, string[][], string, string]>([
    ["what only begins alike", [], "AP", "APA"],
    ["two agencies", [], "AP", "AFP"],
    ["two sources", [["Northern Press Agency", "NPA"], ["Harlow Gazette"]], "NPA", "Harlow Gazette"],
    ["letters that are another's in the project", [["Andal Province", "AP"]], "AP", "Associated Press"],
    ["what that other is", [["Andal Province", "AP"]], "Andal Province", "Associated Press"],
  ])("does not take for one %s", (_, groups, x, y) => {
    expect(isOne(groups, x, y)).toBe(false);
  });

  it("gives all names to look for, and no other's", () => {
    const { allOf } = namesOfOne([["Northern Press Agency", "NPA"], ["River Post"]]);
    expect(allOf(["NPA", "Gazette"]).toSorted()).toEqual(["Gazette", "NPA", "Northern Press Agency"]);
    expect(allOf(["AP"])).toContain("Associated Press");
    expect(allOf([])).toEqual([]);
  });

  it("makes names one whatever the order of the lists, and one from either side", () => {
    const name = fc.constantFrom(
      "River Union",
      "RU",
      "Harbour Guard",
      "HG",
      "Quay Notes",
      "AP",
      "Associated Press",
    );
    const groups = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(groups, name, name, (given, x, y) => {
        expect(isOne(given, x, y)).toBe(isOne([...given].reverse(), x, y));
        expect(isOne(given, x, y)).toBe(isOne(given, y, x));
        for (const group of given)
          for (const one of group) expect(isOne(given, group[0] ?? "", one)).toBe(true);
      }),
    );
  });
});
