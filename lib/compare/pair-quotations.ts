/** Which quotation of one text is which of the other: by their words. */
import type { Quotation } from "#lib/compare/quotation.ts";
import { isLikeContext } from "#lib/compare/quotation-context.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { equalWords } from "#lib/compare/word-changes.ts";

export type QuotationMatch = { aIndex: number; bIndex: number };
type Candidate = QuotationMatch & { score: number };

/** A shorter one ("deficit") is a term, not a statement: paired with the very same words, used of the same thing. */
const LEAST_WORDS = 3;
/** Share of the shorter one's words that must stand in the other, in order. */
const LEAST_CONTAINED = 0.6;
/** A loosely matching pair needs this much likeness of the whole, or a run of words that is hardly chance. */
const LEAST_DICE = 0.5;
const TELLING_RUN = 4;
/** Quotations looked at for one word, those nearest in order, so that many like quotations stay linear. */
const MOST_HOLDERS = 24;

/** Every word's quotations, ascending. */
function holders(quotations: Quotation[]): Map<string, number[]> {
  const held = new Map<string, number[]>();
  quotations.forEach(({ stretch }, index) => {
    for (const norm of new Set(stretch.tokens.map((token) => token.norm))) {
      const known = held.get(norm);
      if (known) known.push(index);
      else held.set(norm, [index]);
    }
  });
  return held;
}

/** Those of the ascending `indices` nearest to `centre`, at most MOST_HOLDERS. */
function nearest(indices: number[], centre: number): number[] {
  if (indices.length <= MOST_HOLDERS) return indices;
  const after = indices.findIndex((index) => index >= centre);
  const middle = after === -1 ? indices.length : after;
  const from = Math.min(Math.max(0, middle - MOST_HOLDERS / 2), indices.length - MOST_HOLDERS);
  return indices.slice(from, from + MOST_HOLDERS);
}

/** Quotations of B that share a telling word with quotation number `aIndex`, or any word when it has no telling one. */
function related(quotation: Quotation, aIndex: number, held: Map<string, number[]>): number[] {
  const norms = quotation.stretch.tokens.map((token) => token.norm);
  const telling = norms.filter((norm) => !STOP_WORDS.has(norm));
  const found = new Set<number>();
  for (const norm of telling.length > 0 ? telling : norms) {
    for (const index of nearest(held.get(norm) ?? [], aIndex)) found.add(index);
  }
  return [...found].sort((x, y) => x - y);
}

const joined = (quotation: Quotation) => quotation.stretch.tokens.map((token) => token.norm).join("");

/** 0 when the two are not the same statement, else above 0 and up to 1. */
function likeness(a: Quotation, b: Quotation): number {
  const left = a.stretch.tokens;
  const right = b.stretch.tokens;
  const shorter = Math.min(left.length, right.length);
  if (shorter < LEAST_WORDS || left.length === right.length) {
    const isSame = joined(a) === joined(b);
    if (shorter < LEAST_WORDS) return isSame && isLikeContext(a.around, b.around) ? 1 : 0;
    if (isSame) return 1;
  }
  const runs = equalWords(left, right);
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  const contained = matched / shorter;
  const dice = (2 * matched) / (left.length + right.length);
  const longestRun = Math.max(0, ...runs.map((run) => run.length));
  const isWhole = longestRun === shorter;
  const isSameStatement =
    isWhole || (contained >= LEAST_CONTAINED && (dice >= LEAST_DICE || longestRun >= TELLING_RUN));
  return isSameStatement ? (contained + dice) / 2 : 0;
}

/** Best first; between equally good ones those nearest in order of occurrence. */
function candidatesOf(a: Quotation[], b: Quotation[]): Candidate[] {
  const held = holders(b);
  const candidates: Candidate[] = [];
  a.forEach((left, aIndex) => {
    for (const bIndex of related(left, aIndex, held)) {
      const right = b[bIndex];
      const score = right ? likeness(left, right) : 0;
      if (score > 0) candidates.push({ aIndex, bIndex, score });
    }
  });
  const stray = ({ aIndex, bIndex }: QuotationMatch) => Math.abs(aIndex - bIndex);
  return candidates.sort(
    (x, y) => y.score - x.score || stray(x) - stray(y) || x.aIndex - y.aIndex || x.bIndex - y.bIndex,
  );
}

/**
 * Pairs of the same statement. First each quotation at most once, best pairs first; then what is left over is paired
 * with a partner already taken, as when one text breaks a statement in two ("…," he said, "…").
 * O(words of A · MOST_HOLDERS) alignments.
 */
export function pairQuotations(a: Quotation[], b: Quotation[]): QuotationMatch[] {
  const candidates = candidatesOf(a, b);
  const aPaired = new Set<number>();
  const bPaired = new Set<number>();
  const take = (isTaken: (candidate: Candidate) => boolean) =>
    candidates.filter((candidate) => {
      if (isTaken(candidate)) return false;
      aPaired.add(candidate.aIndex);
      bPaired.add(candidate.bIndex);
      return true;
    });
  const first = take(({ aIndex, bIndex }) => aPaired.has(aIndex) || bPaired.has(bIndex));
  const rest = take(({ aIndex, bIndex }) => aPaired.has(aIndex) && bPaired.has(bIndex));
  return [...first, ...rest].map(({ aIndex, bIndex }) => ({ aIndex, bIndex }));
}
