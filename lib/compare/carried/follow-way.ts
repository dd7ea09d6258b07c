/**
 * Where the texts that carry a passage have it, to the word: the way on which each was reached, over what is kept of each
 * pair on it. Who carries the passage, and how much of it, is for find-carriers.ts to say.
 */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { Carrier, CarryingStep } from "#lib/compare/origins/find-carriers.ts";
import { type AlignedWords, mapPlace, type Texts } from "./map-place.ts";

/** What is kept of a pair's shared passage, the text set out from as A; null where that is not known. */
export type WordsOfStep = (step: CarryingStep) => { texts: Texts; aligned: AlignedWords } | null;

type Piece = TextSpan & { share: number };

const unitsOf = ({ startUtf16, endUtf16 }: TextSpan) => endUtf16 - startUtf16;

/** Pieces that are no further apart than the shorter of them is long are one place; of several places the one with most of it. */
function joinPieces(pieces: readonly Piece[]): TextSpan | null {
  const joined: Piece[] = [];
  for (const piece of pieces.toSorted((x, y) => x.startUtf16 - y.startUtf16)) {
    const last = joined.at(-1);
    const isNear =
      last !== undefined && piece.startUtf16 - last.endUtf16 <= Math.min(unitsOf(last), unitsOf(piece));
    if (!isNear) joined.push({ ...piece });
    else {
      last.endUtf16 = Math.max(last.endUtf16, piece.endUtf16);
      last.share += piece.share;
    }
  }
  const most = joined.reduce<Piece | null>(
    (best, one) => (best === null || one.share > best.share ? one : best),
    null,
  );
  return most && { startUtf16: most.startUtf16, endUtf16: most.endUtf16 };
}

/** Empty where nothing of it is at the end of the way; null where that is not known. */
function follow(passage: TextSpan, way: readonly CarryingStep[], wordsOf: WordsOfStep): TextSpan | null {
  let place: TextSpan | null = passage;
  for (const step of way) {
    const words = wordsOf(step);
    if (words === null) return null;
    place = mapPlace(words.texts, words.aligned, place);
    if (place === null || unitsOf(place) === 0) return { startUtf16: 0, endUtf16: 0 };
  }
  return place;
}

/**
 * From the passage's first word there to its last. `passage`: from its first word to its last. Empty where none of its words
 * are there; null where that is not known. O(pieces · steps) places to map.
 */
export function carriedPlace(
  passage: TextSpan,
  { pieces }: Pick<Carrier, "pieces">,
  wordsOf: WordsOfStep,
): TextSpan | null {
  const places: Piece[] = [];
  for (const { way, from, to } of pieces) {
    const place = follow(passage, way, wordsOf);
    if (place === null) return null;
    if (unitsOf(place) > 0) places.push({ ...place, share: to - from });
  }
  return joinPieces(places) ?? { startUtf16: 0, endUtf16: 0 };
}
