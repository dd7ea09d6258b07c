/** The quotations of two texts side by side, with what became of each. */
import type { QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
import { findUnquoted, indexUnquoted, type UnquotedIndex } from "#lib/compare/find-unquoted.ts";
import { pairQuotations } from "#lib/compare/pair-quotations.ts";
import { type Quotation, quotationSide, readQuotations } from "#lib/compare/quotation.ts";
import { shareQuotations } from "#lib/compare/quotation-share.ts";
import { judgeQuotations } from "#lib/compare/quotation-verdict.ts";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";

type Finder = (quotation: Quotation) => QuotationSide | null;

/** The index is made for the first quotation looked for: most texts need none. */
function finderIn(text: string, own: Quotation[]): Finder {
  let index: UnquotedIndex | null = null;
  return ({ stretch }) => {
    index ??= indexUnquoted(
      text,
      own.map(({ side }) => side),
    );
    const span = findUnquoted(stretch.tokens, index);
    return span && quotationSide(text, span, { speaker: null, quoted: false });
  };
}

const stretchOf = (text: string, side: QuotationSide) => readStretch(text, side.startUtf16, side.endUtf16);

function onlyInA(a: Quotation, bText: string, find: Finder): QuotationPair {
  const b = find(a);
  const changes = b ? wordChanges(a.stretch, stretchOf(bText, b)) : [];
  return { a: a.side, b, verdict: "onlyA", changes, note: b ? "marksLost" : null };
}

function onlyInB(b: Quotation, aText: string, find: Finder): QuotationPair {
  const a = find(b);
  const changes = a ? wordChanges(stretchOf(aText, a), b.stretch) : [];
  return { a, b: b.side, verdict: "onlyB", changes, note: a ? "madeFromParaphrase" : null };
}

/** By place in A; those that A lacks come last, by place in B. */
export function byPlace(x: QuotationPair, y: QuotationPair): number {
  const aPlace = (pair: QuotationPair) => pair.a?.startUtf16 ?? Number.MAX_SAFE_INTEGER;
  const bPlace = (pair: QuotationPair) => pair.b?.startUtf16 ?? Number.MAX_SAFE_INTEGER;
  return aPlace(x) - aPlace(y) || bPlace(x) - bPlace(y);
}

/**
 * Every quotation of both texts, paired where they are the same statement; more than once only where the other text
 * breaks it into several.
 */
export function compareQuotations(aText: string, bText: string): QuotationPair[] {
  const a = readQuotations(aText);
  const b = readQuotations(bText);
  const matches = pairQuotations(a, b);
  const aPaired = new Set(matches.map(({ aIndex }) => aIndex));
  const bPaired = new Set(matches.map(({ bIndex }) => bIndex));
  const paired = shareQuotations(a, b, matches).map(
    (share): QuotationPair => ({ a: share.a.side, b: share.b.side, ...judgeQuotations(share.a, share.b) }),
  );
  const inA = finderIn(aText, a);
  const inB = finderIn(bText, b);
  const onlyA = a.filter((_, index) => !aPaired.has(index)).map((left) => onlyInA(left, bText, inB));
  const onlyB = b.filter((_, index) => !bPaired.has(index)).map((right) => onlyInB(right, aText, inA));
  return [...paired, ...onlyA, ...onlyB].sort(byPlace);
}
