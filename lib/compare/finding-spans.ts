/** Where what two texts have in common stands in both, by which it is known again in another comparison of them. Pure. */
import type { QuantityPair, QuotationPair } from "./comparison.ts";
import type { AlignedSpans } from "./match-alignments.ts";

/** The words of both sides; null where one text alone has them. */
export function quotationSpans({ a, b }: Pick<QuotationPair, "a" | "b">): AlignedSpans | null {
  if (a === null || b === null) return null;
  return {
    aStartUtf16: a.startUtf16,
    aEndUtf16: a.endUtf16,
    bStartUtf16: b.startUtf16,
    bEndUtf16: b.endUtf16,
  };
}

/** The numbers themselves: how far what they count reaches is the engine's reading, and may be another's otherwise. */
export function quantitySpans({ a, b }: Pick<QuantityPair, "a" | "b">): AlignedSpans {
  return {
    aStartUtf16: a.numberStartUtf16,
    aEndUtf16: a.numberEndUtf16,
    bStartUtf16: b.numberStartUtf16,
    bEndUtf16: b.numberEndUtf16,
  };
}
