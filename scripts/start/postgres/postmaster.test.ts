/** A process seen from outside. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isRunning } from "#scripts/start/postgres/postmaster.ts";

test("one that ended is not running, also where nobody asks how it ended", async () => {
  // The sleep that the shell becomes knows nothing of the child it inherits, and never waits for it.
  const careless = spawn("sh", ["-c", "true & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line]: string[] = await once(createInterface({ input: careless.stdout }), "line");
  await expect.poll(() => isRunning(Number(line)), { timeout: 30_000 }).toBe(false);
  expect(careless.pid && isRunning(careless.pid)).toBe(true);
  careless.kill();
  await once(careless, "exit");
  expect(careless.pid && isRunning(careless.pid)).toBe(false);
});
