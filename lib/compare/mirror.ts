/** The same comparison seen from the other text. */
import { byPlace } from "#lib/compare/compare-quotations.ts";
import type { Comparison, Passage } from "#lib/compare/comparison.ts";
import { byQuantityPlace } from "#lib/compare/quantities/compare-quantities.ts";
import { swapPassage, swapQuantity, swapQuotation } from "#lib/compare/swap-sides.ts";

/** Passages in the order of their A side. */
export function byPassagePlace(x: Passage, y: Passage): number {
  return (
    x.aStartUtf16 - y.aStartUtf16 ||
    x.bStartUtf16 - y.bStartUtf16 ||
    x.aEndUtf16 - y.aEndUtf16 ||
    x.bEndUtf16 - y.bEndUtf16
  );
}

/** What comparing (b, a) says, given what comparing (a, b) says. */
export function mirror(comparison: Comparison): Comparison {
  return {
    ...comparison,
    containmentA: comparison.containmentB,
    containmentB: comparison.containmentA,
    passages: comparison.passages.map(swapPassage).sort(byPassagePlace),
    quotations: comparison.quotations.map(swapQuotation).sort(byPlace),
    quantities: comparison.quantities.map(swapQuantity).sort(byQuantityPlace),
  };
}
