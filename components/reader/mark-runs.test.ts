import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepUnchangedRows, type MarkSpan, markRuns, marksByParagraph } from "./mark-runs.ts";

const mark = (id: string, startUtf16: number, endUtf16: number): MarkSpan => ({ id, startUtf16, endUtf16 });
const told = (runs: ReturnType<typeof markRuns>) =>
  runs.map((run) => `${run.startUtf16}-${run.endUtf16} ${run.marks.map(({ id }) => id).join("")}`.trim());

const readingOrder = (a: MarkSpan, b: MarkSpan) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16;
const marksIn = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length })), { maxLength: 30 })
    .map((spans) =>
      spans.map(([start, size], index) => mark(String(index), start, start + size)).toSorted(readingOrder),
    );

describe("markRuns", () => {
  const paragraph = { startUtf16: 10, endUtf16: 50 };

  test.each<[string, MarkSpan[], string[]]>([
    ["no mark", [], ["10-50"]],
    ["one inside", [mark("a", 20, 30)], ["10-20", "20-30 a", "30-50"]],
    ["one over all of it and beyond", [mark("a", 0, 90)], ["10-50 a"]],
    [
      "two that cross",
      [mark("a", 15, 30), mark("b", 25, 40)],
      ["10-15", "15-25 a", "25-30 ab", "30-40 b", "40-50"],
    ],
    [
      "one within another",
      [mark("a", 15, 40), mark("b", 20, 30)],
      ["10-15", "15-20 a", "20-30 ab", "30-40 a", "40-50"],
    ],
    ["two of the same words", [mark("a", 20, 30), mark("b", 20, 30)], ["10-20", "20-30 ab", "30-50"]],
    ["two that touch", [mark("a", 10, 30), mark("b", 30, 50)], ["10-30 a", "30-50 b"]],
    ["one elsewhere", [mark("a", 0, 10), mark("b", 50, 60)], ["10-50"]],
  ])("%s", (_, marks, expected) => {
    expect(told(markRuns(paragraph, marks))).toEqual(expected);
  });

  test("runs have no gap, and each unit has exactly the marks that cover it", () => {
    fc.assert(
      fc.property(marksIn(60), (marks) => {
        const runs = markRuns(paragraph, marks);
        let at = paragraph.startUtf16;
        for (const run of runs) {
          expect(run.startUtf16).toBe(at);
          expect(run.endUtf16).toBeGreaterThan(run.startUtf16);
          for (let unit = run.startUtf16; unit < run.endUtf16; unit++) {
            const covering = marks.filter((one) => one.startUtf16 <= unit && unit < one.endUtf16);
            expect(run.marks).toEqual(covering);
          }
          at = run.endUtf16;
        }
        expect(at).toBe(paragraph.endUtf16);
      }),
    );
  });
});

describe("marksByParagraph", () => {
  const paragraphs = [
    { startUtf16: 0, endUtf16: 20 },
    { startUtf16: 22, endUtf16: 40 },
    { startUtf16: 42, endUtf16: 60 },
  ];

  test("a mark stands in every paragraph it touches", () => {
    const rows = marksByParagraph(paragraphs, [mark("a", 0, 5), mark("b", 10, 50), mark("c", 45, 50)]);
    expect(rows.map((row) => row.map(({ id }) => id).join(""))).toEqual(["ab", "b", "bc"]);
  });

  test("agrees with asking each paragraph", () => {
    fc.assert(
      fc.property(marksIn(60), (marks) => {
        const asked = paragraphs.map((paragraph) =>
          marks.filter((one) => one.startUtf16 < paragraph.endUtf16 && one.endUtf16 > paragraph.startUtf16),
        );
        expect(marksByParagraph(paragraphs, marks)).toEqual(asked);
      }),
    );
  });
});

test("a row that did not change stays the same array", () => {
  const [a, b] = [mark("a", 0, 1), mark("b", 1, 2)];
  const before = [[a], [b]];
  const after = keepUnchangedRows(before, [[a], [b, a]]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual([b, a]);
});
