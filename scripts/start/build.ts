/** The production build: made when there is none or its inputs changed since. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashBuildInputs } from "#scripts/start/build-inputs.ts";
import type { DataDir } from "#scripts/start/data-dir.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import { nextBinary } from "#scripts/start/next-binary.ts";
import { step } from "#scripts/start/progress.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { runToEnd } from "#scripts/start/run-to-end.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";

const stamp = ".next/collate-build";

interface Situation {
  environment: NodeJS.ProcessEnv;
  dataDir: DataDir;
  shutdown: Shutdown;
}

/** @throws StartFailure with the build's last line */
export async function ensureBuild({ environment, dataDir, shutdown }: Situation): Promise<void> {
  const inputs = hashBuildInputs(projectRoot);
  if (isFresh(inputs)) return;
  rmSync(stamp, { force: true });
  const logFile = join(dataDir.logs, "build.log");
  rmSync(logFile, { force: true });
  await step("Building the app (about a minute)", async () => {
    const args = [nextBinary, "build"];
    const failure = await runToEnd({ args, environment, logFile, shutdown, onShutdown: "end" });
    if (failure !== null) throw new StartFailure(`The build failed (${failure}). See ${logFile}.`);
  });
  writeFileSync(stamp, inputs);
}

function isFresh(inputs: string): boolean {
  return existsSync(".next/BUILD_ID") && existsSync(stamp) && readFileSync(stamp, "utf8") === inputs;
}
