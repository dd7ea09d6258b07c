/** The quotations of two texts side by side, with what became of each. */
import type { QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
import { pairQuotations } from "#lib/compare/pair-quotations.ts";
import { type Quotation, type QuotingText, readQuotingText } from "#lib/compare/quotation.ts";
import { shareQuotations } from "#lib/compare/quotation-share.ts";
import { judgeQuotations, quotedChanges } from "#lib/compare/quotation-verdict.ts";
import { matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";
import { type UnquotedFinder, unquotedFinder } from "#lib/compare/unquoted-side.ts";
import { readStretch } from "#lib/compare/word-changes.ts";

const stretchOf = (text: string, side: QuotationSide) => readStretch(text, side.startUtf16, side.endUtf16);

function withSpeakers(pair: Omit<QuotationPair, "speakers">, named?: SpeakerNames): QuotationPair {
  // Whose words one text alone quotes is not asked before somebody reads it: to know takes longer than all the rest.
  if (pair.a === null || pair.b === null) return { ...pair, speakers: "unknown" };
  return { ...pair, speakers: matchSpeakers(pair.a.speaker, pair.b.speaker, named) };
}

type Unpaired = Omit<QuotationPair, "speakers">;

type Find = (one: Quotation) => QuotationSide | null;

function onlyInA(a: Quotation, bText: string, find: Find): Unpaired {
  const b = find(a);
  const changes = b ? quotedChanges(a.stretch, stretchOf(bText, b)) : [];
  return { a: a.side, b, verdict: "onlyA", changes, note: b ? "marksLost" : null };
}

function onlyInB(b: Quotation, aText: string, find: Find): Unpaired {
  const a = find(b);
  const changes = a ? quotedChanges(stretchOf(aText, a), b.stretch) : [];
  return { a, b: b.side, verdict: "onlyB", changes, note: a ? "madeFromParaphrase" : null };
}

/** By place in A; those that A lacks come last, by place in B. */
export function byPlace(x: QuotationPair, y: QuotationPair): number {
  const aPlace = (pair: QuotationPair) => pair.a?.startUtf16 ?? Number.MAX_SAFE_INTEGER;
  const bPlace = (pair: QuotationPair) => pair.b?.startUtf16 ?? Number.MAX_SAFE_INTEGER;
  return aPlace(x) - aPlace(y) || bPlace(x) - bPlace(y);
}

/** A text's quotations, and where its words stand that others quote. */
export type QuotedText = { read: QuotingText; find: UnquotedFinder };

/** Makes a text ready to have its quotations held against those of others. */
export function quotedText(read: QuotingText): QuotedText {
  return { read, find: unquotedFinder(read) };
}

/**
 * Every quotation of both texts, paired where they are the same statement; more than once only where the other text
 * breaks it into several. `named`: by which names the project knows whom.
 */
export function pairQuotedTexts(
  aQuoted: QuotedText,
  bQuoted: QuotedText,
  named?: SpeakerNames,
): QuotationPair[] {
  const { quotations: a, text: aText } = aQuoted.read;
  const { quotations: b, text: bText } = bQuoted.read;
  const matches = pairQuotations(a, b, named);
  const aPaired = new Set(matches.map(({ aIndex }) => aIndex));
  const bPaired = new Set(matches.map(({ bIndex }) => bIndex));
  const paired = shareQuotations(a, b, matches).map(
    (share): Unpaired => ({ a: share.a.side, b: share.b.side, ...judgeQuotations(share.a, share.b) }),
  );
  const inA = (one: Quotation) => aQuoted.find(one, named);
  const inB = (one: Quotation) => bQuoted.find(one, named);
  const onlyA = a.filter((_, at) => !aPaired.has(at)).map((left) => onlyInA(left, bText, inB));
  const onlyB = b.filter((_, at) => !bPaired.has(at)).map((right) => onlyInB(right, aText, inA));
  return [...paired, ...onlyA, ...onlyB].map((pair) => withSpeakers(pair, named)).sort(byPlace);
}

/** pairQuotedTexts of two texts nothing is known of yet. */
export function compareQuotations(aText: string, bText: string): QuotationPair[] {
  return pairQuotedTexts(quotedText(readQuotingText(aText)), quotedText(readQuotingText(bText)));
}
