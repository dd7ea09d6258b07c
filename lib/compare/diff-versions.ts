/**
 * Two versions of one text, paragraph by paragraph: which stayed, which changed and how, which came and which went. For
 * versions, which keep their order; for texts that share passages here and there see compare-texts.ts.
 */

import { tokenize } from "#lib/text/tokens.ts";
import { equalRuns } from "#lib/text/word-diff.ts";
import type { TextSpan } from "./align-rows.ts";
import type { WordChange } from "./comparison.ts";
import { readStretch, wordChanges } from "./word-changes.ts";

export type VersionRow =
  | { kind: "same"; before: TextSpan; after: TextSpan }
  | { kind: "changed"; before: TextSpan; after: TextSpan; changes: WordChange[] }
  | { kind: "removed"; before: TextSpan }
  | { kind: "added"; after: TextSpan };

type Paragraph = TextSpan & { text: string; words: ReadonlySet<string> };

/** Share of the words of the shorter paragraph that the longer one has, for the two to be one paragraph, changed. */
const LEAST_LIKENESS = 0.5;
/** Pairs looked at in one gap; beyond it paragraphs are paired in order. Keeps a rewritten long text linear. */
const MAX_PAIRS = 40_000;
const PARAGRAPH = /[^\n]+(?:\n(?!\n)[^\n]+)*/gu;

function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(PARAGRAPH)].map((match) => ({
    startUtf16: match.index,
    endUtf16: match.index + match[0].length,
    text: match[0],
    words: new Set(
      tokenize(match[0]).map((token) => match[0].slice(token.startUtf16, token.endUtf16).toLowerCase()),
    ),
  }));
}

function likeness(a: Paragraph, b: Paragraph): number {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (few.size === 0) return 0;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return (2 * both) / (few.size + many.size);
}

/** The pairs of two gaps' paragraphs of the greatest total likeness that keep both orders. O(n · m). */
function pairUp(a: readonly Paragraph[], b: readonly Paragraph[]): [number, number][] {
  if (a.length * b.length > MAX_PAIRS) return [];
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const gain = (row: number, column: number) => {
    const [one, other] = [a[row], b[column]];
    const value = one === undefined || other === undefined ? 0 : likeness(one, other);
    return value >= LEAST_LIKENESS ? value : 0;
  };
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const paired = gain(row, column);
      const skip = Math.max(at(row + 1, column), at(row, column + 1));
      best[row * width + column] = paired > 0 ? Math.max(skip, paired + at(row + 1, column + 1)) : skip;
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < a.length && column < b.length; ) {
    const here = at(row, column);
    if (here === at(row + 1, column)) row += 1;
    else if (here === at(row, column + 1)) column += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

const spanOf = ({ startUtf16, endUtf16 }: TextSpan): TextSpan => ({ startUtf16, endUtf16 });

type Texts = { before: string; after: string };

function changedRow(texts: Texts, before: Paragraph, after: Paragraph): VersionRow {
  const a = readStretch(texts.before, before.startUtf16, before.endUtf16);
  const b = readStretch(texts.after, after.startUtf16, after.endUtf16);
  return { kind: "changed", before: spanOf(before), after: spanOf(after), changes: wordChanges(a, b) };
}

/** What stands between two runs of equal paragraphs: changed ones paired, the rest gone or new. */
function gapRows(texts: Texts, a: readonly Paragraph[], b: readonly Paragraph[]): VersionRow[] {
  const rows: VersionRow[] = [];
  let [aFrom, bFrom] = [0, 0];
  const flush = (aTo: number, bTo: number) => {
    for (const gone of a.slice(aFrom, aTo)) rows.push({ kind: "removed", before: spanOf(gone) });
    for (const come of b.slice(bFrom, bTo)) rows.push({ kind: "added", after: spanOf(come) });
  };
  for (const [aAt, bAt] of pairUp(a, b)) {
    flush(aAt, bAt);
    const [before, after] = [a[aAt], b[bAt]];
    if (before !== undefined && after !== undefined) rows.push(changedRow(texts, before, after));
    [aFrom, bFrom] = [aAt + 1, bAt + 1];
  }
  flush(a.length, b.length);
  return rows;
}

/**
 * Compares two versions of a text.
 *
 * @param before the older body, paragraphs parted by empty lines
 * @param after the newer one
 * @returns rows in reading order: every paragraph of either text stands in exactly one. O(n + m) for texts that are
 *   mostly alike; within a rewritten stretch quadratic in its paragraphs, up to a limit.
 */
export function diffVersions(before: string, after: string): VersionRow[] {
  const [a, b] = [paragraphsOf(before), paragraphsOf(after)];
  const numbers = new Map<string, number>();
  const numberOf = ({ text }: Paragraph) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const runs = equalRuns(a.map(numberOf), b.map(numberOf));
  const rows: VersionRow[] = [];
  let [aAt, bAt] = [0, 0];
  for (const run of [...runs, { aIndex: a.length, bIndex: b.length, length: 0 }]) {
    rows.push(...gapRows({ before, after }, a.slice(aAt, run.aIndex), b.slice(bAt, run.bIndex)));
    for (let step = 0; step < run.length; step += 1) {
      const [one, other] = [a[run.aIndex + step], b[run.bIndex + step]];
      if (one !== undefined && other !== undefined)
        rows.push({ kind: "same", before: spanOf(one), after: spanOf(other) });
    }
    [aAt, bAt] = [run.aIndex + run.length, run.bIndex + run.length];
  }
  return rows;
}
