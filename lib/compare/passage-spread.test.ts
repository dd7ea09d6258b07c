import { describe, expect, it } from "vitest";
import { spreadByRange } from "#lib/compare/passage-spread.ts";

const range = (startUtf16: number, endUtf16: number) => ({ startUtf16, endUtf16 });
const shared = (startUtf16: number, endUtf16: number, otherArticleId: string) => ({
  startUtf16,
  endUtf16,
  otherArticleId,
});

describe("spreadByRange", () => {
  it.each([
    ["a passage over several ranges", [shared(0, 300, "x")], [["x"], ["x"], ["x"]]],
    [
      "each article once",
      [shared(0, 40, "x"), shared(50, 90, "x"), shared(0, 90, "y")],
      [["x", "y"], [], []],
    ],
    ["a short passage inside a long range", [shared(110, 120, "x")], [[], ["x"], []]],
    ["a few letters over the edge", [shared(0, 105, "x")], [["x"], [], []]],
    ["touching is not sharing", [shared(0, 100, "x")], [["x"], [], []]],
    ["nothing", [], [[], [], []]],
  ])("%s", (_name, passages, expected) => {
    const spread = spreadByRange([range(0, 100), range(100, 200), range(200, 300)], passages);
    expect(spread.map(({ articleIds }) => articleIds)).toEqual(expected);
    expect(spread.map(({ count }) => count)).toEqual(expected.map((ids) => ids.length));
  });
});
