import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointIndex } from "./code-points.ts";

const text = fc.string({ unit: "binary" });

describe("codePointIndex", () => {
  it.each([
    ["", 0, 0],
    ["abc", 2, 2],
    ["a😀b", 1, 1],
    ["a😀b", 3, 2],
    ["a😀b", 4, 3],
    ["e\u0301x", 2, 2],
    ["שלום 🕯️", 5, 5],
    ["🕯️🕯️", 3, 2],
  ])("%j: UTF-16 %i is code point %i", (given, utf16, codePoint) => {
    expect(codePointIndex(given).toCodePoint(utf16)).toBe(codePoint);
    expect(codePointIndex(given).toUtf16(codePoint)).toBe(utf16);
  });

  it("takes the inside of a pair for its start and clamps what is outside", () => {
    const index = codePointIndex("a😀b");
    expect(index.toCodePoint(2)).toBe(1);
    expect([index.toCodePoint(-1), index.toCodePoint(99)]).toEqual([0, 3]);
    expect([index.toUtf16(-1), index.toUtf16(99)]).toEqual([0, 4]);
  });

  it("counts as iterating the string does", () => {
    fc.assert(
      fc.property(text, (given) => {
        const index = codePointIndex(given);
        let utf16 = 0;
        let codePoint = 0;
        for (const character of given) {
          expect(index.toCodePoint(utf16)).toBe(codePoint);
          expect(index.toUtf16(codePoint)).toBe(utf16);
          utf16 += character.length;
          codePoint += 1;
        }
        expect(index.lengthCodePoints).toBe(codePoint);
        expect(index.toUtf16(codePoint)).toBe(given.length);
      }),
    );
  });
});
