/**
 * All that one text says of who said what, as it is kept with the text: its attributions, the quotations that it gives to
 * nobody, and every word by which it leaves open how sure something is, its own words included.
 */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { findHedges } from "#lib/compare/attribution/find-hedges.ts";
import { readSentences } from "#lib/compare/attribution/read-sentences.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";

export type WhoSaysWhat = {
  /** In the order of their cues. */
  attributions: Attribution[];
  /** Words between quotation marks that no attribution covers: a name, a title, irony, or somebody the text leaves open. */
  unattributed: Span[];
  /** Those of the whole text but for what stands between quotation marks, in order. */
  hedges: Span[];
};

/** Those of `spans`, in order, that lie in none of `covers`. O((spans + covers) log covers). */
function outside(spans: readonly Span[], covers: readonly Span[]): Span[] {
  const sorted = covers.toSorted((x, y) => x.startUtf16 - y.startUtf16);
  let [at, reach] = [0, -1];
  return spans.filter(({ startUtf16, endUtf16 }) => {
    for (let one = sorted[at]; one && one.startUtf16 <= startUtf16; one = sorted[++at])
      reach = Math.max(reach, one.endUtf16);
    return reach < endUtf16;
  });
}

/** `attributions`: those of `text`. A quotation is in a part of one as a whole or not at all. O(n log n). */
export function whoSaysWhat(text: string, attributions: readonly Attribution[]): WhoSaysWhat {
  return {
    attributions: [...attributions],
    unattributed: outside(
      findQuotations(text),
      attributions.flatMap(({ parts }) => parts),
    ),
    hedges: readSentences(text).flatMap(({ words }) => findHedges(words, [{ from: 0, to: words.length }])),
  };
}
