/** How long a worker that keeps ending is left alone. */
import { expect, test } from "vitest";
import { nextDelayMs } from "#scripts/start/supervise-worker.ts";

test("doubles while it keeps ending, up to a bound, and starts over after a long life", () => {
  const delays = [1, 2, 3, 4, 5, 6].reduce<number[]>(
    (all) => [...all, nextDelayMs(all.at(-1) ?? 1_000, 500)],
    [],
  );
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(nextDelayMs(30_000, 3_600_000)).toBe(1_000);
});
