/** Where on the page a finding stands: the ids its items in the list lead to. They differ between two columns and more. */
import type { QuantityPair, QuotationPair } from "#lib/compare/comparison.ts";
import type { PassageView } from "./comparison-view.ts";
import { passageAnchor } from "./passage-place.ts";
import { movedAnchor, numberAnchor, quotationAnchor } from "./side-text.tsx";

export type FindingPlaces = {
  quotation: (pair: QuotationPair, index: number) => string;
  quantity: (pair: QuantityPair, index: number) => string;
  passage: (passage: PassageView, index: number) => string;
};

/** In two columns everything has a place of its own. */
export const pairPlaces: FindingPlaces = {
  quotation: (pair, index) => quotationAnchor(index, pair.a === null ? "b" : "a"),
  quantity: (_, index) => numberAnchor(index, "a"),
  passage: (passage, index) => (passage.isMoved ? movedAnchor(index, "a") : passageAnchor(passage.reuseId)),
};
