/** For tests: what is said of two sentences' numbers, whichever text is opened first. */
import { expect } from "vitest";
import { compareQuantities } from "../quantities/compare-quantities.ts";

/** Each pair's verdict; of an unclear one why. */
export const verdictsOf = (a: string, b: string) =>
  compareQuantities(a, b).map(({ verdict, why }) => (verdict === "unclear" ? why : verdict));

/** Both ways round, since a reader may open either text first. */
export function expectBothWays(a: string, b: string, expected: (string | RegExp)[]): void {
  for (const found of [verdictsOf(a, b), verdictsOf(b, a)]) {
    expect(found).toHaveLength(expected.length);
    for (const [at, one] of expected.entries()) expect(found[at]).toMatch(one);
  }
}
