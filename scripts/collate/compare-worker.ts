/** A thread of `collate compare --jobs`: answers the pairs it is sent, one group after the other. */

import { parentPort } from "node:worker_threads";
import { keepTexts } from "#lib/compare/keep-texts.ts";
import { compareFiles, type FilePair, type PairAnswer } from "#scripts/collate/compare-files.ts";

export type PairTask = { index: number; pair: FilePair };
export type PairDone = PairAnswer & { index: number };

/** Some seventy megabytes: a hundred and fifty articles of the common length. */
const prepare = keepTexts(1_000_000);

parentPort?.on("message", async (group: PairTask[]) => {
  const done: PairDone[] = [];
  for (const { index, pair } of group) done.push({ index, ...(await compareFiles(pair, prepare)) });
  parentPort?.postMessage(done);
});
