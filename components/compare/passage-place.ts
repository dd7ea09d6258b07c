/** What an alignment on the page carries for keys and presses, which one script listens for (compare-stage.tsx). */
import type { FoundPassage, FoundRuling } from "./comparison-view.ts";
import type { SideNames } from "./side-names.ts";

export type RuledState = FoundPassage["state"];

/** What is said of an alignment; none takes back what was said before. */
export type AlignmentWord = "same" | "notSame" | "none";

export const wordOfState: Record<RuledState, AlignmentWord> = {
  suspected: "none",
  confirmed: "same",
  rejected: "notSame",
};

export const passageAnchor = (reuseId: string) => `r-${reuseId}`;

/** "Harbour Office and Lock Watch"; undefined where two stand alone, and are not named. */
export function bothNames(names: SideNames): string | undefined {
  return names === null ? undefined : `${names.a} and ${names.b}`;
}

/** `runHref`: everywhere the passage stands. `names`: of the two articles it joins. */
export function passageData(
  passage: Pick<FoundPassage, "reuseId" | "state" | "alignment">,
  runHref: string,
  names: SideNames,
) {
  const { reuseId, state, alignment } = passage;
  return {
    "data-reuse": reuseId,
    "data-state": state,
    "data-revision": alignment?.revision ?? 0,
    "data-run": runHref,
    "data-names": bothNames(names),
  };
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
