/**
 * The speaker of each quotation and of each quantity on its own: whether the source found for it is the true one. A
 * pronoun counts when it is the true source's place, whoever it is taken for.
 */
import type { Attribution } from "#lib/compare/attribution/attribution.ts";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { readAttributionAt } from "#lib/compare/attribution/speaker-at.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Piece, PolnearText } from "./polnear.ts";

/** `madeUp`: a source where the truth names none. `wrong`: another one than the truth's. */
export type SpeakerTally = { right: number; wrong: number; missed: number; madeUp: number };
/** Where a way of finding speakers sees the source of a place in a text. */
export type SourceFinder = (text: string) => (place: Piece) => Piece | null;
type PlaceFinder = (text: string) => Piece[];

const meets = (a: Piece, b: Piece) => a.startUtf16 < b.endUtf16 && b.startUtf16 < a.endUtf16;

function byAttributions(counts: (attribution: Attribution) => boolean): SourceFinder {
  return (text) => {
    const attributionAt = readAttributionAt(findAttributions(text).filter(counts));
    return ({ startUtf16, endUtf16 }) => attributionAt(startUtf16, endUtf16)?.source ?? null;
  };
}

const NAME = /\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*/gu;
const REACH_UTF16 = 100;

/** The floor: the nearest words that begin with capitals, behind the place or else in front of it. */
const byNearestName: SourceFinder = (text) => {
  return ({ startUtf16, endUtf16 }) => {
    const behind = [...text.slice(endUtf16, endUtf16 + REACH_UTF16).matchAll(NAME)][0];
    const from = Math.max(0, startUtf16 - REACH_UTF16);
    const before = [...text.slice(from, startUtf16).matchAll(NAME)].at(-1);
    const at = behind ? endUtf16 + behind.index : from + (before?.index ?? 0);
    const name = (behind ?? before)?.[0];
    return name === undefined ? null : { startUtf16: at, endUtf16: at + name.length };
  };
};

function tally(texts: PolnearText[], places: PlaceFinder, finder: SourceFinder): SpeakerTally {
  const sum: SpeakerTally = { right: 0, wrong: 0, missed: 0, madeUp: 0 };
  for (const { text, attributions } of texts) {
    const sourceOf = finder(text);
    for (const place of places(text)) {
      const truth =
        attributions.find(({ content }) => content.some((piece) => meets(piece, place)))?.source ?? [];
      const found = sourceOf(place);
      if (truth.length === 0) sum.madeUp += found ? 1 : 0;
      else if (!found) sum.missed++;
      else if (truth.some((piece) => meets(piece, found))) sum.right++;
      else sum.wrong++;
    }
  }
  return sum;
}

export type SpeakerRow = { of: string; way: string; tally: SpeakerTally };

/** Quotations and quantities, the engine beside the nearest name. */
export function speakerRows(texts: PolnearText[]): SpeakerRow[] {
  const stated = byAttributions(({ kind }) => kind === "statement");
  return [
    {
      of: "quotation",
      way: "ours",
      tally: tally(
        texts,
        findQuotations,
        byAttributions(() => true),
      ),
    },
    { of: "quotation", way: "name", tally: tally(texts, findQuotations, byNearestName) },
    { of: "quantity", way: "ours", tally: tally(texts, findQuantities, stated) },
    { of: "quantity", way: "name", tally: tally(texts, findQuantities, byNearestName) },
  ];
}
