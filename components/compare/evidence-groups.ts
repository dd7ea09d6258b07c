/** The evidence of who took from whom, gathered by what it speaks for: stated as evidence, never as a verdict. Pure. */
import type { OriginEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { directionWords } from "./direction-words.ts";
import type { PlacedEvidence } from "./evidence-places.ts";
import type { SideNames } from "./side-names.ts";

export type EvidencePoint = OriginEvidence["points"];
export type ShownEvidence = Pick<PlacedEvidence, "kind" | "points" | "strength" | "text" | "links">;

export type EvidenceGroup = {
  points: EvidencePoint;
  /** How the group begins; null: it speaks for nothing, its sentences stand for themselves. */
  title: string | null;
  lines: ShownEvidence[];
};

/** "Evidence that the right took from the left" */
function titlesOf(names: SideNames): Record<EvidencePoint, string | null> {
  const { bTookFromA, aTookFromB } = directionWords(names);
  const that = (words: string) =>
    `Evidence that ${names === null ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words}`;
  return {
    bTookFromA: that(bTookFromA),
    aTookFromB: that(aTookFromB),
    linked: "Evidence that one had it from the other, or both from one more",
    commonThirdText: "A common third text",
    neither: null,
  };
}

const order: readonly EvidencePoint[] = ["bTookFromA", "aTookFromB", "linked", "neither", "commonThirdText"];

/** Groups that have evidence, those that point one way first; lines in the order given. */
export function groupEvidence(evidence: readonly ShownEvidence[], names: SideNames): EvidenceGroup[] {
  const titles = titlesOf(names);
  return order.flatMap((points) => {
    const lines = evidence.filter((line) => line.points === points);
    return lines.length === 0 ? [] : [{ points, title: titles[points], lines }];
  });
}
