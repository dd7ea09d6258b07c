/** Whether a comparison found anything that is of both texts. Pure. */
import type { Comparison } from "./comparison.ts";

/** True when there is something to keep: a passage, a quotation that stands in both, or numbers of the same thing. */
export function hasFindings({ passages, quotations, quantities }: Comparison): boolean {
  const hasCommonQuotation = quotations.some((pair) => pair.a !== null && pair.b !== null);
  return passages.length > 0 || hasCommonQuotation || quantities.length > 0;
}
