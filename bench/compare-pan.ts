/**
 * PlagDet of the comparison on the PAN-2013 text alignment corpus, per class, beside a floor measured in the same run:
 * every exact run of five words or more is a detection. `node bench/compare-pan.ts [PAIRS-A-CLASS] [ARCHIVE]`.
 * A fixed sample; offsets are code points, as the corpus counts.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { exactRuns } from "#lib/compare/exact-runs.ts";
import { readPair as readWords } from "#lib/compare/reading.ts";
import { codePointIndex } from "#lib/text/code-points.ts";
import { CLASSES, type PanPair, readPair, samplePairs, withCorpus } from "./pan/corpus.ts";
import { type PairResult, type PairSpan, plagDet } from "./pan/plagdet.ts";

const ARCHIVE = join(import.meta.dirname, "../../shared/benchmarks/pan13-train.tar.gz");
const SEED = 20_130_601;
const PAIRS = 100;

type Spans = { aStartUtf16: number; aEndUtf16: number; bStartUtf16: number; bEndUtf16: number }[];

function toCodePoints(pair: PanPair, spans: Spans): PairSpan[] {
  const a = codePointIndex(pair.a);
  const b = codePointIndex(pair.b);
  return spans.map((span) => ({
    aStart: a.toCodePoint(span.aStartUtf16),
    aEnd: a.toCodePoint(span.aEndUtf16),
    bStart: b.toCodePoint(span.bStartUtf16),
    bEnd: b.toCodePoint(span.bEndUtf16),
  }));
}

function floorSpans(pair: PanPair): Spans {
  const { a, b } = readWords(pair.a, pair.b);
  return exactRuns(a, b).map(({ aFrom, aTo, bFrom, bTo }) => ({
    aStartUtf16: a.tokens[aFrom]?.startUtf16 ?? 0,
    aEndUtf16: a.tokens[aTo - 1]?.endUtf16 ?? 0,
    bStartUtf16: b.tokens[bFrom]?.startUtf16 ?? 0,
    bEndUtf16: b.tokens[bTo - 1]?.endUtf16 ?? 0,
  }));
}

type Scored = { ours: PairResult[]; floor: PairResult[]; milliseconds: number };

function score(folder: string, name: string, count: number): Scored {
  const scored: Scored = { ours: [], floor: [], milliseconds: 0 };
  for (const line of samplePairs(folder, name, count, SEED)) {
    const pair = readPair(folder, name, line);
    const start = performance.now();
    const { passages } = compareTexts(pair.a, pair.b);
    scored.milliseconds += performance.now() - start;
    scored.ours.push({ cases: pair.cases, detections: toCodePoints(pair, passages) });
    scored.floor.push({ cases: pair.cases, detections: toCodePoints(pair, floorSpans(pair)) });
  }
  return scored;
}

function print(name: string, { ours, floor }: Scored): void {
  const { plagdet, precision, recall, granularity } = plagDet(ours);
  const cells = [plagdet, plagDet(floor).plagdet, precision, recall, granularity].map((value) =>
    value.toFixed(3),
  );
  console.log([name.padEnd(28), ...cells.map((cell) => cell.padStart(10))].join(""));
}

function main(count: number, archive: string): void {
  if (!existsSync(archive)) {
    console.log(`${archive} is not there; nothing to score.`);
    return;
  }
  withCorpus(archive, (folder) => {
    const all: Scored = { ours: [], floor: [], milliseconds: 0 };
    console.log(`${"class".padEnd(28)}   plagdet     floor precision    recall    pieces`);
    for (const name of CLASSES) {
      const scored = score(folder, name, count);
      print(name, scored);
      all.ours.push(...scored.ours);
      all.floor.push(...scored.floor);
      all.milliseconds += scored.milliseconds;
    }
    print("all", all);
    console.log(`${(all.milliseconds / all.ours.length).toFixed(1)} ms a pair, ${count} pairs a class`);
  });
}

main(Number(process.argv[2] ?? PAIRS), process.argv[3] ?? ARCHIVE);
