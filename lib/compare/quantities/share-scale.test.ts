import { describe, expect, it } from "vitest";
import { meeting } from "./number-intervals.ts";
import type { Bound } from "./quantity.ts";
import { onOneScale } from "./share-scale.ts";

const part = (low: number | null, high: number | null, bound: Bound = "exact") =>
  onOneScale({ low, high, bound, kind: "share", unit: null });
const percent = (low: number | null, high: number | null, bound: Bound = "exact") =>
  onOneScale({ low, high, bound, kind: "share", unit: "percent" });

describe("shares in words and in percent", () => {
  it.each([
    ["half", part(1 / 2, 1 / 2), percent(50, 50), "same"],
    ["half", part(1 / 2, 1 / 2), percent(46, 46), "loosely"],
    ["half", part(1 / 2, 1 / 2), percent(39, 39), "apart"],
    ["two thirds", part(2 / 3, 2 / 3), percent(67, 67), "rounded"],
    ["two thirds", part(2 / 3, 2 / 3), percent(60, 60), "loosely"],
    ["a tenth", part(1 / 10, 1 / 10), percent(12, 12), "loosely"],
    ["a tenth", part(1 / 10, 1 / 10), percent(15, 15), "apart"],
    ["more than half", part(1 / 2, null, "moreThan"), percent(46, 46), "apart"],
    ["more than half", part(1 / 2, null, "moreThan"), percent(64, 64), "meets"],
    ["at most a third", part(null, 1 / 3, "atMost"), percent(36, 36), "apart"],
    ["a third to half", part(1 / 3, 1 / 2, "range"), percent(28, 28), "loosely"],
    ["words beside words", part(1 / 3, 1 / 3), part(2 / 5, 2 / 5), "apart"],
    ["figures beside figures", percent(50, 50), percent(46, 46), "apart"],
  ])("%s: %j and %j are %s", (_, a, b, expected) => {
    expect(meeting(a, b)).toBe(expected);
    expect(meeting(b, a)).toBe(expected);
  });

  it("leaves other quantities as they are told", () => {
    const points = { low: 0.5, high: 0.5, bound: "exact" as const };
    expect(onOneScale({ ...points, kind: "share", unit: "percentage point" })).toEqual(points);
    expect(onOneScale({ ...points, kind: "count", unit: "dam" })).toEqual(points);
  });
});
