/** Where the evidence of who took from whom can be read in two texts beside each other: marks, and what leads to them. Pure. */
import type { EvidencePlace, OriginEvidence } from "#lib/compare/origins/pair-evidence.ts";
import type { ComparisonView, SideMarks } from "./comparison-view.ts";
import type { SideNames } from "./side-names.ts";

/** A word that leads to a place: which side, which of several there, its number among the evidence's marks, and where it is. */
export type EvidenceLink = { side: "a" | "b"; label: string; mark: number; startUtf16: number };

export type PlacedEvidence = OriginEvidence & { links: EvidenceLink[] };

export type EvidenceView = { lines: PlacedEvidence[]; aMarks: SideMarks; bMarks: SideMarks };

/** Of one line on one side; a text that says "told NPA" in every sentence leads to the first ones. */
const mostLinks = 4;

/** What a link to the first place of either side says. */
export function sideLabels(names: SideNames): { a: string; b: string } {
  return names ?? { a: "left", b: "right" };
}

function linksOf(
  places: readonly EvidencePlace[],
  labels: { a: string; b: string },
  numberOf: (place: EvidencePlace) => number,
): EvidenceLink[] {
  return (["a", "b"] as const).flatMap((side) => {
    const own = places.filter((place) => place.side === side).slice(0, mostLinks);
    return own.map((place, at) => {
      const label = at === 0 ? labels[side] : `${at + 1}`;
      return { side, label, mark: numberOf(place), startUtf16: place.startUtf16 };
    });
  });
}

/** Each place has one mark, however many lines lead to it. Lines in the order given. */
export function placeEvidence(evidence: readonly OriginEvidence[], names: SideNames): EvidenceView {
  const marks = { a: [] as SideMarks, b: [] as SideMarks };
  const known = new Map<string, number>();
  const numberOf = ({ side, startUtf16, endUtf16 }: EvidencePlace) => {
    const place = `${side} ${startUtf16} ${endUtf16}`;
    const number = known.get(place) ?? known.size;
    if (number === known.size) marks[side].push({ kind: "evidence", key: number, startUtf16, endUtf16 });
    known.set(place, number);
    return number;
  };
  const lines = evidence.map((line) => ({
    ...line,
    links: linksOf(line.places, sideLabels(names), numberOf),
  }));
  return { lines, aMarks: marks.a, bMarks: marks.b };
}

/** The evidence's marks lie within all others, so that they are seen when one is led to them. */
export function withEvidence(view: ComparisonView, { aMarks, bMarks }: EvidenceView): ComparisonView {
  return { ...view, aMarks: [...aMarks, ...view.aMarks], bMarks: [...bMarks, ...view.bMarks] };
}
