/** Turning a comparison round: what was said of A and B, said of B and A. */
import type { Passage, QuantityPair, QuotationPair, WordChange } from "./comparison.ts";

type Spans = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

const turnedVerdict: Record<QuotationPair["verdict"], QuotationPair["verdict"]> = {
  same: "same",
  altered: "altered",
  truncated: "extended",
  extended: "truncated",
  onlyA: "onlyB",
  onlyB: "onlyA",
};

const turnedKind: Record<WordChange["kind"], WordChange["kind"]> = {
  insert: "delete",
  delete: "insert",
  substitute: "substitute",
};

const turnedNote = { madeFromParaphrase: "marksLost", marksLost: "madeFromParaphrase" } as const;

/** The same passage with its sides exchanged; whatever else the object carries stays. */
export function swapPassage<P extends Spans>(passage: P): P {
  return {
    ...passage,
    aStartUtf16: passage.bStartUtf16,
    aEndUtf16: passage.bEndUtf16,
    bStartUtf16: passage.aStartUtf16,
    bEndUtf16: passage.aEndUtf16,
  };
}

/** The same change with its sides exchanged: what was put in was taken out. */
export function swapChange(change: WordChange): WordChange {
  return { ...swapPassage(change), kind: turnedKind[change.kind], a: change.b, b: change.a };
}

/** The same pair with its sides exchanged: what one truncated the other extended, what gained its marks lost them. */
export function swapQuotation(pair: QuotationPair): QuotationPair {
  return {
    a: pair.b,
    b: pair.a,
    verdict: turnedVerdict[pair.verdict],
    changes: pair.changes.map(swapChange),
    note: pair.note === null ? null : turnedNote[pair.note],
    speakers: pair.speakers,
  };
}

/** The same pair of numbers with its sides exchanged: its verdict and its reason are of both. */
export function swapQuantity(pair: QuantityPair): QuantityPair {
  return { ...pair, a: pair.b, b: pair.a };
}
