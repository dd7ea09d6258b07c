/** Quotations and numbers of a stored comparison with what people said of them, turned so that the article asked for first is A. */
import "server-only";
import type { QuantityPair, QuotationPair } from "#lib/compare/comparison.ts";
import { quantitySpans, quotationSpans } from "#lib/compare/finding-spans.ts";
import type { AlignedSpans } from "#lib/compare/match-alignments.ts";
import { swapQuantity, swapQuotation } from "#lib/compare/swap-sides.ts";
import type {
  QuantityPair as QuantityRow,
  QuotationPair as QuotationRow,
  ReuseState,
} from "#lib/db/generated/client.ts";
import type { AlignmentWord, RuledPassageView, RulingChain } from "./pair-rulings.ts";
import { type PackedQuantity, unpackQuantity } from "./quantity-rows.ts";
import type { FindingSubject } from "./ruling-input.ts";

export type RuledFinding = {
  /** What the next ruling names, whichever article is A here. */
  subject: FindingSubject;
  state: ReuseState;
  /** What was said of it; null: nothing. A word taken back stands as "none", with its history. */
  alignment: RulingChain<AlignmentWord> | null;
};

/** `ruled` is left out where one text alone has the quotation. */
export type StoredQuotation = QuotationPair & { ruled?: RuledFinding };
export type StoredQuantity = QuantityPair & { ruled?: RuledFinding };

export type Turned = { ruled: readonly RuledPassageView[]; isSwapped: boolean };

type RuledRow = Pick<QuantityRow, "comparisonId" | "state" | "ruledPassageId">;

function ruledOf(
  row: RuledRow,
  kind: FindingSubject["kind"],
  spans: AlignedSpans,
  ruled: readonly RuledPassageView[],
): RuledFinding {
  const said = ruled.find((place) => place.ruledPassageId === row.ruledPassageId);
  const subject = { comparisonId: row.comparisonId, kind, ...spans };
  return { subject, state: row.state, alignment: said?.alignment ?? null };
}

/** `quotations`: as readQuotations gives them for these rows, so that a row's position is its place among them. */
export function storedQuotations(
  rows: readonly QuotationRow[],
  quotations: readonly QuotationPair[],
  { ruled, isSwapped }: Turned,
): StoredQuotation[] {
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return quotations.map((pair, position) => {
    const turned = isSwapped ? swapQuotation(pair) : pair;
    const [row, spans] = [byPosition.get(position), quotationSpans(pair)];
    if (row === undefined || spans === null) return turned;
    return { ...turned, ruled: ruledOf(row, "quotation", spans, ruled) };
  });
}

export function storedQuantities(
  rows: readonly QuantityRow[],
  { ruled, isSwapped }: Turned,
): StoredQuantity[] {
  return rows.map((row) => {
    const { verdict, why } = row;
    const [a, b] = [row.a as PackedQuantity, row.b as PackedQuantity];
    const pair = { a: unpackQuantity(a), b: unpackQuantity(b), verdict, why };
    const found = ruledOf(row, "quantity", quantitySpans(pair), ruled);
    return { ...(isSwapped ? swapQuantity(pair) : pair), ruled: found };
  });
}
