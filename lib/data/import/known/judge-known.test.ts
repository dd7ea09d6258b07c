import { describe, expect, it } from "vitest";
import { type Candidate, judgeKnown } from "./judge-known.ts";

const nothing: Candidate = {
  articleId: "a",
  versionId: "v",
  title: "A gate is found open",
  source: "The Bell",
  publishedOn: null,
  containmentNew: 0,
  containmentKnown: 0,
  isSameText: false,
  isSameBytes: false,
  isSameAddress: false,
  isSameTitleAndSource: false,
  isSameDay: false,
  isOtherSource: false,
};
const share = (containmentNew: number, containmentKnown: number) => ({ containmentNew, containmentKnown });

describe("judgeKnown", () => {
  it.each<[string, Partial<Candidate>, string | null, boolean]>([
    ["nothing in common", {}, null, false],
    ["the same text", { isSameText: true }, "exactCopy", true],
    ["the same text of another source", { isSameText: true, isOtherSource: true }, "exactCopy", false],
    ["the same bytes, cut otherwise", { isSameBytes: true, ...share(0.2, 0.9) }, "exactCopy", true],
    ["the same text at the same address", { isSameText: true, isSameAddress: true }, "exactCopy", true],
    ["the same address, all new", { isSameAddress: true }, "newVersion", false],
    [
      "the same title and source, much shared",
      { isSameTitleAndSource: true, ...share(0.9, 0.8) },
      "newVersion",
      false,
    ],
    ["the same title, source and day", { isSameTitleAndSource: true, isSameDay: true }, "newVersion", false],
    ["a column's next instalment", { isSameTitleAndSource: true, ...share(0.05, 0.1) }, null, false],
    ["most of each in the other", share(0.75, 0.6), "nearCopy", false],
    ["all of a short one in a long one", share(0.1, 1), null, false],
    ["a part", share(0.4, 0.45), null, false],
  ])("%s", (_, parts, kind, isRepeat) => {
    const [known] = judgeKnown([{ ...nothing, ...parts }]);
    expect([known?.kind ?? null, known?.isRepeat ?? false]).toEqual([kind, isRepeat]);
    expect(known?.why ?? ".").toMatch(/\.$/);
  });

  it("says how much of each stands in the other", () => {
    expect(judgeKnown([{ ...nothing, ...share(0.97, 0.72) }])[0]?.why).toBe(
      "Of this text nearly all stands in that one, and most of that one in this.",
    );
  });

  it("puts the closest first and names five at most", () => {
    const near = Array.from({ length: 6 }, (_, at) => {
      return { ...nothing, articleId: `near ${at}`, ...share(0.6 + at / 20, 0.6) };
    });
    const version = { ...nothing, articleId: "version", isSameAddress: true };
    const copy = { ...nothing, articleId: "copy", isSameText: true };
    expect(judgeKnown([...near, version, copy]).map(({ articleId }) => articleId)).toEqual([
      "copy",
      "version",
      "near 5",
      "near 4",
      "near 3",
    ]);
  });
});
