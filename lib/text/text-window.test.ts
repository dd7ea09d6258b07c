import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutIntoPieces, partialText, pieceIndexes } from "./text-pieces.ts";
import { isInWindow, textWindow, windowReach, windowUtf16 } from "./text-window.ts";

function partsOf(text: string) {
  const parts = [textWindow(text, 0)];
  for (let last = parts[0]; last !== undefined && last.endUtf16 < text.length; last = parts.at(-1)) {
    parts.push(textWindow(text, last.endUtf16));
  }
  return parts;
}

describe("textWindow", () => {
  it("shows a short text whole, and an empty one as empty", () => {
    expect(textWindow("a b", 2)).toEqual({ startUtf16: 0, endUtf16: 3, lengthUtf16: 3 });
    expect(textWindow("", 5)).toEqual({ startUtf16: 0, endUtf16: 0, lengthUtf16: 0 });
  });

  it("lays parts end to end, whatever the lines", () => {
    const line = fc.integer({ min: 0, max: 40_000 }).map((length) => `${"x".repeat(length)}\n`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const text = lines.join("");
        const parts = partsOf(text);
        expect(parts.map((part) => text.slice(part.startUtf16, part.endUtf16)).join("")).toBe(text);
        for (const [at, part] of parts.entries()) {
          expect(part.endUtf16).toBeGreaterThan(part.startUtf16);
          if (at > 0) expect(textWindow(text, part.startUtf16 - 1)).toEqual(parts[at - 1]);
        }
      }),
    );
  });

  it("holds the offset it is asked for", () => {
    const text = `${"x".repeat(60_000)}\n`.repeat(8);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (offset) => {
        const { startUtf16, endUtf16 } = textWindow(text, offset);
        expect(startUtf16 <= offset && offset < endUtf16).toBe(true);
      }),
    );
  });

  it("is found, and had, in the pieces it reaches alone", () => {
    const line = fc.integer({ min: 0, max: 120_000 }).map((length) => `${"🌊".repeat(length / 2)}\r\n`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(700_000), (lines, offset) => {
        const text = lines.join("");
        const reached = new Set(pieceIndexes(windowReach(text.length, offset)));
        const pieces = [...cutIntoPieces(text)].filter(({ index }) => reached.has(index));
        const some = partialText(text.length, pieces);
        const part = textWindow(some, offset);
        expect(part).toEqual(textWindow(text, offset));
        const { startUtf16, endUtf16 } = part;
        expect(some.slice(startUtf16, endUtf16) === text.slice(startUtf16, endUtf16)).toBe(true);
        expect(reached.size).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });

  it("cuts at lines where they are near, and never within a pair", () => {
    const text = `${"a".repeat(windowUtf16 - 10)}\n${"b".repeat(100)}\n${"c".repeat(windowUtf16)}`;
    expect(text.slice(textWindow(text, windowUtf16 + 200).startUtf16)).toMatch(/^c+$/);
    const waves = "🌊".repeat(windowUtf16);
    const odd = `a${waves}`;
    expect(textWindow(odd, 0).endUtf16 % 2).toBe(1);
  });
});

describe("isInWindow", () => {
  it.each([
    [0, 10, false],
    [5, 11, true],
    [19, 30, true],
    [20, 30, false],
  ])("%d to %d", (rawStartUtf16, rawEndUtf16, isIn) => {
    const part = { startUtf16: 10, endUtf16: 20, lengthUtf16: 99 };
    expect(isInWindow({ rawStartUtf16, rawEndUtf16 }, part)).toBe(isIn);
  });
});
