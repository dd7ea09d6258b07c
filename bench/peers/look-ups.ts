/** Who shares text with new articles, by the app's look-up in its database and by a MinHash index in memory, side by side. */
import "server-only";
import { findCandidates } from "#lib/data/comparison/find-candidates.ts";
import { db } from "#lib/db/client.ts";
import type { Corpus, MadeArticle } from "../scale/corpus.ts";
import { numbersOf } from "../scale/look-ups.ts";
import { makePlace, storePress } from "../scale/stored-press.ts";
import { sharersOf } from "../scale/truth.ts";
import { type Bands, makeMinHashIndex } from "./min-hash.ts";

export type PeerLookUps = {
  name: string;
  /** Share of the true pairs, 0 to 1. */
  found: number;
  /** On average. */
  candidates: number;
  /** On average. */
  millis: number;
  /** Of the index. */
  megabytes: number;
};

const newArticles = 200;
const leastSentences = 3;
/** From strict to lax: the last finds whoever shares one minimum. */
const BANDS: readonly Bands[] = [
  { bands: 32, rows: 4 },
  { bands: 64, rows: 2 },
  { bands: 128, rows: 1 },
  { bands: 256, rows: 1 },
];

type Asked = { article: MadeArticle; sharers: number[] };
type LookUp = (article: MadeArticle) => Promise<Set<number>>;

async function measure(name: string, asked: readonly Asked[], lookUp: LookUp, megabytes: number) {
  let [found, all, candidates, millis] = [0, 0, 0, 0];
  for (const { article, sharers } of asked) {
    const began = performance.now();
    const answer = await lookUp(article);
    millis += performance.now() - began;
    candidates += answer.size;
    all += sharers.length;
    found += sharers.filter((number) => answer.has(number)).length;
  }
  const each = asked.length;
  return { name, found: found / all, candidates: candidates / each, millis: millis / each, megabytes };
}

/** Of the heap, after what nobody holds is gone; node runs with --expose-gc for it. */
function heapMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

async function ours(corpus: Corpus, stored: number, asked: readonly Asked[]): Promise<PeerLookUps> {
  const place = await makePlace();
  await storePress(place, corpus, 0, stored);
  const { projectId } = place;
  const idOf = new Map<string, string[]>();
  const lookUp: LookUp = async ({ body }) => {
    const sought = { projectId, versionId: crypto.randomUUID(), body };
    const ids = (await findCandidates(db(), sought)).list.map(({ articleId }) => articleId);
    idOf.set(body, ids);
    return new Set();
  };
  const [size] = await db().$queryRaw<{ bytes: bigint }[]>`
    SELECT pg_total_relation_size('"VersionFingerprint"') AS bytes`;
  const timed = await measure("Collate, in PostgreSQL", asked, lookUp, Number(size?.bytes ?? 0) / 2 ** 20);
  // Once more for what it found: the articles' numbers are no part of a look-up.
  const found = await measure("", asked, ({ body }) => numbersOf(projectId, idOf.get(body) ?? []), 0);
  return { ...timed, found: found.found, candidates: found.candidates };
}

async function minHash(
  bands: Bands,
  articles: readonly MadeArticle[],
  asked: readonly Asked[],
): Promise<PeerLookUps> {
  const before = heapMegabytes();
  const index = makeMinHashIndex(bands);
  for (const { number, body } of articles) index.add(number, body);
  const held = heapMegabytes() - before;
  const name = `MinHash, ${bands.bands} bands of ${bands.rows}`;
  return measure(name, asked, async ({ body }) => index.lookUp(body), held);
}

export async function comparePeers(corpus: Corpus, stored: number): Promise<PeerLookUps[]> {
  const articles = Array.from({ length: stored }, (_, number) => corpus.article(number));
  const truth = sharersOf(articles);
  const asked = Array.from({ length: newArticles }, (_, at) => {
    const article = corpus.article(stored + at);
    const sharers = truth.of(article).filter(({ sentences }) => sentences >= leastSentences);
    return { article, sharers: sharers.map(({ number }) => number) };
  });
  const rows = [await ours(corpus, stored, asked)];
  for (const bands of BANDS) rows.push(await minHash(bands, articles, asked));
  return rows;
}
