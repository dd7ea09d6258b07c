/** The evidence of who took from whom, gathered by what it speaks for: stated as evidence, never as a verdict. Pure. */
import type { OriginEvidence } from "#lib/compare/origins/pair-evidence.ts";
import type { PlacedEvidence } from "./evidence-places.ts";

export type EvidencePoint = OriginEvidence["points"];
export type ShownEvidence = Pick<PlacedEvidence, "kind" | "points" | "strength" | "text" | "links">;

export type EvidenceGroup = {
  points: EvidencePoint;
  /** How the group begins; null: it speaks for nothing, its sentences stand for themselves. */
  title: string | null;
  lines: ShownEvidence[];
};

const titles: Record<EvidencePoint, string | null> = {
  bTookFromA: "Evidence that the right took from the left",
  aTookFromB: "Evidence that the left took from the right",
  linked: "Evidence that one had it from the other, or both from one more",
  commonThirdText: "A common third text",
  neither: null,
};

const order: readonly EvidencePoint[] = ["bTookFromA", "aTookFromB", "linked", "neither", "commonThirdText"];

/** Groups that have evidence, those that point one way first; lines in the order given. */
export function groupEvidence(evidence: readonly ShownEvidence[]): EvidenceGroup[] {
  return order.flatMap((points) => {
    const lines = evidence.filter((line) => line.points === points);
    return lines.length === 0 ? [] : [{ points, title: titles[points], lines }];
  });
}
