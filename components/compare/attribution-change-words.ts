/** What the aligned words say of who said it, in a few words for a list. Pure. */
import type { AttributionChange } from "#lib/compare/attribution-changes/attribution-change.ts";

/** Which side has it is a fact; which one took it out, or put it in, the texts do not say. */
export function attributionWords(change: AttributionChange): string {
  if (change.kind === "otherSpeaker") return "another speaker";
  const side = change.lacking === "b" ? "left" : "right";
  return change.kind === "attributionLost" ? `attributed only ${side}` : `hedged only ${side}`;
}

/** Each once, in the order of their weight. */
export function attributionSummary(changes: readonly AttributionChange[]): string[] {
  return [...new Set(changes.map(attributionWords))];
}
