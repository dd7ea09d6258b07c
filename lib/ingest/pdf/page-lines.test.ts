import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "./page-columns.ts";
import { linesOf, weightedMedian } from "./page-lines.ts";
import type { Word } from "./page-words.ts";
import { joinBroken, LINE_END } from "./paragraphs.ts";

function word(text: string, x0: number, y: number, more: Partial<Word> = {}): Word {
  return { text, x0, x1: x0 + text.length * 5, y, size: 10, hasSpaceBefore: false, isRtl: false, ...more };
}

describe("linesOf", () => {
  it("reads a line to the right, with spaces where the gaps are", () => {
    const words = [
      word("the", 60, 100),
      word("ri", 80, 100.4),
      word("ver", 90, 100),
      word("In", 40, 99.8),
      word("below", 40, 112),
    ];
    expect(linesOf(words).map(({ text }) => text)).toEqual(["In the river", "below"]);
  });

  it("reads a line of Hebrew or Arabic to the left, and figures in it as they are", () => {
    const rtl = { isRtl: true };
    const words = [word("עלה", 40, 100, rtl), word("2017", 70, 100), word("הנהר", 120, 100, rtl)];
    expect(linesOf(words).map(({ text }) => text)).toEqual(["הנהר 2017 עלה"]);
  });

  it("keeps a raised figure in its line and a small line of its own apart", () => {
    const raised = [
      word("water", 40, 100),
      word("2", 65, 95, { size: 6, x1: 68 }),
      word("small print", 40, 108, { size: 6 }),
    ];
    expect(linesOf(raised).map(({ text }) => text)).toEqual(["water2", "small print"]);
  });
});

describe("joinBroken", () => {
  it.each([
    ["the river", "rose", "the river rose"],
    ["inter-", "national", `inter-${LINE_END}national`],
    ["1914-", "1918", "1914- 1918"],
    ["川は夜の", "うちに", "川は夜のうちに"],
    ["", "first", "first"],
  ])("joins %j and %j", (above, below, whole) => {
    expect(joinBroken(above, below)).toBe(whole);
  });
});

describe("weightedMedian", () => {
  it.each([
    [[], 0],
    [[[3, 1]], 3],
    [
      [
        [1, 1],
        [9, 5],
        [2, 1],
      ],
      9,
    ],
    [
      [
        [1, 2],
        [2, 1],
        [3, 1],
      ],
      1,
    ],
  ] as const)("of %j is %d", (pairs, median) => {
    expect(weightedMedian(pairs.map(([value, weight]) => ({ value, weight })))).toBe(median);
  });
});

describe("a page", () => {
  it("keeps every word once, wherever the words stand", () => {
    const anyWord = fc.record({
      text: fc.stringMatching(/^[a-z]{1,8}$/),
      x0: fc.integer({ min: 0, max: 560 }),
      y: fc.integer({ min: 0, max: 300 }),
      size: fc.constantFrom(6, 10, 10, 10, 24),
      isRtl: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 80 }), (made) => {
        const words = made.map(({ text, x0, y, size, isRtl }) => word(text, x0, y, { size, isRtl }));
        const letters = (texts: readonly string[]) => [...texts.join("").replace(/\s/g, "")].sort().join("");
        const lines = linesOf(words);
        const all = letters(words.map(({ text }) => text));
        expect(letters(lines.map(({ text }) => text))).toBe(all);
        expect(letters(columnsOf(lines).flatMap((column) => column.lines.map(({ text }) => text)))).toBe(all);
      }),
    );
  });
});
