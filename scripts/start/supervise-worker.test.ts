/** How long a worker that keeps ending is left alone, and what it is started with. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nextDelayMs, workerEnvironment } from "#scripts/start/supervise-worker.ts";

test("doubles while it keeps ending, up to a bound, and starts over after a long life", () => {
  const delays = [1, 2, 3, 4, 5, 6].reduce<number[]>(
    (all) => [...all, nextDelayMs(all.at(-1) ?? 1_000, 500)],
    [],
  );
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(nextDelayMs(30_000, 3_600_000)).toBe(1_000);
});

test("keeps what Node has compiled for the worker and its threads, and does without where it cannot", () => {
  const folder = mkdtempSync(join(tmpdir(), "collate-compiled-"));
  const answer = (compiled: string) => {
    const code = `new (require("node:worker_threads").Worker)("./lib/compare/once.ts").on("exit", console.log)`;
    const env = workerEnvironment({ NODE_ENV: "test", PATH: process.env.PATH }, compiled);
    return execFileSync(process.execPath, ["-e", code], { env, encoding: "utf8" });
  };
  const compiled = join(folder, "compiled");
  expect(answer(compiled)).toBe("0\n");
  expect(readdirSync(compiled, { recursive: true }).length).toBeGreaterThan(1);
  expect(answer(compiled)).toBe("0\n");
  const nowhere = join(process.execPath, "compiled");
  expect([answer(nowhere), existsSync(nowhere)]).toEqual(["0\n", false]);
  rmSync(folder, { recursive: true });
});

test("leaves to the environment what it says itself", () => {
  const said = { NODE_ENV: "test", NODE_COMPILE_CACHE: "/elsewhere" } as const;
  expect(workerEnvironment(said, "/here").NODE_COMPILE_CACHE).toBe("/elsewhere");
});
