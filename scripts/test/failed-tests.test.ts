/** Naming what failed out of the runners' reports. */
import { expect, test } from "vitest";
import { failedInPlaywright, failedInVitest } from "#scripts/test/failed-tests.ts";

test("vitest's, with a file that did not load", () => {
  const testResults = [
    {
      name: "a.test.ts",
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "sums is right" },
        { status: "failed", fullName: "sums is whole" },
      ],
    },
    { name: "b.test.ts", status: "failed", assertionResults: [] },
    { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "c" }] },
  ];
  expect(failedInVitest(JSON.stringify({ testResults }))).toEqual(["a.test.ts › sums is whole", "b.test.ts"]);
});

test("Playwright's, in groups within a file, with one that passed only when tried again", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const group = { title: "group", specs: [spec("deep", "unexpected"), spec("good", "expected")] };
  const file = {
    title: "a.spec.ts",
    specs: [spec("twice", "flaky"), spec("left out", "skipped")],
    suites: [group],
  };
  expect(failedInPlaywright(JSON.stringify({ suites: [file] }))).toEqual([
    "a.spec.ts › twice",
    "a.spec.ts › group › deep",
  ]);
});
