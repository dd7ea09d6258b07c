import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, isLabel, isProse } from "./unit-shape.ts";

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/gu;

/** The same count written as the definition reads, without the walk over characters. */
function countBySigns(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return Math.ceil(unspaced / 2) + (text.replace(UNSPACED, " ").match(WORD)?.length ?? 0);
}

describe("countWords", () => {
  it.each([
    ["The lock-keeper’s log of 3.30 a.m.", 6],
    ["", 0],
    ["— … 🕯️ —", 0],
    ["川の水位が上がった", 5],
    ["𝒜𝒷 c", 2],
  ])("counts %s", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it("counts as its definition does, whatever the text", () => {
    const sign = fc.constantFrom(
      "a",
      "É",
      "7",
      "'",
      "’",
      ".",
      "-",
      " ",
      "川",
      "ท",
      "🕯",
      "\u0301",
      "م",
      "\ud800",
      "𝒜",
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
        expect(countWords(text)).toBe(countBySigns(text));
      }),
    );
  });
});

describe("isProse and isLabel", () => {
  it.each([
    ["The river rose through the night and by the morning it had taken the old bridge.", true, false],
    ["Weather and tides", false, true],
    ["It rose.", false, false],
    [Array(40).fill("valley").join(" "), false, false],
    [`${Array(40).fill("valley").join(", ")}`, true, false],
  ])("%s", (text, prose, label) => {
    expect([isProse(text), isLabel(text)]).toEqual([prose, label]);
  });
});
