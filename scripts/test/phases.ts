/** The phases of `npm test`, in the order they run. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "#scripts/test/chromium.ts";
import { type Counts, countPlaywright, countsOf, countVitest } from "#scripts/test/counts.ts";
import { runCommand } from "#scripts/test/run-command.ts";

export interface Phase {
  name: string;
  run(): Promise<Counts>;
}

export interface Outcome extends Counts {
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
async function check(...commands: [string, ...string[]][]): Promise<Counts> {
  for (const [file, ...args] of commands) {
    if ((await runCommand(file, args)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

function vitest(project: "unit" | "data"): Promise<Counts> {
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
    return countsOf(code, () => countVitest(readFileSync(report, "utf8")));
  });
}

function playwright(): Promise<Counts> {
  return withReport(async (report) => {
    const chromium = await provideChromium();
    if (chromium === null) return { passed: 0, failed: 1, skipped: 0 };
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const code = await runCommand("playwright", ["test", "--reporter=list,json"], env);
    return countsOf(code, () => countPlaywright(readFileSync(report, "utf8")));
  });
}

async function withReport(run: (path: string) => Promise<Counts>): Promise<Counts> {
  const directory = mkdtempSync(join(tmpdir(), "collate-report-"));
  try {
    return await run(join(directory, "report.json"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
