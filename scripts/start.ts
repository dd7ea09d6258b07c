/**
 * `npm start` and `npm run dev`: database, migrations, demo, build, then the web and the worker process, until a
 * signal stops them all. What goes wrong on the way is one line and exit code 1.
 */
import { oneLine } from "#scripts/start/failure.ts";
import { assertRuntime } from "#scripts/start/node-version.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { runCollate } from "#scripts/start/run-collate.ts";
import { Shutdown } from "#scripts/start/shutdown.ts";

process.chdir(projectRoot);
// Whoever read the output may be gone, as the tee of a pipe is after a Ctrl-C: what runs is stopped in its order still.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const shutdown = new Shutdown();
shutdown.onSignals(["SIGINT", "SIGTERM", "SIGHUP"]);
try {
  assertRuntime(process.versions.node);
  await runCollate(process.argv.includes("--dev") ? "development" : "production", shutdown);
} catch (error) {
  // A step that was interrupted by a signal fails too; the signal's own exit is the one that counts.
  if (!shutdown.hasBegun) {
    console.error(oneLine(error));
    await shutdown.run(1);
  }
}
