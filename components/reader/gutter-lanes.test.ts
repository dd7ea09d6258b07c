import { expect, test } from "vitest";
import { gutterStripes } from "./gutter-lanes.ts";

const paragraph = { startUtf16: 0, endUtf16: 700 };
const lanes = (...spans: [number, number][]) =>
  gutterStripes(
    paragraph,
    spans.map(([startUtf16, endUtf16], index) => ({ id: String(index), startUtf16, endUtf16 })),
  ).map(({ lane }) => lane);

test("marks on the same lines stand side by side, those apart share a lane", () => {
  expect(lanes([0, 100], [50, 120], [400, 500])).toEqual([0, 1, 0]);
});

test("two marks on one line do not hide each other", () => {
  expect(lanes([0, 10], [30, 40])).toEqual([0, 1]);
});

test("what finds no lane stands in the last", () => {
  expect(lanes([0, 90], [1, 90], [2, 90], [3, 90], [4, 90])).toEqual([0, 1, 2, 3, 3]);
});

test("the extent is told in lines of the paragraph, cut at its ends", () => {
  const [whole, last] = gutterStripes({ startUtf16: 100, endUtf16: 240 }, [
    { id: "a", startUtf16: 0, endUtf16: 900 },
    { id: "b", startUtf16: 200, endUtf16: 210 },
  ]);
  expect(whole).toMatchObject({ topPercent: 0, heightPercent: 100 });
  expect(last).toMatchObject({ topPercent: 50, heightPercent: 50 });
});
