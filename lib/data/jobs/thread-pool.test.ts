/** When threads are begun, stand by and end. What becomes of a task that breaks one is tested with the engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import type { Hold } from "./hold.ts";
import { createThreadPool } from "./thread-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "collate-thread-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Task = "ready" | "tell" | "meet";
type Told = { thread: number; tasks: string[] };

/**
 * A thread that tells which it is and what it was given until then. To ready it takes a while; to meet is to wait until
 * threads of the same file have told twice.
 */
function tellingThread(): string {
  const own = mkdtempSync(join(folder, "own-"));
  const file = join(own, "telling.mjs");
  writeFileSync(
    file,
    `import { appendFileSync, statSync } from "node:fs";
    import { parentPort, threadId } from "node:worker_threads";
    const told = ${JSON.stringify(join(own, "told"))};
    const wait = (millis) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
    const tasks = [];
    parentPort.on("message", (task) => {
      tasks.push(task);
      if (task === "ready") wait(100);
      if (task === "tell") appendFileSync(told, ".");
      while (task === "meet" && statSync(told).size < 2) wait(10);
      parentPort.postMessage({ ok: true, value: { thread: threadId, tasks: [...tasks] } });
    });`,
  );
  return file;
}

const limits = { threads: 2, timeMillis: 20_000, memoryMegabytes: 64, idleMillis: 100, tasksPerThread: 100 };

function room(hold?: Hold) {
  const pool = createThreadPool<Task>(limits, tellingThread(), { readying: "ready", ...(hold && { hold }) });
  const ask = async (task: Task): Promise<Told> => {
    const answer = await pool(task);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value as Told; // what the thread above posts
  };
  /** Until a thread is begun, whether or not it is ready. */
  const standBy = async () => {
    pool.standBy();
    await sleep(1_500);
  };
  return { standBy, ask };
}

/** A hold that the test sets and ends. */
function handHold() {
  let isHeld = false;
  const listeners: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  const hold: Hold = {
    isHeld: () => isHeld,
    untilFree: () => (isHeld ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    onHeld: (listener) => void listeners.push(listener),
  };
  const set = () => {
    isHeld = true;
    for (const begins of listeners) begins();
  };
  const free = () => {
    isHeld = false;
    for (const go of waiting.splice(0)) go();
  };
  return { hold, set, free };
}

it("begins its first thread with the first task where none stands by, and ends it when it is idle", async () => {
  const { ask } = room();
  const first = await ask("tell");
  expect(first.tasks).toEqual(["tell"]);
  await sleep(1_000);
  expect((await ask("tell")).thread).not.toBe(first.thread);
});

it("has a thread made ready before there is a task, which outlasts idleness and is made ready again", async () => {
  const { standBy, ask } = room();
  await standBy();
  const first = await ask("tell");
  expect(first.tasks).toEqual(["ready", "tell"]);
  await sleep(1_500);
  const later = await ask("tell");
  expect(later).toEqual({ thread: first.thread, tasks: ["ready", "tell", "ready", "tell"] });
});

it("gives tasks to the thread there is, and begins another for one that waits long", async () => {
  const { standBy, ask } = room();
  await standBy();
  const first = await ask("tell");
  const [meeting, other] = await Promise.all([ask("meet"), ask("tell")]);
  expect(meeting).toEqual({ thread: first.thread, tasks: ["ready", "tell", "meet"] });
  expect(other.thread).not.toBe(first.thread);
  expect(other.tasks).toEqual(["ready", "tell"]);
});

it("gives the memory of the thread that stands by back while it is held, and has another when it is free", async () => {
  const { hold, set, free } = handHold();
  const { standBy, ask } = room(hold);
  await standBy();
  const first = await ask("tell");
  set();
  await sleep(1_000);
  free();
  await sleep(2_500);
  const later = await ask("tell");
  expect(later.thread).not.toBe(first.thread);
  expect(later.tasks).toEqual(["ready", "tell"]);
});

it("keeps the thread that stands by where it is held for a moment only", async () => {
  const { hold, set, free } = handHold();
  const { standBy, ask } = room(hold);
  await standBy();
  const first = await ask("tell");
  set();
  const held = ask("tell");
  free();
  expect((await held).thread).toBe(first.thread);
  await sleep(1_000);
  expect((await ask("tell")).thread).toBe(first.thread);
});
