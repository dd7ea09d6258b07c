/** The last lines of a test run. */
import { expect, test } from "vitest";
import { summarize } from "#scripts/test/summary.ts";

test("sums the phases, names what failed and counts what was skipped", () => {
  const { lines, failed } = summarize([
    { name: "types", passed: 0, failed: 1, skipped: 0, failures: ["tsc --noEmit"], seconds: 3 },
    { name: "e2e", passed: 12, failed: 0, skipped: 2, failures: [], seconds: 61.26 },
  ]);
  expect(failed).toBe(1);
  expect(lines).toEqual([
    "",
    "failed in types: tsc --noEmit",
    "",
    "types  0 passed, 1 failed  (3.0 s)",
    "e2e    12 passed, 0 failed, 2 skipped  (61.3 s)",
    "12 passed, 1 failed",
  ]);
});
