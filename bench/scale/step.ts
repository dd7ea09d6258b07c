/**
 * One step of the scale bench in a process of its own, since lib/data reads its settings once and runs on the server's side
 * of React: `store PLACE FROM TO` writes articles, `look-up PLACE STORED MANY` measures new ones, `peers - STORED` holds
 * look-ups against MinHash. PLACE and the answer, on the last line, are JSON.
 */

import { commitLater } from "#lib/data/jobs/commit-later.ts";
import { closeDb } from "#lib/db/client.ts";
import { comparePeers } from "../peers/look-ups.ts";
import { makeCorpus } from "./corpus.ts";
import { lookUpNew } from "./look-ups.ts";
import { makePlace, type Place, storePress } from "./stored-press.ts";

const seed = 2_031;

const memory = () => Math.round(process.memoryUsage().rss / 2 ** 20);

async function run([step, place, first, second]: readonly string[]): Promise<object> {
  const corpus = makeCorpus(seed);
  const began = performance.now();
  if (step === "make-place") return makePlace();
  if (step === "peers") return comparePeers(corpus, Number(first));
  const at = JSON.parse(place ?? "") as Place;
  if (step === "store") {
    await storePress(at, corpus, Number(first), Number(second));
    return { seconds: (performance.now() - began) / 1000, megabytes: memory() };
  }
  if (step === "look-up") return lookUpNew(at, corpus, Number(first), Number(second));
  throw new Error(`There is no step ${step}.`);
}

commitLater();
try {
  console.log(JSON.stringify(await run(process.argv.slice(2))));
} finally {
  await closeDb();
}
