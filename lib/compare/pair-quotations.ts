/** Which quotation of one text is which of the other: by their words. */
import type { Quotation } from "#lib/compare/quotation.ts";
import { type Likeness, likenessOf } from "#lib/compare/quotation-likeness.ts";
import type { SpeakerNames } from "#lib/compare/same-speaker.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";

export type QuotationMatch = { aIndex: number; bIndex: number };
/** Likeness from which a quotation may share a partner that is taken already. */
const LEAST_PIECE = 0.5;
type Candidate = QuotationMatch & Likeness;

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

/** Best first; between equally good ones those nearest in order of occurrence. */
function candidatesOf(a: Quotation[], b: Quotation[], named?: SpeakerNames): Candidate[] {
  const held = holders(b);
  const candidates: Candidate[] = [];
  a.forEach((left, aIndex) => {
    for (const bIndex of related(left, aIndex, held)) {
      const right = b[bIndex];
      const likeness = right ? likenessOf(left, right, named) : null;
      if (likeness) candidates.push({ aIndex, bIndex, ...likeness });
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
export function pairQuotations(a: Quotation[], b: Quotation[], named?: SpeakerNames): QuotationMatch[] {
  const candidates = candidatesOf(a, b, named);
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
  const rest = take(
    ({ aIndex, bIndex, score, isPiece }) =>
      (aPaired.has(aIndex) && bPaired.has(bIndex)) || (!isPiece && score < LEAST_PIECE),
  );
  return [...first, ...rest].map(({ aIndex, bIndex }) => ({ aIndex, bIndex }));
}
