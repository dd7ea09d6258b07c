import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-text.ts";
import { lineNumberAt } from "./line-number.ts";
import {
  cutIntoPieces,
  partialText,
  pieceIndexes,
  pieceUtf16,
  type TextPiece,
  wholeText,
} from "./text-pieces.ts";

/** Whatever is longer than one unit, or is easily taken for it, beside words and every end of a line. */
const signs = [
  "a",
  "The gate ",
  "🌊",
  "👩‍👧",
  "\r\n",
  "\r",
  "\n",
  "e\u0301",
  "\u0928\u093F",
  "\uFFFD",
  "\u2028",
  "é",
  "\uFEFF",
  "\uD83C",
  "\uDF0A",
];

/** Canonical texts of several pieces: a long run, so that cuts fall anywhere in what follows, again and again. */
const text = fc
  .array(
    fc.tuple(
      fc.integer({ min: pieceUtf16 - 40, max: pieceUtf16 + 40 }),
      fc.constantFrom("x", "\r\n", "🌊", "\n\r"),
      fc.array(fc.constantFrom(...signs), { maxLength: 60 }),
    ),
    { maxLength: 3 },
  )
  .map((runs) =>
    canonicalText(
      runs.map(([length, sign, few]) => `${sign.repeat(length / sign.length)}${few.join("")}`).join(""),
    ),
  );

const textAndSpan = text.chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    ends: fc.tuple(fc.nat(whole.length + 10), fc.nat(whole.length + 10)),
    near: fc.tuple(fc.nat(4), fc.integer({ min: -3, max: 3 })),
  }),
);

/** The pieces that may hold the span, and no others. */
function read(whole: string, startUtf16: number, endUtf16: number) {
  const wanted = new Set(pieceIndexes({ startUtf16, endUtf16 }));
  return partialText(
    whole.length,
    [...cutIntoPieces(whole)].filter(({ index }) => wanted.has(index)),
  );
}

function seam(pieces: readonly TextPiece[], at: number) {
  const [before, after] = [pieces[at - 1]?.text ?? "", pieces[at]?.text ?? ""];
  return before.slice(-1) + after.slice(0, 1);
}

describe("the pieces of a text", () => {
  it("lie end to end, none within a character or a line's end, each with the line it begins in", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = [...cutIntoPieces(whole)];
        expect(pieces.map((piece) => piece.text).join("") === whole).toBe(true);
        for (const [at, piece] of pieces.entries()) {
          expect(piece.index).toBe(at);
          expect(piece.startUtf16 - at * pieceUtf16).toBeOneOf([0, 1]);
          expect(piece.firstLine).toBe(lineNumberAt(whole, piece.startUtf16));
          expect(canonicalText(piece.text) === piece.text, "no half of a pair").toBe(true);
          if (at > 0) expect(seam(pieces, at)).not.toBe("\r\n");
        }
      }),
      { numRuns: 30 },
    );
  });

  it("that may hold a span give that very slice of the text", () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole, ends: [one, other], near: [piece, by] }) => {
        const atSeam = Math.max(0, piece * pieceUtf16 + by);
        for (const [start, end] of [
          [Math.min(one, other), Math.max(one, other)],
          [Math.min(one, atSeam), Math.max(one, atSeam)],
          [atSeam, atSeam + 1],
        ] as const) {
          expect(read(whole, start, end).slice(start, end) === whole.slice(start, end)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("tell the line of a place in them as the whole text does", () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole, ends, near: [piece, by] }) => {
        const places = [...ends, piece * pieceUtf16 + by].filter((at) => at >= 0 && at < whole.length);
        for (const at of places) {
          expect(read(whole, at, at + 1).lineAt(at)).toBe(lineNumberAt(whole, at));
          expect(wholeText(whole).lineAt(at)).toBe(lineNumberAt(whole, at));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("that were not read are asked for in vain", () => {
    const whole = "x".repeat(3 * pieceUtf16);
    const some = read(whole, 0, 10);
    expect(some.slice(5, 10)).toBe("xxxxx");
    expect(() => some.slice(pieceUtf16 - 1, pieceUtf16 + 1)).toThrow("piece 1 of the text was not read");
  });

  it("of an empty text are none", () => {
    expect([...cutIntoPieces("")]).toEqual([]);
    expect([wholeText("").slice(0, 5), wholeText("").lineAt(0)]).toEqual(["", 1]);
  });
});
