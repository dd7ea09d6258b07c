import fc from "fast-check";
import { expect, it } from "vitest";
import type { TextDate } from "#lib/compare/origins/article-date.ts";
import { inTimeOrder } from "./run-order.ts";

const one = (title: string, from: string | null, to: string | null, at: string | null = null) => {
  const date: TextDate = { from, to, at, basis: from === null && to === null ? "none" : "publication" };
  return { versionId: title, date, article: { title } };
};

it("tells dated ones by day and time, then those that are not, by bounds and title", () => {
  const all = [
    one("undated", null, null),
    one("late", "2031-03-16", "2031-03-16"),
    one("noon", "2031-03-14", "2031-03-14", "2031-03-14T12:00:00Z"),
    one("morning", "2031-03-14", "2031-03-14", "2031-03-14T08:00:00Z"),
    one("march", "2031-03-01", "2031-03-31"),
  ];
  expect(inTimeOrder(all).map(({ versionId }) => versionId)).toEqual([
    "morning",
    "noon",
    "late",
    "undated",
    "march",
  ]);
});

const day = fc.integer({ min: 10, max: 20 }).map((n) => `2031-03-${n}`);
it("is one order, whatever order they come in", () => {
  const dates = fc.oneof(
    day.map((on): [string | null, string | null] => [on, on]),
    fc.constant<[null, null]>([null, null]),
  );
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 12 }), (all) => {
      const made = all.map(([from, to], at) => one(`t${at}`, from, to));
      expect(inTimeOrder(made.toReversed())).toEqual(inTimeOrder(made));
    }),
  );
});
