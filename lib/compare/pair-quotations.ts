/** Which quotation of one text is which of the other: by their words. */
import type { Quotation } from "#lib/compare/quotation.ts";
import { type Likeness, likenessOf, standsWhole } from "#lib/compare/quotation-likeness.ts";
import type { SpeakerNames } from "#lib/compare/same-speaker.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import type { Token } from "#lib/text/tokens.ts";

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

/** Which of `other` each piece belongs to that says too little by itself: where another piece of its statement is found. */
function piecesBeside(
  own: Quotation[],
  other: Quotation[],
  pairs: readonly (readonly [own: number, other: number])[],
): [own: number, other: number][] {
  const paired = new Set(pairs.map(([index]) => index));
  const partners = new Map<number, number[]>();
  for (const [index, partner] of pairs) {
    const statement = own[index]?.statement ?? -1;
    partners.set(statement, [...(partners.get(statement) ?? []), partner]);
  }
  return own.flatMap((piece, index): [number, number][] => {
    if (paired.has(index)) return [];
    const holder = partners
      .get(piece.statement)
      ?.find((at) => isHeldBy(piece.stretch.tokens, other[at]?.stretch.tokens ?? []));
    return holder === undefined ? [] : [[index, holder]];
  });
}

const isHeldBy = (piece: Token[], whole: Token[]) => piece.length < whole.length && standsWhole(piece, whole);

/**
 * Pairs of the same statement. First each quotation at most once, best pairs first; then what is left over is paired
 * with a partner already taken, as when one text breaks a statement in two ("…," he said, "…"), last the pieces of such a
 * statement that say too little by themselves ("and left").
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
  const pairs = [...first, ...rest].map(({ aIndex, bIndex }): QuotationMatch => ({ aIndex, bIndex }));
  const inA = piecesBeside(
    a,
    b,
    pairs.map(({ aIndex, bIndex }) => [aIndex, bIndex]),
  );
  const inB = piecesBeside(
    b,
    a,
    pairs.map(({ aIndex, bIndex }) => [bIndex, aIndex]),
  );
  return [
    ...pairs,
    ...inA.map(([aIndex, bIndex]) => ({ aIndex, bIndex })),
    ...inB.map(([bIndex, aIndex]) => ({ aIndex, bIndex })),
  ];
}
