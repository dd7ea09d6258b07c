/** The phases of `npm test`, in the order they run. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "#scripts/test/chromium.ts";
import { type Counted, countPlaywright, countsOf, countVitest } from "#scripts/test/counts.ts";
import { failedInPlaywright, failedInVitest } from "#scripts/test/failed-tests.ts";
import { runCommand } from "#scripts/test/run-command.ts";

export interface Phase {
  name: string;
  run(): Promise<Counted>;
}

export interface Outcome extends Counted {
  name: string;
  seconds: number;
}

export const phases: Phase[] = [
  { name: "generate", run: () => check(["node", "scripts/setup.mjs"]) },
  { name: "types", run: () => check(["next", "typegen"], ["tsc", "--noEmit"]) },
  { name: "lint", run: () => check(["biome", "check", "."]) },
  { name: "unit", run: () => vitest("unit") },
  { name: "data", run: () => vitest("data") },
  { name: "e2e", run: playwright },
];

/** Commands that pass or fail as one. */
async function check(...commands: [string, ...string[]][]): Promise<Counted> {
  for (const [file, ...args] of commands) {
    if ((await runCommand(file, args)) !== 0)
      return { passed: 0, failed: 1, skipped: 0, failures: [[file, ...args].join(" ")] };
  }
  return { passed: 1, failed: 0, skipped: 0, failures: [] };
}

function vitest(project: "unit" | "data"): Promise<Counted> {
  return withReport(async (report) => {
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${report}`,
    ];
    const code = await runCommand("vitest", args);
    return countsOf(code, () => {
      const text = readFileSync(report, "utf8");
      return { ...countVitest(text), failures: failedInVitest(text) };
    });
  });
}

function playwright(): Promise<Counted> {
  return withReport(async (report) => {
    const chromium = await provideChromium();
    if (chromium === null) return { passed: 0, failed: 1, skipped: 0, failures: ["Chromium"] };
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const code = await runCommand("playwright", ["test", "--reporter=list,json"], env);
    return countsOf(code, () => {
      const text = readFileSync(report, "utf8");
      return { ...countPlaywright(text), failures: failedInPlaywright(text) };
    });
  });
}

async function withReport(run: (path: string) => Promise<Counted>): Promise<Counted> {
  const directory = mkdtempSync(join(tmpdir(), "collate-report-"));
  try {
    return await run(join(directory, "report.json"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
