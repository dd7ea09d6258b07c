/**
 * How long a task may take on a thread: counted is the processor's time, so that a machine with much else to do stops no
 * task for being slow there. One that takes none, because it waits, is stopped all the same, later.
 */
import "server-only";
import type { Worker } from "node:worker_threads";

/** So many times its limit a task may take by the clock. */
export const clockTimes = 8;

const microsInMilli = 1_000;

/** The processor's time a thread has taken so far, in ms; 0 of one that has not begun, or that has ended. */
async function processorMillis(worker: Worker): Promise<number> {
  const usage = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (usage.user + usage.system) / microsInMilli;
}

/** Calls `end` once the thread has taken so much time from now on. @returns what stops the count */
export function countTime(worker: Worker, limitMillis: number, end: () => void): () => void {
  const before = processorMillis(worker);
  let isCounting = true;
  let look: NodeJS.Timeout;
  const stop = () => {
    isCounting = false;
    clearTimeout(look);
    clearTimeout(latest);
  };
  const endNow = () => {
    stop();
    end();
  };
  const lookAgain = async () => {
    const left = limitMillis - ((await processorMillis(worker)) - (await before));
    if (!isCounting) return;
    if (left <= 0) endNow();
    else lookIn(left);
  };
  const lookIn = (millis: number) => {
    look = setTimeout(() => void lookAgain(), Math.ceil(millis));
  };
  const latest = setTimeout(endNow, limitMillis * clockTimes);
  lookIn(limitMillis);
  return stop;
}
