/**
 * Where a passage stands in a longer text, to the word: the stretch of the text that takes the fewest changes of words to
 * become the passage (semi-global alignment, Sellers 1980). For places that are known only in proportion. Of a long
 * passage the first and the last words are fitted, so that none costs more than a bound.
 */
import { tokenize } from "#lib/text/tokens.ts";
import type { TextSpan } from "../align-rows.ts";

/** Of a passage of more than twice so many words, so many at either end are fitted. */
const END_WORDS = 150;
/** They are looked for among so many words at either end of the text. */
const REACH_WORDS = 2_000;
/** A long passage's end of which less than this share is found is not where it should be. */
const LEAST_KEPT = 0.5;

/** Words of a stretch of the text, from the first to behind the last, and how many of them are the pattern's. */
type Fit = { from: number; to: number; kept: number };

/** The way to each word of the text: its cost, the words it keeps, and the word of the text it began before. */
type Row = { cost: Int32Array; kept: Int32Array; from: Int32Array };

function rowOf(words: number): Row {
  const [cost, kept] = [new Int32Array(words + 1), new Int32Array(words + 1)];
  return { cost, kept, from: Int32Array.from({ length: words + 1 }, (_, at) => at) };
}

/** Fills `next`, the row of the pattern's word number `patternAt`, from the row before it. */
function fillRow(last: Row, next: Row, isSame: (textAt: number) => boolean, patternAt: number): void {
  [next.cost[0], next.kept[0], next.from[0]] = [patternAt + 1, 0, 0];
  for (let j = 1; j < next.cost.length; j++) {
    const same = isSame(j - 1) ? 1 : 0;
    let cost = (last.cost[j - 1] ?? 0) + 1 - same;
    let kept = (last.kept[j - 1] ?? 0) + same;
    let from = last.from[j - 1] ?? 0;
    const take = (row: Row, at: number) => {
      const [otherCost, otherKept] = [(row.cost[at] ?? 0) + 1, row.kept[at] ?? 0];
      if (otherCost > cost || (otherCost === cost && otherKept <= kept)) return;
      [cost, kept, from] = [otherCost, otherKept, row.from[at] ?? 0];
    };
    take(last, j);
    take(next, j - 1);
    next.cost[j] = cost;
    next.kept[j] = kept;
    next.from[j] = from;
  }
}

/** Of equals the one that keeps most words, then the first; null where no word fits. O(pattern · text). */
function fitWords(pattern: readonly string[], text: readonly string[]): Fit | null {
  let [last, next] = [rowOf(text.length), rowOf(text.length)];
  for (const [at, word] of pattern.entries()) {
    fillRow(last, next, (textAt) => text[textAt] === word, at);
    [last, next] = [next, last];
  }
  let [bestCost, best]: [number, Fit] = [pattern.length, { from: 0, to: 0, kept: 0 }];
  for (let to = 0; to <= text.length; to++) {
    const [cost, kept, from] = [last.cost[to] ?? 0, last.kept[to] ?? 0, last.from[to] ?? 0];
    if (cost < bestCost || (cost === bestCost && kept > best.kept)) {
      bestCost = cost;
      best = { from, to, kept };
    }
  }
  return best.kept === 0 ? null : best;
}

/** Its first and its last words, each near its end of the text; null where either is not there. */
function fitEnds(pattern: readonly string[], text: readonly string[]): Fit | null {
  const behind = Math.max(0, text.length - REACH_WORDS);
  const first = fitWords(pattern.slice(0, END_WORDS), text.slice(0, REACH_WORDS));
  const last = fitWords(pattern.slice(-END_WORDS), text.slice(behind));
  if (first === null || last === null || Math.min(first.kept, last.kept) < LEAST_KEPT * END_WORDS)
    return null;
  const [from, to] = [first.from, last.to + behind];
  return from < to ? { from, to, kept: first.kept + last.kept } : null;
}

/**
 * The span of `text` that fits `passage` best, from its first word to its last; null when either has no words, when no
 * word of it fits, or when the ends of a passage of more than 300 words are not found within 2,000 words of the text's. Of
 * equals the one that keeps most words, then the first. Linear but for a bounded part.
 */
export function fitPassage(passage: string, text: string): TextSpan | null {
  const pattern = tokenize(passage).map(({ norm }) => norm);
  const words = tokenize(text);
  const norms = words.map(({ norm }) => norm);
  const isLong = pattern.length > 2 * END_WORDS;
  const best = isLong ? fitEnds(pattern, norms) : fitWords(pattern, norms);
  const [first, last] = best === null ? [] : [words[best.from], words[best.to - 1]];
  if (first === undefined || last === undefined) return null;
  return { startUtf16: first.startUtf16, endUtf16: last.endUtf16 };
}
