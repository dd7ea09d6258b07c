import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileLine, packFileLines, unpackFileLines } from "./file-lines.ts";
import { cutIntoPieces, partialText, pieceIndexes, wholeText } from "./text-pieces.ts";

/** Lines in the order of a text; those of the file may go back, as where a title's column follows the text's. */
const anyLines = fc
  .uniqueArray(fc.nat(200_000), { maxLength: 60 })
  .chain((places) =>
    fc
      .array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: places.length, maxLength: places.length })
      .map((lines): FileLine[] =>
        places.sort((a, b) => a - b).map((atUtf16, at) => ({ atUtf16, line: lines[at] ?? 1 })),
      ),
  );

describe("the lines of a file", () => {
  it("come back as they were packed, from wherever offsets count", () => {
    fc.assert(
      fc.property(anyLines, fc.nat(1000), (lines, from) => {
        const moved = lines.map(({ atUtf16, line }) => ({ atUtf16: atUtf16 + from, line }));
        expect(unpackFileLines(packFileLines(moved, from), from)).toEqual(moved);
      }),
    );
  });

  it("are little where each line is the file's next", () => {
    const lines = Array.from({ length: 1000 }, (_, at) => ({ atUtf16: at * 80, line: at + 1 }));
    expect(packFileLines(lines).length).toBeLessThan(4 * lines.length);
  });

  it("are had for a span from the pieces that hold it, as from the whole", () => {
    const text = "word\n".repeat(40_001);
    fc.assert(
      fc.property(anyLines, fc.nat(200_000), fc.nat(90_000), (lines, startUtf16, length) => {
        const span = { startUtf16, endUtf16: Math.min(text.length, startUtf16 + length) };
        const indexes = new Set(pieceIndexes(span));
        const pieces = [...cutIntoPieces(text, lines)].filter(({ index }) => indexes.has(index));
        const within = lines.filter(({ atUtf16: at }) => at >= span.startUtf16 && at < span.endUtf16);
        if (span.endUtf16 > span.startUtf16) {
          expect(partialText(text.length, pieces).fileLines(span)).toEqual(within);
          expect(wholeText(text, lines).fileLines(span)).toEqual(within);
        }
      }),
    );
  });

  it("are none apart from the text's own where none were told", () => {
    expect(wholeText("a\nb").fileLines({ startUtf16: 0, endUtf16: 3 })).toBeNull();
  });
});
