/**
 * One quotation against several: when a text breaks a statement in two, each piece is judged against its part of the
 * whole, so that the words of the other piece do not count as added.
 */
import type { QuotationMatch } from "#lib/compare/pair-quotations.ts";
import type { Quotation } from "#lib/compare/quotation.ts";
import { equalWords } from "#lib/compare/word-changes.ts";
import type { EqualRun } from "#lib/text/word-diff.ts";

type Extent = { from: number; to: number };
export type QuotationShare = { a: Quotation; b: Quotation };

function extentOf(runs: EqualRun[], startOf: (run: EqualRun) => number): Extent {
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? { from: startOf(first), to: startOf(last) + last.length } : { from: 0, to: 0 };
}

/** The quotation without the words before and behind that belong to the other partners' extents. */
function withoutOthers(quotation: Quotation, own: Extent, others: Extent[]): Quotation {
  const { tokens } = quotation.stretch;
  const from = Math.max(0, ...others.map((other) => other.to).filter((to) => to <= own.from));
  const to = Math.min(tokens.length, ...others.map((other) => other.from).filter((start) => start >= own.to));
  return { ...quotation, stretch: { ...quotation.stretch, tokens: tokens.slice(from, to) } };
}

/** For each match, in order, the parts of both quotations that face each other. */
export function shareQuotations(a: Quotation[], b: Quotation[], matches: QuotationMatch[]): QuotationShare[] {
  const extents = matches.map(({ aIndex, bIndex }) => {
    const runs = equalWords(a[aIndex]?.stretch.tokens ?? [], b[bIndex]?.stretch.tokens ?? []);
    return { a: extentOf(runs, (run) => run.aIndex), b: extentOf(runs, (run) => run.bIndex) };
  });
  const extentsOf = (side: "a" | "b", isSame: (match: QuotationMatch) => boolean, own: number) =>
    extents
      .filter((_, i) => i !== own && isSame(matches[i] ?? { aIndex: -1, bIndex: -1 }))
      .map((each) => each[side]);
  return matches.flatMap(({ aIndex, bIndex }, own) => {
    const left = a[aIndex];
    const right = b[bIndex];
    const extent = extents[own];
    if (!left || !right || !extent) return [];
    return [
      {
        a: withoutOthers(
          left,
          extent.a,
          extentsOf("a", (match) => match.aIndex === aIndex, own),
        ),
        b: withoutOthers(
          right,
          extent.b,
          extentsOf("b", (match) => match.bIndex === bIndex, own),
        ),
      },
    ];
  });
}
