import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { type CompareOptions, compareTexts } from "#lib/compare/compare-texts.ts";
import { findOddities } from "#lib/compare/oddities/find-oddities.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import { wordingOf } from "#lib/compare/testing/with-wording.ts";
import { withImportInHand } from "../../jobs/imports-in-hand.ts";
import { createThreadPool } from "../../jobs/thread-pool.ts";
import type { EngineTask } from "./compare-task.ts";
import { compareInThread, createComparePool } from "./run-compare.ts";

const a = "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay.";
const b = `${a} Nobody was hurt, the harbour office said, and 14 crews went ashore.`;
/** A thread begins slowly on a busy machine. */
const limits = { threads: 2, timeMillis: 20_000, memoryMegabytes: 256, idleMillis: 100, tasksPerThread: 10 };

/** What a thread answers of two texts. */
function readAtHome(left: string, right: string, options: CompareOptions = {}) {
  const found = compareTexts(left, right, options);
  return { found, wording: wordingOf(left, right, found.passages) };
}

/** The same work in a pool that nothing holds: when it is done, the other would have been. */
async function compareInOther(): Promise<void> {
  const thread = join(process.cwd(), "lib", "data", "comparison", "engine", "compare-thread.ts");
  const run = createThreadPool<EngineTask>(limits, thread);
  await compareInThread({ kind: "compare", a, b, options: {} }, run);
  await compareInThread({ kind: "compare", a, b, options: {} }, run);
}

it("answers as the engine does at home, several at once, while this thread goes on", async () => {
  let turns = 0;
  const clock = setInterval(() => turns++, 1);
  const options = { aliases: [["Harlow"]], a: { writtenOn: "2031-03-14" }, b: {} };
  const [compared, turned, quantities] = await Promise.all([
    compareInThread({ kind: "compare", a, b, options }),
    compareInThread({ kind: "compare", a: b, b: a, options: {} }),
    compareInThread({ kind: "quantities", text: b, writtenOn: null }),
  ]);
  clearInterval(clock);
  expect(compared).toEqual({ ok: true, value: readAtHome(a, b, options) });
  expect(turned).toEqual({ ok: true, value: readAtHome(b, a) });
  expect(quantities).toEqual({
    ok: true,
    value: {
      quantities: findQuantities(b),
      oddities: findOddities(b),
      said: whoSaysWhat(b, findAttributions(b)),
    },
  });
  expect(turns).toBeGreaterThan(5);
});

it("answers several pairs at once as one after the other", async () => {
  const texts = [a, b, `${b}\n\n${a}`, "Nothing of the sort."];
  const pairs = texts.flatMap((one) => texts.map((other) => ({ a: one, b: other, options: {} })));
  const together = await compareInThread({ kind: "compareMany", pairs });
  expect(together).toEqual({ ok: true, value: pairs.map((pair) => readAtHome(pair.a, pair.b)) });
});

it("stands still while an import is in hand, and goes on when there is none", async () => {
  let isCompared = false;
  const comparing = await withImportInHand(async () => {
    const asked = compareInThread({ kind: "compare", a, b, options: {} });
    void asked.then(() => {
      isCompared = true;
    });
    await compareInOther();
    expect(isCompared).toBe(false);
    return { asked };
  });
  expect(await comparing.asked).toEqual({ ok: true, value: readAtHome(a, b) });
});

it("gives its threads' memory back while an import is in hand", async () => {
  const folder = mkdtempSync(join(tmpdir(), "collate-thread-"));
  const file = join(folder, "thread.mjs");
  writeFileSync(
    file,
    `import { parentPort, threadId } from "node:worker_threads";
    parentPort.on("message", () => { parentPort.postMessage({ ok: true, value: threadId }); });`,
  );
  const patient = createComparePool({ ...limits, threads: 1, idleMillis: 60_000 }, file);
  const thread = () => compareInThread({ kind: "compare", a, b, options: {} }, patient);
  const first = await thread();
  expect(await thread()).toEqual(first); // kept for the next task
  await withImportInHand(() => sleep(600));
  const next = await thread();
  expect(next.ok).toBe(true);
  expect(next).not.toEqual(first);
  rmSync(folder, { recursive: true });
});

it("tells nothing of what two texts quote that share nothing", async () => {
  const quoting = "“The oven heats twice as fast as the old one did,” said Mira Soldan, who bakes.";
  expect(compareTexts(a, quoting).quotations).toHaveLength(1);
  const compared = await compareInThread({ kind: "compare", a, b: quoting, options: {} });
  const found = { ...compareTexts(a, quoting), quotations: [] };
  expect(compared).toEqual({ ok: true, value: { found, wording: [] } });
});

it.each([
  ["hangs", "for (;;);", /took longer/],
  ["throws", "throw new Error('a bug');", /breaks Collate/],
])("says what became of a pair whose comparison %s, and goes on with the next", async (_, act, problem) => {
  const folder = mkdtempSync(join(tmpdir(), "collate-thread-"));
  const file = join(folder, "thread.mjs");
  const lines = [
    `import { parentPort } from "node:worker_threads";`,
    `parentPort.on("message", ({ a }) => { if (a === "bad") { ${act} } parentPort.postMessage({ ok: true, value: a }); });`,
  ];
  writeFileSync(file, lines.join("\n"));
  const pool = createComparePool({ ...limits, threads: 1, timeMillis: 3_000 }, file);
  const run = (text: string) => compareInThread({ kind: "compare", a: text, b: "", options: {} }, pool);
  const [before, bad, after] = await Promise.all([run("one"), run("bad"), run("two")]);
  rmSync(folder, { recursive: true });
  expect([before, after]).toEqual([
    { ok: true, value: "one" },
    { ok: true, value: "two" },
  ]);
  expect(bad).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
});
