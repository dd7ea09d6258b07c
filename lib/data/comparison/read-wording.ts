/** What is stored of the wording of a comparison's passages, found by where a passage stands. Pure: a row is read, never the texts. */
import type { AlignedWords } from "#lib/compare/carried/map-place.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";
import { type Bodies, type PackedWording, unpackWording, unpackWordPlaces } from "./wording-rows.ts";

/** Of the passage that stands exactly there; null where it is not known. */
export type WordingFinder = (passage: SharedStretch) => PassageWording | null;

const keyOf = ({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }: SharedStretch) =>
  `${aStartUtf16} ${aEndUtf16} ${bStartUtf16} ${bEndUtf16}`;

/**
 * `row`: null where the engine that compared the two did not keep it. Rows may be read while they are replaced: what does
 * not belong to the passages that were read is not known then, and is at the next look. `bodies`: of the versions compared.
 */
export function wordingFinder(row: PackedWording | null, bodies: Bodies): WordingFinder {
  const all = row === null ? null : unpackWording(row, bodies);
  const byPlace = new Map(all?.map(({ wording, ...place }) => [keyOf(place), wording]));
  return (passage) => byPlace.get(keyOf(passage)) ?? null;
}

/** The same of the places alone: of the passage that stands exactly there; null where they are not known. */
export function wordPlacesFinder(
  row: PackedWording,
  bodies: Bodies,
): (passage: SharedStretch) => AlignedWords | null {
  const byPlace = new Map(unpackWordPlaces(row, bodies)?.map((words) => [keyOf(words), words]));
  return (passage) => byPlace.get(keyOf(passage)) ?? null;
}
