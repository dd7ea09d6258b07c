/** A pair of short news texts of which the second garbles what the first quotes, and what a reader says of it. */
import type { QuotationPair, Touched } from "#lib/compare/comparison.ts";

export type ExpectedPair = {
  verdict: QuotationPair["verdict"];
  /** Everything the changed words touch, taken together. */
  touches?: readonly Touched[];
  note?: QuotationPair["note"];
  speakers?: QuotationPair["speakers"];
};

export type GarbledCase = {
  name: string;
  a: string;
  b: string;
  /** In A's order, those of B alone last. */
  expected: readonly ExpectedPair[];
};
