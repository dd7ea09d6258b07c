import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAround, findPhrase } from "./find-phrase.ts";

const text = "🌊 He said it’s “No longer\n\nable” (to hold). Nobody knows who is missing.";

const found = (phrase: string) => {
  const range = findPhrase(text, phrase);
  return range && text.slice(range.startUtf16, range.endUtf16);
};

describe("findPhrase", () => {
  it.each([
    ["no longer able", "No longer\n\nable"],
    ["it's", "it’s"],
    ['able" (TO', "able” (to"],
    ["who  is missing", "who is missing"],
    ["missing who", null],
    [".*", null],
  ])("%s", (phrase, expected) => {
    expect(found(phrase)).toBe(expected);
  });
});

describe("extractAround", () => {
  it("shows whole words around, with the range marked where it stands", () => {
    const range = findPhrase(text, "(to hold)");
    const parts = range && extractAround(text, range, 12);
    expect(parts?.map((part) => part.text)).toEqual(["able” ", "(to hold)", ". Nobody"]);
  });

  it("is always a run of the text that holds the range", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.nat(80),
        fc.nat(20),
        (any, at, length) => {
          const startUtf16 = Math.min(at, any.length);
          const endUtf16 = Math.min(startUtf16 + length, any.length);
          const parts = extractAround(any, { startUtf16, endUtf16 }, 10);
          expect(any).toContain(parts.map((part) => part.text).join(""));
          const marked = parts.find((part) => part.isMarked);
          expect(marked?.text ?? "").toBe(any.slice(startUtf16, endUtf16));
        },
      ),
    );
  });
});
