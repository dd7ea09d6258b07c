/** Compares many pairs of files, on several threads where asked for, and hands on the answers in the pairs' order. */

import { Worker } from "node:worker_threads";
import { compareFiles, type FilePair, type PairAnswer } from "#scripts/collate/compare-files.ts";
import type { PairDone, PairTask } from "#scripts/collate/compare-worker.ts";

type Take = (answer: PairAnswer) => void;

/** Holds back answers that come before their turn. */
function inOrder(take: Take): (done: PairDone) => void {
  const waiting = new Map<number, PairAnswer>();
  let next = 0;
  return ({ index, ...answer }) => {
    waiting.set(index, answer);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      waiting.delete(next++);
      take(ready);
    }
  };
}

/** One thread: works through `tasks`, which it shares with the others, until none is left. */
function runThread(tasks: Iterator<PairTask>, settle: (done: PairDone) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./compare-worker.ts", import.meta.url));
    const sendNext = () => {
      const task = tasks.next();
      if (task.done) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(task.value);
    };
    worker.on("error", reject);
    worker.on("message", (done: PairDone) => {
      settle(done);
      sendNext();
    });
    sendNext();
  });
}

/** Calls `take` once a pair, in order. `jobs` threads; one job runs in this thread. */
export async function comparePairs(pairs: FilePair[], jobs: number, take: Take): Promise<void> {
  if (jobs === 1) {
    for (const pair of pairs) take(await compareFiles(pair));
    return;
  }
  const tasks = pairs.map((pair, index) => ({ index, pair })).values();
  const settle = inOrder(take);
  const threads = Math.min(jobs, pairs.length);
  await Promise.all(Array.from({ length: threads }, () => runThread(tasks, settle)));
}
