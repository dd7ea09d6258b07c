/**
 * One quotation against several: when a text only interrupts a statement to say who speaks, each piece is judged against
 * its part of the whole, so that the words of the other piece do not count as added. Pieces that stand apart, or in
 * another order, get no such leave: to run them together is to add to each.
 */
import type { QuotationMatch } from "#lib/compare/pair-quotations.ts";
import type { Quotation } from "#lib/compare/quotation.ts";
import { changedBlocks } from "#lib/compare/word-changes.ts";

type Extent = { from: number; to: number };
export type QuotationShare = { a: Quotation; b: Quotation };

type Side = "a" | "b";
type Placed = { match: QuotationMatch; a: Quotation; b: Quotation; extents: Record<Side, Extent> };

/** From the first word that both have to the last, on both sides; empty where they share none. */
function extentsOf(a: Quotation, b: Quotation): Record<Side, Extent> {
  const blocks = changedBlocks(a.stretch, b.stretch);
  const [aEnd, bEnd] = [a.stretch.tokens.length, b.stretch.tokens.length];
  const first = blocks.find(({ aFrom, bFrom }) => aFrom === 0 && bFrom === 0);
  const last = blocks.find(({ aTo, bTo }) => aTo === aEnd && bTo === bEnd);
  if (first !== undefined && first === last) return { a: { from: 0, to: 0 }, b: { from: 0, to: 0 } };
  return {
    a: { from: first?.aTo ?? 0, to: last?.aFrom ?? aEnd },
    b: { from: first?.bTo ?? 0, to: last?.bFrom ?? bEnd },
  };
}

const indexOn = (side: Side, { match }: Placed) => (side === "a" ? match.aIndex : match.bIndex);

/**
 * The part of the quotation on `side` that faces its partner in `own`; `others` have the same quotation there. Words
 * between the parts of two pieces belong to the later one when its own first words are not found in the whole, else to
 * the earlier.
 */
function shareOn(side: Side, own: Placed, others: readonly Placed[]): Quotation {
  const far: Side = side === "a" ? "b" : "a";
  const whole = own[side];
  const mine = own.extents[side];
  const beginsOtherwise = (piece: Placed) => piece.extents[far].from > 0;
  let from = 0;
  let to = whole.stretch.tokens.length;
  for (const other of others) {
    if (other === own || other[far].statement !== own[far].statement) continue;
    const theirs = other.extents[side];
    const isBefore = indexOn(far, other) < indexOn(far, own);
    if (isBefore && theirs.to <= mine.from)
      from = Math.max(from, beginsOtherwise(own) ? theirs.to : mine.from);
    if (!isBefore && theirs.from >= mine.to)
      to = Math.min(to, beginsOtherwise(other) ? mine.to : theirs.from);
  }
  return { ...whole, stretch: { ...whole.stretch, tokens: whole.stretch.tokens.slice(from, to) } };
}

function groupBy(placed: readonly Placed[], side: Side): Map<number, Placed[]> {
  const groups = new Map<number, Placed[]>();
  for (const each of placed) {
    const index = indexOn(side, each);
    const group = groups.get(index);
    if (group) group.push(each);
    else groups.set(index, [each]);
  }
  return groups;
}

/** For each match, in order, the parts of both quotations that face each other. */
export function shareQuotations(a: Quotation[], b: Quotation[], matches: QuotationMatch[]): QuotationShare[] {
  const placed = matches.flatMap((match): Placed[] => {
    const left = a[match.aIndex];
    const right = b[match.bIndex];
    if (!left || !right) return [];
    return [{ match, a: left, b: right, extents: extentsOf(left, right) }];
  });
  const inA = groupBy(placed, "a");
  const inB = groupBy(placed, "b");
  return placed.map((own) => ({
    a: shareOn("a", own, inA.get(own.match.aIndex) ?? []),
    b: shareOn("b", own, inB.get(own.match.bIndex) ?? []),
  }));
}
