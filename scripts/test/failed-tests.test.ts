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

test("why, without the stack, without colours and not at any length", () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n");
  const testResults = [
    {
      name: "a.test.ts",
      status: "failed",
      assertionResults: [
        {
          status: "failed",
          fullName: "sums",
          failureMessages: ["\u001b[31mError: 1 is not 2\u001b[39m\n\n    at somewhere:1:1"],
        },
        { status: "failed", fullName: "goes on", failureMessages: [long] },
      ],
    },
    { name: "b.test.ts", status: "failed", message: "Cannot find c.ts", assertionResults: [] },
  ];
  const [sums, goesOn, unloaded] = failedInVitest(JSON.stringify({ testResults }));
  expect(sums).toBe("a.test.ts › sums\n    Error: 1 is not 2");
  expect(goesOn?.split("\n")).toHaveLength(13);
  expect(unloaded).toBe("b.test.ts\n    Cannot find c.ts");

  const results = [{}, { error: { message: "It was not seen." } }];
  const spec = { title: "shows it", tests: [{ status: "unexpected", results }] };
  expect(failedInPlaywright(JSON.stringify({ suites: [{ title: "a.spec.ts", specs: [spec] }] }))).toEqual([
    "a.spec.ts › shows it\n    It was not seen.",
  ]);
});
