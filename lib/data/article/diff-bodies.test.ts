import { expect, it, vi } from "vitest";
import { diffVersions } from "#lib/compare/diff-versions.ts";
import { newId } from "#lib/ids.ts";
import { createDiffPool, diffBodies } from "./diff-bodies.ts";

const textOf = (paragraphs: number, word: string) =>
  Array.from(
    { length: paragraphs },
    (_, n) => `On day ${n} the keeper of the lower gate wrote the level down as ${word}, and went home.`,
  ).join("\n\n");
const versionOf = (body: string) => ({ id: newId(), body });
const long = () => [versionOf(textOf(200, "low")), versionOf(textOf(200, "high"))] as const;

/** Counts what is handed to it. */
function countedPool() {
  const pool = createDiffPool();
  const run = vi.fn(pool);
  return { run, counted: Object.assign(run, { standBy: pool.standBy }) };
}

it("of long texts is found in a thread, the same as here, and once for all who ask", async () => {
  const { run, counted } = countedPool();
  const [before, after] = long();
  const both = await Promise.all([diffBodies(before, after, counted), diffBodies(before, after, counted)]);
  const rows = diffVersions(before.body, after.body);
  expect(rows.map(({ kind }) => kind)).toContain("changed");
  expect(both).toEqual([
    { ok: true, rows },
    { ok: true, rows },
  ]);
  expect(await diffBodies(before, after, counted)).toEqual({ ok: true, rows });
  expect(run).toHaveBeenCalledTimes(1);
  await diffBodies(after, before, counted);
  expect(run).toHaveBeenCalledTimes(2);
});

it("leaves the process to others meanwhile", async () => {
  const [before, after] = long();
  let isDone = false;
  const diff = diffBodies(before, after).then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  await diff;
});

it("of short texts is found at once", async () => {
  const { run, counted } = countedPool();
  const [before, after] = [versionOf(textOf(3, "low")), versionOf(textOf(3, "high"))];
  const found = await diffBodies(before, after, counted);
  expect(found).toEqual({ ok: true, rows: diffVersions(before.body, after.body) });
  expect(run).not.toHaveBeenCalled();
});

it("says so where the thread breaks, and is tried again by who asks next", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const [before, after] = long();
  expect(await diffBodies(before, after, createDiffPool("/nowhere/no-thread.ts"))).toEqual({ ok: false });
  expect(await diffBodies(before, after)).toMatchObject({ ok: true });
});
