/** What is told of a shared passage besides where it stands: its words that changed, its parts that moved, who said it. */
import type { AttributionChange } from "#lib/compare/attribution-changes/attribution-change.ts";
import type { WordChange } from "#lib/compare/comparison.ts";
import { swapChange, swapPassage } from "#lib/compare/swap-sides.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";

/** A part told at another place of the passage's order, and what changed in it on the way, in order. */
export type MovedWording = SharedStretch & { changes: SharedStretch[] };

export type PassageWording = {
  /** In order; none for a verbatim passage. */
  changes: WordChange[];
  /** In A's order. */
  moved: MovedWording[];
  /** The same words given to somebody else, or by one side to nobody, or without its word of doubt. */
  attributions: AttributionChange[];
};

function swapAttribution(change: AttributionChange): AttributionChange {
  if (change.kind === "otherSpeaker") return { ...change, a: change.b, b: change.a };
  return { ...change, lacking: change.lacking === "a" ? "b" : "a" };
}

/** Those of another speaker in A's order, then what B lacks, then what A lacks. */
function inSidesOrder(changes: readonly AttributionChange[]): AttributionChange[] {
  const others = changes.filter((change) => change.kind === "otherSpeaker");
  const lost = changes.filter((change) => change.kind !== "otherSpeaker");
  return [
    ...others.toSorted((x, y) => x.a.at.startUtf16 - y.a.at.startUtf16),
    ...lost.filter(({ lacking }) => lacking === "b"),
    ...lost.filter(({ lacking }) => lacking === "a"),
  ];
}

/** The same with the sides exchanged. */
export function swapWording({ changes, moved, attributions }: PassageWording): PassageWording {
  return {
    changes: changes.map(swapChange),
    moved: moved
      .map((part) => ({ ...swapPassage(part), changes: part.changes.map(swapPassage) }))
      .sort((x, y) => x.aStartUtf16 - y.aStartUtf16),
    attributions: inSidesOrder(attributions.map(swapAttribution)),
  };
}
