import { describe, expect, it } from "vitest";
import type { QuotationPair } from "./comparison.ts";
import { swapPassage, swapQuotation } from "./swap-sides.ts";

const pair: QuotationPair = {
  a: { startUtf16: 1, endUtf16: 9, text: "has been forced", speaker: "Vale", cue: null, quoted: true },
  b: { startUtf16: 4, endUtf16: 8, text: "pressured", speaker: null, cue: null, quoted: false },
  verdict: "truncated",
  changes: [
    {
      kind: "delete",
      a: "been",
      b: "",
      aStartUtf16: 5,
      aEndUtf16: 9,
      bStartUtf16: 4,
      bEndUtf16: 4,
      touches: ["agency"],
    },
  ],
  note: "marksLost",
  speakers: "unknown",
};

describe("swapQuotation", () => {
  it("exchanges the sides, the verdict's direction and each change", () => {
    const turned = swapQuotation(pair);
    expect(turned.a).toEqual(pair.b);
    expect(turned.verdict).toBe("extended");
    expect(turned.note).toBe("madeFromParaphrase");
    expect(turned.changes).toEqual([
      {
        kind: "insert",
        a: "",
        b: "been",
        aStartUtf16: 4,
        aEndUtf16: 4,
        bStartUtf16: 5,
        bEndUtf16: 9,
        touches: ["agency"],
      },
    ]);
  });

  it("is its own inverse", () => {
    expect(swapQuotation(swapQuotation(pair))).toEqual(pair);
  });
});

describe("swapPassage", () => {
  it("exchanges spans and keeps the rest", () => {
    expect(
      swapPassage({ aStartUtf16: 1, aEndUtf16: 2, bStartUtf16: 3, bEndUtf16: 4, kind: "edited" }),
    ).toEqual({
      aStartUtf16: 3,
      aEndUtf16: 4,
      bStartUtf16: 1,
      bEndUtf16: 2,
      kind: "edited",
    });
  });
});
