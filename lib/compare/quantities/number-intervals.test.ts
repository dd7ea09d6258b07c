import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meeting, type Stated } from "./number-intervals.ts";
import type { Bound } from "./quantity.ts";

const exact = (value: number): Stated => ({ low: value, high: value, bound: "exact" });
const about = (value: number): Stated => ({ low: value, high: value, bound: "about" });
const range = (low: number, high: number): Stated => ({ low, high, bound: "range" });
const from = (low: number, bound: Bound = "atLeast"): Stated => ({ low, high: null, bound });
const upTo = (high: number, bound: Bound = "atMost"): Stated => ({ low: null, high, bound });

describe("meeting", () => {
  it.each<[Stated, Stated, string]>([
    [exact(58), exact(58), "same"],
    [exact(58), exact(63), "apart"],
    [range(14_000, 18_000), from(14_000), "meets"],
    [range(14_000, 18_000), range(20_000, 31_500), "apart"],
    [upTo(18_000), range(20_000, 31_500), "apart"],
    [upTo(200), from(200), "meets"],
    [exact(60), from(60, "moreThan"), "rounded"],
    [exact(59), from(60, "moreThan"), "apart"],
    [upTo(300, "lessThan"), from(300, "moreThan"), "apart"],
    [upTo(300), from(300, "moreThan"), "rounded"],
    [about(300), exact(310), "rounded"],
    [about(300), exact(350), "apart"],
    [exact(20_000), exact(20_400), "rounded"],
    [exact(20_000), exact(24_000), "apart"],
    [exact(300), exact(304), "rounded"],
    [exact(61.5), exact(62), "rounded"],
    [exact(61.5), exact(63), "apart"],
    [exact(1.2e9), exact(1.23e9), "rounded"],
    [exact(718), exact(687), "apart"],
    [exact(0), exact(1), "apart"],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(meeting(a, b)).toBe(expected);
    expect(meeting(b, a)).toBe(expected);
  });

  it("is the same from either side, and never apart where a number fits both", () => {
    const stated = fc
      .tuple(
        fc.nat(5_000),
        fc.nat(5_000),
        fc.constantFrom<Bound>("exact", "atLeast", "atMost", "about", "range"),
      )
      .map(([one, other, bound]): Stated => {
        if (bound === "atLeast") return from(one);
        if (bound === "atMost") return upTo(one);
        if (bound === "range") return range(Math.min(one, other), Math.max(one, other));
        return { low: one, high: one, bound };
      });
    fc.assert(
      fc.property(stated, stated, fc.nat(5_000), (a, b, value) => {
        expect(meeting(a, b)).toBe(meeting(b, a));
        const fits = ({ low, high }: Stated) => (low ?? value) <= value && value <= (high ?? value);
        if (fits(a) && fits(b)) expect(meeting(a, b)).not.toBe("apart");
      }),
    );
  });
});
