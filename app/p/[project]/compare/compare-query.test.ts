import { describe, expect, it } from "vitest";
import { compareHref, parseCompareQuery } from "./compare-query.ts";

const [a, b] = ["0199d2a0-0000-7000-8000-000000000001", "0199d2a0-0000-7000-8000-000000000002"];

describe("the compare screen's address", () => {
  it("reads back what it wrote", () => {
    const query = {
      a,
      b,
      find: "lock & dam",
      hasAltered: true,
      after: { sharedUtf16: 812, comparisonId: b },
    };
    const { searchParams } = new URL(compareHref("dam", query), "http://x");
    expect(parseCompareQuery(Object.fromEntries(searchParams))).toEqual(query);
  });

  it("passes over what cannot be used", () => {
    expect(parseCompareQuery({ a: "../../x", b: [b, a], after: "9-nothing", altered: "yes" })).toEqual({
      a: null,
      b,
      find: "",
      hasAltered: false,
      after: null,
    });
  });

  it("says nothing of a first visit", () => {
    expect(compareHref("dam", {})).toBe("/p/dam/compare");
  });
});
