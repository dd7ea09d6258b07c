import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTextOrigins } from "./count-text-origins.ts";
import { originsByRange } from "./origins-by-range.ts";

const with_ = (otherArticleId: string, startUtf16: number, endUtf16: number) => {
  return { startUtf16, endUtf16, otherArticleId };
};

describe("countTextOrigins", () => {
  it.each([
    ["nothing is shared", [], 0],
    ["five carry one passage", ["b", "c", "d", "e", "f"].map((id) => with_(id, 0, 100)), 1],
    ["one article has two sentences of it", [with_("b", 0, 100), with_("b", 400, 500)], 1],
    ["two articles have a sentence each", [with_("b", 0, 100), with_("c", 400, 500)], 2],
    [
      "the same two have both sentences",
      [with_("b", 0, 100), with_("c", 0, 100), with_("b", 400, 500), with_("c", 410, 500)],
      1,
    ],
    [
      "one of those that carry the report left its second sentence out",
      [with_("b", 0, 100), with_("c", 0, 100), with_("c", 400, 500)],
      1,
    ],
    [
      "each sentence has a carrier of its own beside a common one",
      [with_("b", 0, 100), with_("c", 0, 100), with_("c", 400, 500), with_("d", 400, 500)],
      2,
    ],
    ["a sentence stands in a long passage", [with_("b", 0, 1_000), with_("c", 400, 500)], 1],
    ["passages only touch", [with_("b", 0, 100), with_("c", 90, 200)], 2],
    [
      "a long passage holds what two others carry",
      [with_("b", 0, 100), with_("w", 0, 500), with_("c", 400, 500)],
      1,
    ],
  ])("counts where %s", (_, passages, expected) => {
    expect(countTextOrigins(passages)).toBe(expected);
  });

  const passage = fc
    .record({ id: fc.constantFrom("b", "c", "d"), from: fc.nat(90), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ id, from, length }) => with_(id, from, from + length));

  it("counts no more for one that copies all of it, nor by the order they are given in", () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 9 }), (passages) => {
        const count = countTextOrigins(passages);
        expect(count).toBeGreaterThan(0);
        expect(countTextOrigins(passages.toReversed())).toBe(count);
        const copies = passages.map((one) => ({ ...one, otherArticleId: "copy" }));
        expect(countTextOrigins([...passages, ...copies])).toBe(count);
        expect(countTextOrigins(copies)).toBe(1);
      }),
    );
  });
});

describe("originsByRange", () => {
  const span = (startUtf16: number, endUtf16: number) => ({ startUtf16, endUtf16 });

  it("counts the articles, and the texts they fall into, paragraph by paragraph", () => {
    const passages = [with_("b", 0, 100), with_("c", 10, 100), with_("d", 110, 200)];
    expect(originsByRange([span(0, 100), span(0, 200), span(300, 400)], passages)).toEqual([
      { count: 2, articleIds: ["b", "c"], textOrigins: 1 },
      { count: 3, articleIds: ["b", "c", "d"], textOrigins: 2 },
      { count: 0, articleIds: [], textOrigins: 0 },
    ]);
  });

  it("counts one text where a paragraph has two passages of one article", () => {
    const passages = [with_("b", 0, 100), with_("b", 300, 400)];
    expect(originsByRange([span(0, 500)], passages)).toEqual([
      { count: 1, articleIds: ["b"], textOrigins: 1 },
    ]);
  });

  it("looks at the part of a passage that stands in the paragraph", () => {
    const passages = [with_("b", 0, 300), with_("c", 250, 800)];
    expect(originsByRange([span(200, 300)], passages)).toMatchObject([{ count: 2, textOrigins: 1 }]);
  });
});
