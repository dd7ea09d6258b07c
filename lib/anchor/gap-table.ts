/**
 * The best way to pair the sentences of a gap, in order: one with one, or one with two where a sentence was joined or
 * parted (W. A. Gale, K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, with shared words in
 * place of lengths).
 */
import type { VersionText } from "./version-text.ts";
import { bagLikeness, type WordBag, wordBag } from "./word-bag.ts";

/** Sentence indices of both versions, ends exclusive. */
export type Gap = { aFrom: number; aTo: number; bFrom: number; bTo: number };
/** How many sentences of either side go together, or are left out; the score of all from there on. */
export type Step = { a: number; b: number; score: number };

/** Sentences less alike than this are different sentences. */
const LEAST_LIKENESS = 0.35;
/** Joining or parting must win more than it costs. */
const JOIN_COST = 0.05;
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** Bags of one and of two sentences of a stretch, each made once. */
function bagsOf(version: VersionText, from: number, to: number) {
  const bags: [WordBag, WordBag | null][] = [];
  for (let i = from; i < to; i++) {
    const [one, two] = [version.sentences[i], i + 1 < to ? version.sentences[i + 1] : undefined];
    if (one === undefined) continue;
    bags.push([
      wordBag(version, one.from, one.to),
      two === undefined ? null : wordBag(version, one.from, two.to),
    ]);
  }
  return (index: number, count: number): WordBag | null => bags[index]?.[count - 1] ?? null;
}

/** One gap's table, filled from its end: the best score from each cell on, and the step that leads there. */
type Table = {
  rows: number;
  columns: number;
  aBag: (index: number, count: number) => WordBag | null;
  bBag: (index: number, count: number) => WordBag | null;
  best: Float64Array;
};

const cell = ({ columns }: Table, i: number, j: number) => i * (columns + 1) + j;

function pairing(table: Table, i: number, j: number, a: number, b: number): Step | null {
  if (i + a > table.rows || j + b > table.columns) return null;
  const [left, right] = [table.aBag(i, a), table.bBag(j, b)];
  if (left === null || right === null) return null;
  const likeness = bagLikeness(left, right) - (a + b > 2 ? JOIN_COST : 0);
  if (likeness < LEAST_LIKENESS) return null;
  const rest = table.best[cell(table, i + a, j + b)] ?? 0;
  return { a, b, score: rest + likeness * (left.weight + right.weight) };
}

/** Leaving a sentence of either side out, or the best pairing. */
function bestStep(table: Table, i: number, j: number): Step {
  const skipA = i < table.rows ? (table.best[cell(table, i + 1, j)] ?? 0) : -1;
  const skipB = j < table.columns ? (table.best[cell(table, i, j + 1)] ?? 0) : -1;
  let best: Step = skipB > skipA ? { a: 0, b: 1, score: skipB } : { a: 1, b: 0, score: skipA };
  for (const [a, b] of STEPS) {
    const step = pairing(table, i, j, a, b);
    if (step !== null && step.score > best.score) best = step;
  }
  return best;
}

/**
 * The steps of the best alignment from each cell on: cell (i, j) at i · (sentences of b + 1) + j. O(cells · words).
 */
export function bestSteps(older: VersionText, newer: VersionText, gap: Gap): Step[] {
  const [rows, columns] = [gap.aTo - gap.aFrom, gap.bTo - gap.bFrom];
  const table: Table = {
    rows,
    columns,
    aBag: bagsOf(older, gap.aFrom, gap.aTo),
    bBag: bagsOf(newer, gap.bFrom, gap.bTo),
    best: new Float64Array((rows + 1) * (columns + 1)),
  };
  const steps: Step[] = [];
  for (let i = rows; i >= 0; i--) {
    for (let j = columns; j >= 0; j--) {
      const step = bestStep(table, i, j);
      steps[cell(table, i, j)] = step;
      table.best[cell(table, i, j)] = Math.max(0, step.score);
    }
  }
  return steps;
}
