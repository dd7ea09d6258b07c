/** Counting out of the runners' reports, whole, broken and missing. */
import { describe, expect, test } from "vitest";
import { countPlaywright, countsOf, countVitest } from "#scripts/test/counts.ts";

const vitest = {
  success: false,
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: "failed", assertionResults: [{}] },
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [{}] },
  ],
};
const playwright = {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
  errors: [{ message: "x" }],
};

describe("counts", () => {
  test("vitest's, with a file that did not load", () => {
    expect(countVitest(JSON.stringify(vitest))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test("Playwright's, with a flaky test and an error outside any test", () => {
    expect(countPlaywright(JSON.stringify(playwright))).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test("no report is one failure, whatever the exit", () => {
    const none = () => ({ ...countVitest(""), failures: [] });
    expect(countsOf(0, none)).toEqual({ passed: 0, failed: 1, skipped: 0, failures: [] });
    expect(countsOf(1, none).failed).toBe(1);
  });

  test("a failing exit without a failed test is one failure", () => {
    expect(countsOf(1, () => ({ passed: 3, failed: 0, skipped: 0, failures: [] }))).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
      failures: [],
    });
    expect(countsOf(1, () => ({ passed: 3, failed: 4, skipped: 0, failures: [] })).failed).toBe(4);
    expect(countsOf(0, () => ({ passed: 3, failed: 0, skipped: 1, failures: [] })).failed).toBe(0);
  });
});
