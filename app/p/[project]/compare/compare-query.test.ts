import { describe, expect, it } from "vitest";
import { compareHref, parseCompareQuery } from "./compare-query.ts";

const id = (last: number) => `0199d2a0-0000-7000-8000-00000000000${last}`;
const [a, b, c, d] = [id(1), id(2), id(3), id(4)];

const first = {
  articleIds: [],
  show: "texts",
  runOf: null,
  openPair: null,
  isAdding: false,
  find: "",
  hasAltered: false,
  hasDiffering: false,
  after: null,
} as const;

function readBack(query: Parameters<typeof compareHref>[1]) {
  const { searchParams } = new URL(compareHref("dam", query), "http://x");
  return parseCompareQuery(Object.fromEntries(searchParams));
}

describe("the compare screen's address", () => {
  it.each([
    { ...first, articleIds: [a, b, c, d] },
    { ...first, articleIds: [a, b], show: "numbers" as const },
    {
      ...first,
      articleIds: [a, b, c],
      show: "run" as const,
      runOf: { column: 2, startUtf16: 12, endUtf16: 90 },
    },
    { ...first, articleIds: [a, b, c, d], openPair: { first: 1, second: 3 } },
    { ...first, articleIds: [a, b, c], show: "numbers" as const, openPair: { first: 0, second: 2 } },
    { ...first, articleIds: [a], show: "run" as const, runOf: { column: 0, startUtf16: 0, endUtf16: 9 } },
    { ...first, articleIds: [a, b], isAdding: true, find: "lock & dam" },
    {
      ...first,
      articleIds: [a],
      hasAltered: true,
      hasDiffering: true,
      after: { sharedUtf16: 812, comparisonId: b },
    },
  ])("reads back what it wrote: %o", (query) => {
    expect(readBack(query)).toEqual(query);
  });

  it("passes over what cannot be used", () => {
    const params = {
      a: "../../x",
      b: [b, a],
      c: b,
      after: "9-nothing",
      altered: "yes",
      run: "b.0-9",
      show: "all",
    };
    expect(parseCompareQuery(params)).toEqual({ ...first, articleIds: [b] });
  });

  it.each(["e.0-9", "a.9-9", "a.-1-9", "0-9"])("passes over the run %s", (run) => {
    expect(parseCompareQuery({ a, run })).toMatchObject({ show: "texts", runOf: null });
  });

  it.each(["ba", "aa", "ad", "a", "abc", "xy", ""])("opens no two for %j of three", (pair) => {
    expect(parseCompareQuery({ a, b, c, pair }).openPair).toBeNull();
  });

  it("opens none of two articles, whose evidence stands there already", () => {
    expect(parseCompareQuery({ a, b, pair: "ab" }).openPair).toBeNull();
  });

  it("adds to no more than four", () => {
    expect(readBack({ articleIds: [a, b, c, d], isAdding: true }).isAdding).toBe(false);
  });

  it("says nothing of a first visit", () => {
    expect(compareHref("dam", {})).toBe("/p/dam/compare");
  });
});
