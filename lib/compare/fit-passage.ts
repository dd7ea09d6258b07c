/**
 * Where a passage stands in a longer text, to the word: the stretch of the text that takes the fewest changes of words to
 * become the passage (semi-global alignment, Sellers 1980). For places that are known only in proportion.
 */
import { tokenize } from "#lib/text/tokens.ts";
import type { TextSpan } from "./align-rows.ts";

/** The cheapest way to a cell: its cost, the words it keeps, and the word of the text it began before. */
type Cell = { cost: number; kept: number; from: number };

const isBetter = (one: Cell, other: Cell) =>
  one.cost < other.cost || (one.cost === other.cost && one.kept > other.kept);
const better = (...ways: Cell[]) => ways.reduce((best, way) => (isBetter(way, best) ? way : best));

/** Costs of ending the whole pattern behind each word of the text. O(pattern · text). */
function lastRow(pattern: readonly string[], text: readonly string[]): Cell[] {
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, from) => ({ cost: 0, kept: 0, from }));
  for (const [i, word] of pattern.entries()) {
    const next: Cell[] = [{ cost: i + 1, kept: 0, from: 0 }];
    for (const [j, other] of text.entries()) {
      const [diagonal, above, left] = [row[j], row[j + 1], next[j]];
      if (diagonal === undefined || above === undefined || left === undefined) break;
      const same = word === other ? 1 : 0;
      next.push(
        better(
          { ...diagonal, cost: diagonal.cost + 1 - same, kept: diagonal.kept + same },
          { ...above, cost: above.cost + 1 },
          { ...left, cost: left.cost + 1 },
        ),
      );
    }
    row = next;
  }
  return row;
}

/**
 * The span of `text` that fits `passage` best, from its first word to its last; null when either has no words, or when
 * no word of it fits. Of equals the one that keeps most words, then the first.
 */
export function fitPassage(passage: string, text: string): TextSpan | null {
  const pattern = tokenize(passage).map(({ norm }) => norm);
  const words = tokenize(text);
  const row = lastRow(
    pattern,
    words.map(({ norm }) => norm),
  );
  const none: Cell = { cost: pattern.length, kept: 0, from: 0 };
  let [best, end] = [none, 0];
  for (const [at, cell] of row.entries()) if (isBetter(cell, best)) [best, end] = [cell, at];
  const [first, last] = [words[best.from], words[end - 1]];
  if (best.kept === 0 || first === undefined || last === undefined) return null;
  return { startUtf16: first.startUtf16, endUtf16: last.endUtf16 };
}
