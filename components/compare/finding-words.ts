/** How findings are called on the screen. */

import type { ChipTone } from "#components/ui/chip.tsx";
import type { QuotationPair, Touched } from "#lib/compare/comparison.ts";

export const touchWords: Record<Touched, string> = {
  negation: "negation",
  agency: "who acts",
  number: "number",
  modality: "modality",
  hedge: "hedge",
  name: "name",
};

export const verdictWords: Record<QuotationPair["verdict"], string> = {
  altered: "altered",
  truncated: "cut short",
  extended: "longer on the right",
  onlyA: "only left",
  onlyB: "only right",
  same: "same",
};

export const verdictTones: Record<QuotationPair["verdict"], ChipTone> = {
  altered: "disputes",
  truncated: "disputes",
  extended: "disputes",
  onlyA: "caution",
  onlyB: "caution",
  same: "supports",
};

export const noteWords: Record<NonNullable<QuotationPair["note"]>, string> = {
  madeFromParaphrase: "made from a paraphrase",
  marksLost: "quotation marks lost",
};
