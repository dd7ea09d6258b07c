import { describe, expect, it } from "vitest";
import { differenceWords, partWords } from "./finding-words.ts";

describe("differenceWords", () => {
  it.each([
    ["verbatim", 0, "the same words"],
    ["edited", 1, "1 word differs"],
    ["edited", 1200, "1,200 words differ"],
    ["edited", "notKnownYet", "edited, changes not known yet"],
    ["paraphrase", "notCounted", "a paraphrase"],
  ] as const)("says of %s with %s: %s", (kind, changedWords, words) => {
    expect(differenceWords(kind, changedWords)).toBe(words);
  });
});

describe("partWords", () => {
  it.each([
    [null, 800, "not known yet"],
    [41, 800, "41 of 800 words"],
    [0, 800, "0 of 800 words"],
    [1200, 1200, "all of its 1,200 words"],
  ])("says of %s words of %s: %s", (passageWords, articleWords, words) => {
    expect(partWords(passageWords, articleWords)).toBe(words);
  });
});
