/**
 * Attributions on PolNeAR's development texts beside the floor of quotation marks alone, in one table; then the source of
 * each quotation and quantity on its own. `node bench/attributions.ts [ARCHIVE] [all|first|second]`: every other text is the half that
 * rules are looked up in, the rest only checks them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { engine, type Finder } from "./attribution/engine-pieces.ts";
import {
  addTally,
  noTally,
  scoreOf,
  type Tally,
  tallyCharacters,
  tallyMatched,
  tallySpans,
} from "./attribution/overlap-score.ts";
import { type PolnearText, ROLES, type Role, type RolePieces, withTexts } from "./attribution/polnear.ts";
import { speakerRows } from "./attribution/speaker-score.ts";

const ARCHIVE = join(import.meta.dirname, "../../shared/benchmarks/attribution/polnear-dev.tar.gz");
const HALVES = ["first", "second", "all"] as const;
type Half = (typeof HALVES)[number];

/** As the command line prints them: one span a role, from the first to the last character of the content. */
const engineAsPrinted: Finder = (text) =>
  findAttributions(text).map(({ source, cue, content }) => ({
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    content: [content],
  }));

/** Every quotation is content; its neighbours are not looked at. */
const quotationMarks: Finder = (text) =>
  findQuotations(text).map((span) => ({ source: [], cue: [], content: [span] }));

type Way = "characters" | "spans" | "attributions";
const WAYS: readonly Way[] = ["characters", "spans", "attributions"];

function tally(way: Way, text: string, found: RolePieces[], truth: RolePieces[], role: Role): Tally {
  if (way === "characters") return tallyCharacters(text, found, truth, role);
  return way === "spans" ? tallySpans(found, truth, role) : tallyMatched(found, truth, role);
}

function scoreRow(texts: PolnearText[], found: RolePieces[][], way: Way): string {
  return ROLES.map((role) => {
    const sum = noTally();
    texts.forEach(({ text, attributions }, index) => {
      addTally(sum, tally(way, text, found[index] ?? [], attributions, role));
    });
    const { precision, recall, f1 } = scoreOf(sum);
    return `${f1.toFixed(3)} (${precision.toFixed(2)} ${recall.toFixed(2)})`.padStart(20);
  }).join("");
}

function printHalf(name: Half, texts: PolnearText[]): void {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const start = performance.now();
  const found = texts.map(({ text }) => engine(text));
  const seconds = (performance.now() - start) / 1000;
  const printed = texts.map(({ text }) => engineAsPrinted(text));
  const floor = texts.map(({ text }) => quotationMarks(text));
  console.log(
    `\n${name}: ${texts.length} texts; F1 (precision recall)${"source".padStart(14)}${"cue".padStart(20)}${"content".padStart(20)}`,
  );
  for (const way of WAYS) {
    console.log(`${way.padEnd(14)} ours     ${scoreRow(texts, found, way)}`);
    if (way === "characters") console.log(`${"".padEnd(14)} one span ${scoreRow(texts, printed, way)}`);
    console.log(`${"".padEnd(14)} marks    ${scoreRow(texts, floor, way)}`);
  }
  printSpeakers(texts);
  console.log(`${(characters / 1e6 / seconds).toFixed(2)} million characters a second`);
}

function printSpeakers(texts: PolnearText[]): void {
  for (const { of, way, tally } of speakerRows(texts)) {
    const { right, wrong, missed, madeUp } = tally;
    const precision = (right / Math.max(1, right + wrong + madeUp)).toFixed(3);
    const recall = (right / Math.max(1, right + wrong + missed)).toFixed(3);
    console.log(
      `speaker of a ${of.padEnd(10)} ${way} precision ${precision} recall ${recall}: right ${right}, wrong ${wrong}, missed ${missed}, made up ${madeUp}`,
    );
  }
}

function halves(texts: PolnearText[], half: Half): PolnearText[] {
  return half === "all" ? texts : texts.filter((_, index) => index % 2 === (half === "first" ? 0 : 1));
}

function main(archive: string, asked: string | undefined): void {
  if (!existsSync(archive)) {
    console.log(`${archive} is not there; nothing to score.`);
    return;
  }
  withTexts(archive, (texts) => {
    for (const half of HALVES)
      if (asked === undefined || asked === half) printHalf(half, halves(texts, half));
  });
}

main(process.argv[2] ?? ARCHIVE, process.argv[3]);
