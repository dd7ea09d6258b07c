/**
 * The order in which a page's lines are read: columns one after another, interrupted by what is set across them. A column
 * edge is a strip of paper no word crosses for several lines, with running text on both sides.
 */

import { type Line, lineOf, weightedMedian } from "./page-lines.ts";

/** A run of lines under one another: the unit paragraphs are found in. */
export type Column = { lines: Line[]; x0: number; x1: number };

/** The strip's least width, in type sizes, and how many lines must stand on either side. */
const MIN_GUTTER = 0.6;
const MIN_LINES = 3;
/** A table's cells have fewer words than a column's lines, and seldom fill their column. */
const MIN_WORDS = 2.5;
const MIN_FILLED = 0.5;
const FILLED = 0.75;
/** How far apart strips are tried, in points. */
const STEP = 3;
/** More columns than newspapers have. */
const MAX_DEPTH = 4;

type Side = "left" | "right" | "both" | "across";

function sideOf({ words, x0, x1 }: Line, from: number, to: number): Side {
  if (x1 <= from) return "left";
  if (x0 >= to) return "right";
  return words.some((word) => word.x1 > from && word.x0 < to) ? "across" : "both";
}

type Run = { start: number; end: number };
type Gutter = { from: number; to: number; runs: Run[]; lines: number };

function halves(lines: readonly Line[], from: number): { left: Line[]; right: Line[] } {
  const half = (isLeft: boolean) =>
    lines.flatMap(({ words }) => {
      const own = words.filter((word) => (word.x1 + word.x0) / 2 <= from === isLeft);
      return own.length === 0 ? [] : [lineOf(own)];
    });
  return { left: half(true), right: half(false) };
}

function meanWords(lines: readonly Line[]): number {
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  // Chinese, Japanese and Thai part no words; a line of theirs is as long as several.
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(words, letters / 6) / Math.max(1, lines.length);
}

/** The share of lines that fill most of their column's width. */
function filledShare(lines: readonly Line[]): number {
  const width = Math.max(...lines.map(({ x1 }) => x1)) - Math.min(...lines.map(({ x0 }) => x0));
  return lines.filter(({ x0, x1 }) => x1 - x0 >= width * FILLED).length / lines.length;
}

/** Running text on both sides, next to each other for most of the shorter one's height. */
function isTwoColumns(lines: readonly Line[], from: number): boolean {
  const { left, right } = halves(lines, from);
  if (left.length < MIN_LINES || right.length < MIN_LINES) return false;
  if (meanWords(left) < MIN_WORDS || meanWords(right) < MIN_WORDS) return false;
  if (filledShare(left) < MIN_FILLED || filledShare(right) < MIN_FILLED) return false;
  const [a, b] = [left, right].map((side) => ({ top: side[0]?.y ?? 0, foot: side.at(-1)?.y ?? 0 }));
  if (a === undefined || b === undefined) return false;
  const shared = Math.min(a.foot, b.foot) - Math.max(a.top, b.top);
  return shared >= 0.5 * Math.min(a.foot - a.top, b.foot - b.top);
}

/** The stretches of lines no word of which lies in the strip, that make two columns. */
function runsBeside(lines: readonly Line[], from: number, to: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && sideOf(line, from, to) !== "across") continue;
    if (at - start >= MIN_LINES && isTwoColumns(lines.slice(start, at), from)) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

function findGutter(lines: readonly Line[]): Gutter | null {
  if (lines.length < MIN_LINES) return null;
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const right = Math.max(...lines.map(({ x1 }) => x1));
  const size = weightedMedian(lines.map((line) => ({ value: line.size, weight: line.text.length })));
  const width = Math.max(4, size * MIN_GUTTER);
  let best: Gutter | null = null;
  for (let from = left + size * 3; from + width < right - size * 3; from += STEP) {
    const to = from + width;
    const runs = runsBeside(lines, from, to);
    const count = runs.reduce((sum, run) => sum + run.end - run.start, 0);
    if (count > (best?.lines ?? 0)) best = { from, to, runs, lines: count };
  }
  return best;
}

function columnOf(lines: readonly Line[]): Column[] {
  if (lines.length === 0) return [];
  return [
    {
      lines: [...lines],
      x0: Math.min(...lines.map(({ x0 }) => x0)),
      x1: Math.max(...lines.map(({ x1 }) => x1)),
    },
  ];
}

/**
 * Finds a page's columns.
 *
 * @param lines from the top down
 * @returns runs of lines in the order they are read, together all words once. O(lines² · width) at worst; a page has some
 *   hundred lines.
 */
export function columnsOf(lines: readonly Line[], depth = 0): Column[] {
  const gutter = depth < MAX_DEPTH ? findGutter(lines) : null;
  if (gutter === null) return columnOf(lines);
  const columns: Column[] = [];
  let at = 0;
  for (const { start, end } of gutter.runs) {
    columns.push(...columnsOf(lines.slice(at, start), depth + 1));
    const { left, right } = halves(lines.slice(start, end), gutter.from);
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    at = end;
  }
  return [...columns, ...columnsOf(lines.slice(at), depth + 1)];
}
