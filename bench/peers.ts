/**
 * Collate beside others in the same run. Alignment of two texts: a naive word diff and Debian's `sim_text`, on pairs of the
 * made-up press and, where it is there, a sample of PAN 2013. Finding who shares text: a plain MinHash index in memory.
 * `npm run bench -- peers`; the second alone is `node bench/peers.ts 2000` (articles).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { codePointIndex } from "#lib/text/code-points.ts";
import { CLASSES, listPairs, readCases, readTexts, withCorpus } from "./pan/corpus.ts";
import { type PairSpan, plagDet } from "./pan/plagdet.ts";
import { type Aligner, withAligners } from "./peers/alignments.ts";
import type { PeerLookUps } from "./peers/look-ups.ts";
import { type MadeArticle, makeCorpus } from "./scale/corpus.ts";
import { step, withDatabase } from "./scale/database.ts";
import { sharersOf } from "./scale/truth.ts";

type Pair = { a: string; b: string; cases: PairSpan[]; unit: "utf16" | "codePoint" };

const ARCHIVE = join(import.meta.dirname, "../../shared/benchmarks/pan13-train.tar.gz");
const panPairsAClass = 12;
const pressPairs = 60;
const pressArticles = 500;
const libraryArticles = Number(process.argv[2] ?? 2_000);

const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);

/** The sentences both hold. */
function casesOf(a: MadeArticle, b: MadeArticle): PairSpan[] {
  const inB = new Map(b.shared.map((one) => [one.sentence, one]));
  return a.shared.flatMap((one) => {
    const other = inB.get(one.sentence);
    if (other === undefined) return [];
    const [aStart, aEnd, bStart, bEnd] = [one.startUtf16, one.endUtf16, other.startUtf16, other.endUtf16];
    return [{ aStart, aEnd, bStart, bEnd }];
  });
}

/** Pairs that share, as many that do not. */
function pairsOfPress(): Pair[] {
  const corpus = makeCorpus(2_031);
  const articles = Array.from({ length: pressArticles }, (_, number) => corpus.article(number));
  const sharers = sharersOf(articles);
  const pairs: Pair[] = [];
  for (const [at, a] of articles.entries()) {
    const other = sharers.of(a).find(({ number }) => number > a.number);
    const apart = articles[(at * 7 + 3) % pressArticles];
    for (const b of [other === undefined ? undefined : articles[other.number], other && apart])
      if (b !== undefined) pairs.push({ a: a.body, b: b.body, cases: casesOf(a, b), unit: "utf16" });
  }
  return pairs.slice(0, pressPairs * 2);
}

function pairsOfPan(corpus: string): Pair[] {
  return CLASSES.flatMap((name) =>
    listPairs(corpus, name, panPairsAClass).map((pair) => {
      return { ...readTexts(corpus, pair), cases: readCases(corpus, pair), unit: "codePoint" as const };
    }),
  );
}

function detections({ align }: Aligner, { a, b, unit }: Pair): { spans: PairSpan[]; millis: number } {
  const began = performance.now();
  const found = align(a, b);
  const millis = performance.now() - began;
  const [inA, inB] = [codePointIndex(a), codePointIndex(b)];
  const place = (index: typeof inA, at: number) => (unit === "utf16" ? at : index.toCodePoint(at));
  const spans = found.map((span) => ({
    aStart: place(inA, span.aStartUtf16),
    aEnd: place(inA, span.aEndUtf16),
    bStart: place(inB, span.bStartUtf16),
    bEnd: place(inB, span.bEndUtf16),
  }));
  return { spans, millis };
}

function compareAligners(title: string, pairs: readonly Pair[], aligners: readonly Aligner[]): void {
  console.log(`\n${title}, ${pairs.length} pairs\n`);
  row(["", "ms a pair", "of Collate's time", "found", "right", "pieces", "PlagDet"]);
  row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]);
  let own = Number.NaN;
  for (const aligner of aligners) {
    let millis = 0;
    const results = pairs.map((pair) => {
      const { spans, millis: taken } = detections(aligner, pair);
      millis += taken;
      return { cases: pair.cases, detections: spans };
    });
    const each = millis / pairs.length;
    if (Number.isNaN(own)) own = each;
    const { plagdet, precision, recall, granularity } = plagDet(results);
    const scores = [recall, precision, granularity, plagdet].map((value) => value.toFixed(2));
    row([aligner.name, each.toFixed(1), (each / own).toFixed(2), ...scores]);
  }
}

function printLookUps(rows: readonly PeerLookUps[]): void {
  console.log(`\nWho shares three sentences or more, of ${libraryArticles} articles, 200 new ones\n`);
  row(["", "found", "candidates each", "ms a look-up", "of Collate's time", "MB"]);
  row(["---", "---:", "---:", "---:", "---:", "---:"]);
  const own = rows[0]?.millis ?? Number.NaN;
  for (const { name, found, candidates, millis, megabytes } of rows)
    row([
      name,
      `${(100 * found).toFixed(1)} %`,
      candidates.toFixed(1),
      millis.toFixed(1),
      (millis / own).toFixed(2),
      megabytes.toFixed(0),
    ]);
}

await withAligners(async (aligners) => {
  compareAligners("The made-up press", pairsOfPress(), aligners);
  if (existsSync(ARCHIVE))
    await withCorpus(ARCHIVE, async ({ corpus }) =>
      compareAligners("PAN 2013", pairsOfPan(corpus), aligners),
    );
  else console.log("\nThe PAN 2013 archive is not there; its table is left out.");
});
printLookUps(
  await withDatabase(null, (database) =>
    step<PeerLookUps[]>(database, "peers", "-", String(libraryArticles)),
  ),
);
