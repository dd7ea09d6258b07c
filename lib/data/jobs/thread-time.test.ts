/** What counts against the time of a task. */
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { countTime } from "./thread-time.ts";

const limitMillis = 200;
const begun: Worker[] = [];

afterEach(async () => {
  await Promise.all(begun.splice(0).map((worker) => worker.terminate()));
});

/** A thread that works, or waits, for so long by its own count, and then says so. */
function doing(what: "work" | "wait", millis: number): Worker {
  const code = `const { parentPort } = require("node:worker_threads");
    const taken = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
    parentPort.once("message", () => {
      const from = taken();
      if ("${what}" === "work") while (taken() - from < ${millis});
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${millis});
      parentPort.postMessage("done");
    });`;
  const worker = new Worker(code, { eval: true });
  begun.push(worker);
  return worker;
}

/** Which comes first: that it is done, or that its time is up. */
async function firstOf(worker: Worker): Promise<"done" | "out of time"> {
  return await new Promise((resolve) => {
    const stop = countTime(worker, limitMillis, () => resolve("out of time"));
    worker.once("message", () => {
      stop();
      resolve("done");
    });
    worker.postMessage("begin");
  });
}

it("stops what takes more of the processor than it may", async () => {
  expect(await firstOf(doing("work", limitMillis * 20))).toBe("out of time");
});

it("does not count time in which the thread does not get the processor", async () => {
  expect(await firstOf(doing("wait", limitMillis * 3))).toBe("done");
});

it("does not count what the thread took for the task before", async () => {
  const worker = doing("work", limitMillis / 2);
  expect(await firstOf(worker)).toBe("done");
  await sleep(10);
  const stop = countTime(worker, limitMillis, () => expect.unreachable("it does nothing"));
  await sleep(limitMillis * 3);
  stop();
});

it("stops what waits for ever", async () => {
  expect(await firstOf(doing("wait", limitMillis * 1_000))).toBe("out of time");
});
