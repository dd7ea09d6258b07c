/** The end of a test run: what failed by name, a line a phase, then the sum. Pure. */
import type { Outcome } from "#scripts/test/phases.ts";

/** What to print, the sum last, and how many failed in all. */
export function summarize(outcomes: Outcome[]): { lines: string[]; failed: number } {
  const width = Math.max(...outcomes.map(({ name }) => name.length), 0);
  const sum = (pick: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  const lines = outcomes.map(({ name, seconds, ...counts }) => {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    return `${name.padEnd(width)}  ${counts.passed} passed, ${counts.failed} failed${skipped}  (${seconds.toFixed(1)} s)`;
  });
  const failures = outcomes.flatMap(({ name, failures }) =>
    failures.map((test) => `failed in ${name}: ${test}`),
  );
  const named = failures.length === 0 ? [] : ["", ...failures];
  return {
    lines: [...named, "", ...lines, `${sum(({ passed }) => passed)} passed, ${failed} failed`],
    failed,
  };
}
