import { describe, expect, test } from "vitest";
import { matchClaims } from "./match-claims.ts";
import { matchTags } from "./match-tags.ts";

describe("matchTags", () => {
  const tags = ["Denial", "Water level", "Official denial", "Événement"].map((name) => ({ name }));
  const found = (typed: string) => matchTags(tags, typed).matches.map(({ name }) => name);

  test.each([
    ["", ["Denial", "Water level", "Official denial", "Événement"]],
    ["den", ["Denial", "Official denial"]],
    ["level", ["Water level"]],
    ["eve", ["Événement", "Water level"]],
    ["zzz", []],
  ])("%j", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test("knows a tag of just this name, whatever its case", () => {
    expect(matchTags(tags, " denial ").hasExact).toBe(true);
    expect(matchTags(tags, "denia").hasExact).toBe(false);
  });
});

describe("matchClaims", () => {
  const claims = ["The gate was open", "The gauge was wrong", "Nobody was warned"].map((text, index) => ({
    text,
    number: index + 1,
  }));
  const found = (typed: string) => matchClaims(claims, typed).map(({ number }) => number);

  test.each([
    ["", [3, 2, 1]],
    ["gauge wrong", [2]],
    ["the gate", [1, 2]],
    ["war", [3]],
    ["zzz", []],
  ])("%j", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
