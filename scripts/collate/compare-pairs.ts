/**
 * Compares many pairs of files, on several threads where asked for, and hands on the answers in the pairs' order. A file that
 * stands in several pairs behind each other is read into words once for them.
 */

import { Worker } from "node:worker_threads";
import { keepTexts } from "#lib/compare/keep-texts.ts";
import { compareFiles, type FilePair, type PairAnswer } from "#scripts/collate/compare-files.ts";
import type { PairDone, PairTask } from "#scripts/collate/compare-worker.ts";

type Take = (answer: PairAnswer) => void;

/** Pairs of one first file that a thread is sent together, at most, */
const MOST_TOGETHER = 16;
/** and so few that there are this many groups a thread: none waits long for the last one. */
const LEAST_GROUPS = 8;
/** As in compare-worker.ts. */
const KEPT_UTF16 = 1_000_000;

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

/** The pairs in order, those behind each other that share their first file together. */
function groupsOf(pairs: FilePair[], threads: number): PairTask[][] {
  const most = Math.max(1, Math.min(MOST_TOGETHER, Math.floor(pairs.length / (LEAST_GROUPS * threads))));
  const groups: PairTask[][] = [];
  for (const [index, pair] of pairs.entries()) {
    const last = groups.at(-1);
    const isOfLast = last?.[0]?.pair.aFile === pair.aFile && last.length < most;
    if (last !== undefined && isOfLast) last.push({ index, pair });
    else groups.push([{ index, pair }]);
  }
  return groups;
}

/** One thread: works through `tasks`, which it shares with the others, until none is left. */
function runThread(tasks: Iterator<PairTask[]>, settle: (done: PairDone) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./compare-worker.ts", import.meta.url));
    const sendNext = () => {
      const task = tasks.next();
      if (task.done) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(task.value);
    };
    worker.on("error", reject);
    worker.on("message", (done: PairDone[]) => {
      done.forEach(settle);
      sendNext();
    });
    sendNext();
  });
}

/** Calls `take` once a pair, in order. `jobs` threads; one job runs in this thread. */
export async function comparePairs(pairs: FilePair[], jobs: number, take: Take): Promise<void> {
  if (jobs === 1) {
    const prepare = keepTexts(KEPT_UTF16);
    for (const pair of pairs) take(await compareFiles(pair, prepare));
    return;
  }
  const settle = inOrder(take);
  const threads = Math.min(jobs, pairs.length);
  const tasks = groupsOf(pairs, threads).values();
  await Promise.all(Array.from({ length: threads }, () => runThread(tasks, settle)));
}
