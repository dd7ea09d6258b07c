import { describe, expect, it } from "vitest";
import { stepsBefore } from "./version-order.ts";

const steps = (...list: [string, string | null][]) =>
  Object.fromEntries(stepsBefore(list.map(([id, after]) => ({ id, after }))));

describe("stepsBefore", () => {
  it("counts how many each must wait for, in whatever order they are named", () => {
    expect(steps(["c", "b"], ["a", null], ["b", "a"], ["d", "a"])).toEqual({ a: 0, b: 1, c: 2, d: 1 });
  });

  it("is none for one that follows what is not among them", () => {
    expect(steps(["b", "elsewhere"])).toEqual({ b: 0 });
  });

  it("never ends where they follow each other", () => {
    const infinite = Number.POSITIVE_INFINITY;
    expect(steps(["a", "b"], ["b", "a"], ["c", "b"], ["d", "d"])).toEqual({
      a: infinite,
      b: infinite,
      c: infinite,
      d: infinite,
    });
  });
});
