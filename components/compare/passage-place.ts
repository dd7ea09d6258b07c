/** What an alignment on the page carries for keys and presses, which one script listens for (compare-stage.tsx). */
import type { FoundPassage, FoundRuling } from "./comparison-view.ts";

export type RuledState = FoundPassage["state"];

/** What is said of an alignment; none takes back what was said before. */
export type AlignmentWord = "same" | "notSame" | "none";

export const wordOfState: Record<RuledState, AlignmentWord> = {
  suspected: "none",
  confirmed: "same",
  rejected: "notSame",
};

export const passageAnchor = (reuseId: string) => `r-${reuseId}`;

/** `runHref`: everywhere the passage stands. */
export function passageData(passage: Pick<FoundPassage, "reuseId" | "state" | "alignment">, runHref: string) {
  const { reuseId, state, alignment } = passage;
  const revision = alignment?.revision ?? 0;
  return { "data-reuse": reuseId, "data-state": state, "data-revision": revision, "data-run": runHref };
}

/** Nothing where there is nothing to rule on. */
export function findingData(ruled: FoundRuling | undefined) {
  if (ruled === undefined) return {};
  const revision = ruled.alignment?.revision ?? 0;
  return {
    "data-finding": JSON.stringify(ruled.subject),
    "data-state": ruled.state,
    "data-revision": revision,
  };
}
