/**
 * `npm test`: every phase in order, the later ones also after a failure, then one line with the sum. Phases can be
 * named to run only those: `npm test -- unit data`.
 */
import { delimiter, join } from "node:path";
import { projectRoot } from "#scripts/start/project-root.ts";
import { type Outcome, type Phase, phases } from "#scripts/test/phases.ts";
import { summarize } from "#scripts/test/summary.ts";

process.chdir(projectRoot);
process.env.PATH = [join(projectRoot, "node_modules", ".bin"), process.env.PATH].join(delimiter);
process.env.NEXT_TELEMETRY_DISABLED = "1";
// Tests begin some hundreds of processes that load the same modules.
process.env.NODE_COMPILE_CACHE ??= join(projectRoot, "node_modules", ".cache", "compiled");

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !phases.some((phase) => phase.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no phase ${unknown.join(", ")}. The phases are ${phases.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const outcomes: Outcome[] = [];
for (const phase of phases.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  outcomes.push(await runPhase(phase));
}
const { lines, failed } = summarize(outcomes);
for (const line of lines) console.log(line);
process.exit(failed === 0 ? 0 : 1);

async function runPhase({ name, run }: Phase): Promise<Outcome> {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const counts = await run();
  return { name, ...counts, seconds: (performance.now() - startedMs) / 1000 };
}
