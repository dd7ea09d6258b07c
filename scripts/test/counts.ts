/** How many tests passed, failed and were skipped, out of the reports the runners write. Pure. */
import { z } from "zod";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What came of a runner: its counts, and the names of what failed where its report gives them. */
export interface Counted extends Counts {
  failures: string[];
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Vitest's JSON report; a file that could not be loaded has no tests and counts as one failed. */
export function countVitest(text: string): Counts {
  const report = vitestReport.parse(JSON.parse(text));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's JSON report; a test that only passed when tried again counts as failed, as does a global error. */
export function countPlaywright(text: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(text));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** What a runner's end means: without a readable report, or failing without a failed test, it is one failure. */
export function countsOf(exitCode: number, read: () => Counted): Counted {
  const counts = attempt(read);
  if (counts === null) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function attempt(read: () => Counted): Counted | null {
  try {
    return read();
  } catch {
    return null;
  }
}
