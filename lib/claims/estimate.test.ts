import { expect, test } from "vitest";
import { LIKELIHOOD_PERCENT, LIKELIHOODS, likelihoodProblem, likelihoodRange } from "./estimate.ts";

test("the ranges of ICD 203 run from 1 to 99 without a gap", () => {
  const ranges = LIKELIHOODS.map((term) => LIKELIHOOD_PERCENT[term]);
  expect(ranges.map(({ from }) => from)).toEqual([1, 5, 20, 45, 55, 80, 95]);
  expect(ranges.map(({ to }) => to)).toEqual([...ranges.slice(1).map(({ from }) => from), 99]);
});

test("a range reads with an en dash and a no-break space", () => {
  expect(likelihoodRange("likely")).toBe("55–80\u00A0%");
});

test("a likelihood without a reason is refused, no likelihood needs none", () => {
  expect(likelihoodProblem("likely", "  ")).toMatch(/reason/);
  expect(likelihoodProblem("likely", "Registers agree.")).toBeNull();
  expect(likelihoodProblem(null, "")).toBeNull();
});
