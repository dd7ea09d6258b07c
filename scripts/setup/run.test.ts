/** What becomes of a program of the set-up when the set-up itself is told to stop. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isRunning } from "#scripts/start/postgres/postmaster.ts";

const runModule = pathToFileURL(join(import.meta.dirname, "run.mjs")).href;

/** A set-up that runs `shell`, whose output is handed through. */
function setUp(shell: string): ChildProcess {
  const program = `
    import { run } from ${JSON.stringify(runModule)};
    console.log(JSON.stringify(await run("sh", ["-c", ${JSON.stringify(shell)}], { stdio: ["ignore", 1, "pipe"] })));
  `;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("no output");
  const [line]: string[] = await once(createInterface({ input: child.stdout }), "line");
  return line ?? "";
}

test("hands back the exit code and what was said", async () => {
  const child = setUp("echo broken >&2; exit 3");
  expect(JSON.parse(await firstLine(child))).toEqual({ status: 3, said: "broken\n" });
});

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s ends the program with what it started, then the set-up", async (signal, code) => {
  const child = setUp("sleep 60 & echo $$ $!; wait");
  const pids = (await firstLine(child)).split(" ").map(Number);
  expect(pids.map(isRunning)).toEqual([true, true]);
  child.kill(signal);
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([code, null]);
  await expect.poll(() => pids.filter(isRunning), { timeout: 30_000 }).toEqual([]);
});
