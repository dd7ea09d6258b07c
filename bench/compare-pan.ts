/**
 * PlagDet of `collate compare` on the PAN-2013 text alignment corpus, per class, beside a floor measured in the same run:
 * every exact run of five words or more is a detection. The rules were tuned on the even lines of each class's list; the
 * odd ones were looked at to check, and are scored apart. `node bench/compare-pan.ts [PAIRS-A-CLASS] [ARCHIVE]`; without a
 * number all pairs. Offsets are code points, as the corpus counts and the command prints.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { exactRuns } from "#lib/compare/exact-runs.ts";
import { readPair } from "#lib/compare/reading.ts";
import { codePointIndex } from "#lib/text/code-points.ts";
import {
  CLASSES,
  type Folders,
  listPairs,
  type PanPair,
  readCases,
  readTexts,
  withCorpus,
} from "./pan/corpus.ts";
import { type PairResult, type PairSpan, plagDet } from "./pan/plagdet.ts";
import { compareByCommand } from "./pan/run-command.ts";

const ARCHIVE = join(import.meta.dirname, "../../shared/benchmarks/pan13-train.tar.gz");
const JOBS = 2;

type Scored = { pair: PanPair; ours: PairResult; floor: PairResult };

function floorSpans(texts: { a: string; b: string }): PairSpan[] {
  const { a, b } = readPair(texts.a, texts.b);
  const aIndex = codePointIndex(texts.a);
  const bIndex = codePointIndex(texts.b);
  return exactRuns(a, b).map(({ aFrom, aTo, bFrom, bTo }) => ({
    aStart: aIndex.toCodePoint(a.tokens[aFrom]?.startUtf16 ?? 0),
    aEnd: aIndex.toCodePoint(a.tokens[aTo - 1]?.endUtf16 ?? 0),
    bStart: bIndex.toCodePoint(b.tokens[bFrom]?.startUtf16 ?? 0),
    bEnd: bIndex.toCodePoint(b.tokens[bTo - 1]?.endUtf16 ?? 0),
  }));
}

const HEADS = ["plagdet", "floor", "even", "odd", "precision", "recall", "pieces", "pairs", "cases"];

function printRow(name: string, cells: string[]): void {
  console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join(""));
}

function printScores(name: string, scored: Scored[]): void {
  const of = (chosen: Scored[]) => plagDet(chosen.map(({ ours }) => ours));
  const { plagdet, precision, recall, granularity } = of(scored);
  const half = (rest: number) => of(scored.filter(({ pair }) => pair.line % 2 === rest)).plagdet;
  const floor = plagDet(scored.map((one) => one.floor)).plagdet;
  const figures = [plagdet, floor, half(0), half(1), precision, recall, granularity];
  const cases = scored.reduce((sum, { ours }) => sum + ours.cases.length, 0);
  printRow(name, [...figures.map((figure) => figure.toFixed(3)), String(scored.length), String(cases)]);
}

function printFalseAlarms(what: string, scored: Scored[]): void {
  const clean = scored.filter(({ ours }) => ours.cases.length === 0);
  const alarmed = clean.filter(({ ours }) => ours.detections.length > 0);
  const odd = alarmed.filter(({ pair }) => pair.line % 2 === 1);
  console.log(
    `${what}: ${alarmed.length} of ${clean.length} raise a false alarm, ${odd.length} of them on odd lines`,
  );
}

async function score(folders: Folders, most: number | undefined): Promise<void> {
  const pairs = CLASSES.flatMap((name) => listPairs(folders.corpus, name, most));
  const { detections, unread, seconds } = await compareByCommand(folders, pairs, JOBS);
  const scored = pairs.map((pair, index): Scored => {
    const cases = readCases(folders.corpus, pair);
    return {
      pair,
      ours: { cases, detections: detections[index] ?? [] },
      floor: { cases, detections: floorSpans(readTexts(folders.corpus, pair)) },
    };
  });
  const ofClass = (name: string) => scored.filter(({ pair }) => pair.className === name);
  printRow("class", HEADS);
  for (const name of CLASSES.slice(1)) printScores(name, ofClass(name));
  printScores("all", scored);
  console.log("");
  printFalseAlarms("clean pairs", ofClass("01-no-plagiarism"));
  printFalseAlarms("clean pairs of the summary class", ofClass("05-summary-obfuscation"));
  if (unread > 0) console.log(`${unread} pairs could not be read and count as pairs without detections`);
  const perPair = ((seconds / pairs.length) * 1000).toFixed(1);
  console.log(
    `collate compare --pairs --jobs ${JOBS}: ${pairs.length} pairs in ${seconds.toFixed(1)} s, ${perPair} ms a pair, all findings`,
  );
}

async function main(most: number | undefined, archive: string): Promise<void> {
  if (!existsSync(archive)) {
    console.log(`${archive} is not there; nothing to score.`);
    return;
  }
  await withCorpus(archive, (folders) => score(folders, most));
}

const [, , most, archive = ARCHIVE] = process.argv;
await main(most === undefined ? undefined : Number(most), archive);
