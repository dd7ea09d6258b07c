/** A thread of `collate compare --jobs`: answers each pair it is sent. */

import { parentPort } from "node:worker_threads";
import { compareFiles, type FilePair, type PairAnswer } from "#scripts/collate/compare-files.ts";

export type PairTask = { index: number; pair: FilePair };
export type PairDone = PairAnswer & { index: number };

parentPort?.on("message", async ({ index, pair }: PairTask) => {
  const done: PairDone = { index, ...(await compareFiles(pair)) };
  parentPort?.postMessage(done);
});
