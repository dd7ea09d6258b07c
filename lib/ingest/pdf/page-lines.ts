/** A page's words as lines: what stands on one base line, in the order it is read. */

import type { Word } from "./page-words.ts";

export type Line = {
  words: Word[];
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** The size of most of its letters. */
  size: number;
};

/** Base lines closer than this share of the type size are one; raised and lowered figures with them. */
const SAME_LINE = 0.35;
/** A gap this wide, in type sizes, is a space though none is written; wider than justified lines have, a cell's edge. */
const SPACE_GAP = 0.18;
const CELL_GAP = 5;
/** Lines a word may belong to, of those begun last. */
const REACH = 6;

/** The median of some numbers, each counted `weight` times. 0 for none. */
export function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const ascending = values.toSorted((a, b) => a.value - b.value);
  const half = ascending.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const { value, weight } of ascending) {
    below += weight;
    if (below >= half) return value;
  }
  return 0;
}

function gapBetween(left: Word, right: Word): "" | " " | "\t" {
  const size = Math.max(left.size, right.size);
  const gap = (right.x0 - left.x1) / Math.max(1, size);
  if (gap > CELL_GAP) return "\t";
  return gap > SPACE_GAP || (right.hasSpaceBefore && gap > 0.02) || (left.isRtl && left.hasSpaceBefore)
    ? " "
    : "";
}

/** Narrower than any strip between columns: words this close are kept as one piece. */
const CLOSE = 0.5;

function mergeClose(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of words) {
    const before = merged.at(-1);
    const isClose =
      before !== undefined && before.isRtl === word.isRtl && word.x0 - before.x1 < word.size * CLOSE;
    if (!isClose || word.isRtl || Math.abs(before.size - word.size) > 0.5) merged.push({ ...word });
    else {
      before.text += gapBetween(before, word) + word.text;
      before.x1 = Math.max(before.x1, word.x1);
    }
  }
  return merged;
}

/** A line of some words of one base line, which need not be in order. */
export function lineOf(words: readonly Word[]): Line {
  const leftToRight = words.toSorted((a, b) => a.x0 - b.x0);
  const rtl = words.reduce((sum, { isRtl, text }) => sum + (isRtl ? text.length : -text.length), 0);
  let text = "";
  if (rtl > 0) {
    for (const [at, word] of leftToRight.toReversed().entries())
      text += at === 0 ? word.text : ` ${word.text}`;
  } else {
    leftToRight.forEach((word, at) => {
      const before = leftToRight[at - 1];
      text += before === undefined ? word.text : gapBetween(before, word) + word.text;
    });
  }
  const size = weightedMedian(words.map((word) => ({ value: word.size, weight: word.text.length })));
  const main = words.filter((word) => Math.abs(word.size - size) < 0.5);
  const x1 = Math.max(...words.map((word) => word.x1));
  return {
    words: mergeClose(leftToRight),
    text,
    x0: leftToRight[0]?.x0 ?? 0,
    x1,
    y: main[0]?.y ?? words[0]?.y ?? 0,
    size,
  };
}

type Open = { y: number; size: number; words: Word[] };

/** True for small type whose middle lies within a line of larger type: a raised figure, a degree sign. */
function isRaised(small: Open, line: Open): boolean {
  const middle = small.y - small.size * 0.35;
  return (
    small.size < line.size * 0.85 && middle < line.y + line.size * 0.2 && middle > line.y - line.size * 0.9
  );
}

/** True when the small words stand beside or between the words of the line, as raised figures do. */
function touches(small: Open, line: Open): boolean {
  return small.words.every((word) =>
    line.words.some(({ x0, x1, size }) => word.x0 <= x1 + size && word.x1 >= x0 - size),
  );
}

function joinRaised(lines: readonly Open[]): Open[] {
  const joined: Open[] = [];
  lines.forEach((line, at) => {
    const near = [lines[at + 1], lines[at + 2], lines[at - 1]];
    const home = near.find((one) => one !== undefined && isRaised(line, one) && touches(line, one));
    if (home === undefined) joined.push(line);
    else home.words.push(...line.words);
  });
  return joined;
}

/**
 * Gathers words into lines.
 *
 * @param words of a page, in any order
 * @returns its lines from the top down; words of one base line are one line, however far apart. O(n log n).
 */
export function linesOf(words: readonly Word[]): Line[] {
  const open: Open[] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const home = open
      .slice(-REACH)
      .find(({ y, size }) => Math.abs(y - word.y) <= Math.min(size, word.size) * SAME_LINE);
    if (home === undefined) open.push({ y: word.y, size: word.size, words: [word] });
    else {
      home.words.push(word);
      home.size = Math.max(home.size, word.size);
    }
  }
  return joinRaised(open)
    .map((line) => lineOf(line.words))
    .toSorted((a, b) => a.y - b.y);
}
