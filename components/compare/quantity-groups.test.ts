import { describe, expect, it } from "vitest";
import type { QuantityPair } from "#lib/compare/comparison.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { shownGroups } from "./quantity-groups.ts";

const stated = (articleId: string, low: number, more: Partial<Quantity> = {}) => ({
  articleId,
  quantity: {
    startUtf16: low,
    endUtf16: low + 3,
    numberStartUtf16: low,
    numberEndUtf16: low + 3,
    text: `${low}`,
    low,
    high: low,
    bound: "exact",
    kind: "count",
    unit: "person",
    counted: null,
    state: null,
    place: null,
    asOf: null,
    period: null,
    speaker: null,
    ...more,
  } satisfies Quantity,
});

type Side = ReturnType<typeof stated>;
const pair = (a: Side, b: Side, verdict: QuantityPair["verdict"], why: string) => ({ a, b, verdict, why });

describe("shownGroups", () => {
  it("tells each reason once, and what is unclear as groups of its own, last", () => {
    const [a, b, c] = [stated("a", 140), stated("b", 150), stated("c", 160)];
    const groups = shownGroups({
      groups: [
        {
          verdict: "changed",
          quantities: [a, b, c],
          pairs: [pair(a, b, "changed", "Another day."), pair(b, c, "changed", "Another day.")],
        },
      ],
      unclear: [pair(a, stated("c", 9), "unclear", "No date.")],
    });
    expect(
      groups.map(({ verdict, statements, reasons }) => [verdict, statements.length, reasons.length]),
    ).toEqual([
      ["changed", 3, 1],
      ["unclear", 2, 1],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });

  it.each([
    [{ counted: "people", state: "missing", place: "Orla" } as const, "people, missing, Orla"],
    [{ counted: "missing people", state: "missing" } as const, "missing people"],
    [{}, "person"],
    [{ unit: null }, "not named"],
  ])("names %o %s", (more, title) => {
    const both = [stated("a", 1, more), stated("b", 2, more)];
    expect(
      shownGroups({ groups: [{ verdict: "agree", quantities: both, pairs: [] }], unclear: [] })[0]?.title,
    ).toBe(title);
  });

  it("has no group where nothing is comparable", () => {
    expect(shownGroups({ groups: [], unclear: [] })).toEqual([]);
  });
});
