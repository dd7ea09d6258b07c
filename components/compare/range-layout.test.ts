import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTick, layOutRanges, type StatedNumber } from "./range-layout.ts";

const stated = (
  key: string,
  low: number | null,
  high: number | null,
  asOf: string | null = null,
): StatedNumber => ({
  key,
  low,
  high,
  asOf,
});

describe("layOutRanges", () => {
  it("stands the larger further on, and an exact number at one place", () => {
    const { undated } = layOutRanges([stated("a", 140, 180), stated("b", 210, 210)]);
    const [a, b] = undated;
    expect(a?.fromPercent).toBeLessThan(a?.toPercent ?? 0);
    expect(a?.toPercent).toBeLessThan(b?.fromPercent ?? 0);
    expect(b?.fromPercent).toBe(b?.toPercent);
  });

  it("lets an open end reach the edge", () => {
    const { undated } = layOutRanges([stated("atLeast", 210, null), stated("atMost", null, 300)]);
    expect(undated).toMatchObject([
      { key: "atLeast", toPercent: 100, isOpenHigh: true, isOpenLow: false },
      { key: "atMost", fromPercent: 0, isOpenLow: true, isOpenHigh: false },
    ]);
  });

  it("orders by the date a number is told for, and keeps the undated apart", () => {
    const { dated, undated } = layOutRanges([
      stated("day", 1, 1, "2031-03-14"),
      stated("none", 2, 2),
      stated("year", 3, 3, "2031"),
      stated("month", 4, 4, "2031-03"),
    ]);
    expect(dated.map(({ key }) => key)).toEqual(["year", "month", "day"]);
    expect(undated.map(({ key }) => key)).toEqual(["none"]);
  });

  it("takes one number alone, and none", () => {
    expect(layOutRanges([stated("a", 0, 0)]).undated).toMatchObject([{ fromPercent: 50, toPercent: 50 }]);
    expect(layOutRanges([])).toMatchObject({ dated: [], undated: [] });
  });

  it("keeps every mark and tick inside the picture", () => {
    const end = fc.option(fc.integer({ min: -1e12, max: 1e12 }));
    const one = fc.tuple(end, end).map(([x, y]) => (x !== null && y !== null && x > y ? [y, x] : [x, y]));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (ends) => {
        const statements = ends.map(([low = null, high = null], at) => stated(`${at}`, low, high));
        const { ticks, undated } = layOutRanges(statements);
        expect(undated).toHaveLength(ends.length);
        for (const { fromPercent, toPercent } of undated) {
          expect(fromPercent).toBeGreaterThanOrEqual(0);
          expect(toPercent).toBeLessThanOrEqual(100);
          expect(fromPercent).toBeLessThanOrEqual(toPercent);
        }
        for (const { percent } of ticks) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

it("names ticks shortly", () => {
  expect([0, 12.5, 14_000, 250_000, 1_200_000].map(formatTick)).toEqual([
    "0",
    "12.5",
    "14,000",
    "250k",
    "1.2m",
  ]);
});
