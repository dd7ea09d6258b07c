/** How the verdicts on a mark's place are said. */
import { touchWords } from "#components/compare/finding-words.ts";
import type { ChipTone } from "#components/ui/chip.tsx";
import type { Touched } from "#lib/compare/comparison.ts";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";

type Waits = WaitingMark["verdict"];

export const waitingWords: Record<Waits, string> = {
  changed: "changed",
  ambiguous: "ambiguous",
  orphaned: "orphaned",
};

export const waitingTones: Record<Waits, ChipTone> = {
  changed: "caution",
  ambiguous: "accent",
  orphaned: "disputes",
};

/** One sentence: why it waits. */
export function whyItWaits({ verdict, toVersion, places }: WaitingMark): string {
  if (verdict === "changed") return `Version ${toVersion} says it otherwise.`;
  if (verdict === "orphaned") return `Version ${toVersion} does not have these words.`;
  return places.length === 1
    ? `Version ${toVersion} has these words once, and it may be another's place.`
    : `Version ${toVersion} has ${places.length} places that fit as well.`;
}

/** "number, negation"; null where nothing nameable is touched. */
export function touchedWords(touches: readonly Touched[]): string | null {
  return touches.length === 0 ? null : touches.map((touch) => touchWords[touch]).join(", ");
}
