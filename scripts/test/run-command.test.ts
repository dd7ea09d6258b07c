/** What becomes of a runner when the test run is told to stop. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const runModule = pathToFileURL(join(import.meta.dirname, "run-command.ts")).href;
const runner = `
  process.once("SIGINT", () => { console.log("servers stopped"); process.exit(); });
  setInterval(() => undefined, 1000);
  console.log("running");
`;
const program = `
  import { runCommand } from ${JSON.stringify(runModule)};
  await runCommand(process.execPath, ["--eval", ${JSON.stringify(runner)}]);
  console.log("the next phase");
`;

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s lets it stop what it started, and nothing follows", async (signal, code) => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  await once(output, "line");
  child.kill(signal);
  expect(await once(child, "close")).toEqual([code, null]);
  expect(lines).toEqual(["running", "servers stopped"]);
});
