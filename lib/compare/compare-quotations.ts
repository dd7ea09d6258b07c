/** The quotations of two texts side by side, with what became of each. */
import type { QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
import { pairQuotations } from "#lib/compare/pair-quotations.ts";
import { type Quotation, readQuotingText } from "#lib/compare/quotation.ts";
import { shareQuotations } from "#lib/compare/quotation-share.ts";
import { judgeQuotations } from "#lib/compare/quotation-verdict.ts";
import { matchSpeakers } from "#lib/compare/same-speaker.ts";
import { type UnquotedFinder, unquotedFinder } from "#lib/compare/unquoted-side.ts";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";

const stretchOf = (text: string, side: QuotationSide) => readStretch(text, side.startUtf16, side.endUtf16);

function withSpeakers(pair: Omit<QuotationPair, "speakers">): QuotationPair {
  return { ...pair, speakers: matchSpeakers(pair.a?.speaker ?? null, pair.b?.speaker ?? null) };
}

function onlyInA(a: Quotation, bText: string, find: UnquotedFinder): QuotationPair {
  const b = find(a);
  const changes = b ? wordChanges(a.stretch, stretchOf(bText, b)) : [];
  return withSpeakers({ a: a.side, b, verdict: "onlyA", changes, note: b ? "marksLost" : null });
}

function onlyInB(b: Quotation, aText: string, find: UnquotedFinder): QuotationPair {
  const a = find(b);
  const changes = a ? wordChanges(stretchOf(aText, a), b.stretch) : [];
  return withSpeakers({ a, b: b.side, verdict: "onlyB", changes, note: a ? "madeFromParaphrase" : null });
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
  const aRead = readQuotingText(aText);
  const bRead = readQuotingText(bText);
  const [a, b] = [aRead.quotations, bRead.quotations];
  const matches = pairQuotations(a, b);
  const aPaired = new Set(matches.map(({ aIndex }) => aIndex));
  const bPaired = new Set(matches.map(({ bIndex }) => bIndex));
  const paired = shareQuotations(a, b, matches).map(
    (share): QuotationPair =>
      withSpeakers({ a: share.a.side, b: share.b.side, ...judgeQuotations(share.a, share.b) }),
  );
  const inA = unquotedFinder(aRead);
  const inB = unquotedFinder(bRead);
  const onlyA = a.filter((_, index) => !aPaired.has(index)).map((left) => onlyInA(left, bText, inB));
  const onlyB = b.filter((_, index) => !bPaired.has(index)).map((right) => onlyInB(right, aText, inA));
  return [...paired, ...onlyA, ...onlyB].sort(byPlace);
}
