/**
 * Where a place of one text stands in another, from what is kept of a passage the two share: what did not change is level,
 * and of a change the other side is known. No word is aligned here. For what carries a passage see follow-way.ts.
 */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { tokenizeTimes } from "#lib/compare/clock-times.ts";
import { swapPassage } from "#lib/compare/swap-sides.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";
import { trimToWords } from "./trim-to-words.ts";

/** Where two texts have the same, but for the changes, which are in the order of both. */
export type WordedStretch = SharedStretch & { changes: readonly SharedStretch[] };

/** A shared passage and its parts that stand at another place of the order. */
export type AlignedWords = WordedStretch & { moved: readonly WordedStretch[] };

export type Texts = { a: string; b: string };

type Edge = "start" | "end";

/** The same with its sides exchanged. */
export const turnStretch = (stretch: WordedStretch): WordedStretch => ({
  ...swapPassage(stretch),
  changes: stretch.changes.map(swapPassage),
});

/** The same with its sides exchanged; the parts in the order they had. */
export function turnAligned(aligned: AlignedWords): AlignedWords {
  return { ...turnStretch(aligned), moved: aligned.moved.map(turnStretch) };
}

/** By the words of the stretch, which are the same on both sides however they are written: "air strike", "airstrike". */
function mapByWords(texts: Texts, stretch: SharedStretch, atUtf16: number, edge: Edge): number {
  const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 } = stretch;
  let units = 0;
  for (const token of tokenizeTimes(texts.a.slice(aStartUtf16, aEndUtf16))) {
    const at = atUtf16 - aStartUtf16;
    if (edge === "start" ? token.endUtf16 > at : token.startUtf16 >= at) break;
    units += token.norm.length;
  }
  if (units === 0) return bStartUtf16;
  let passed = 0;
  for (const token of tokenizeTimes(texts.b.slice(bStartUtf16, bEndUtf16))) {
    passed += token.norm.length;
    if (edge === "start" && passed > units) return bStartUtf16 + token.startUtf16;
    if (edge === "end" && passed >= units) return bStartUtf16 + token.endUtf16;
  }
  return bEndUtf16;
}

/** To the character where the two are written alike from the place to an end of the stretch, else to the word. */
function mapWithin(texts: Texts, stretch: SharedStretch, atUtf16: number, edge: Edge): number {
  const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 } = stretch;
  const [before, behind] = [atUtf16 - aStartUtf16, aEndUtf16 - atUtf16];
  const isAlike = (aFrom: number, bFrom: number, units: number) =>
    texts.a.slice(aFrom, aFrom + units) === texts.b.slice(bFrom, bFrom + units);
  const fits = (units: number) => units <= bEndUtf16 - bStartUtf16;
  if (fits(before) && isAlike(aStartUtf16, bStartUtf16, before)) return bStartUtf16 + before;
  if (fits(behind) && isAlike(atUtf16, bEndUtf16 - behind, behind)) return bEndUtf16 - behind;
  return mapByWords(texts, stretch, atUtf16, edge);
}

/** How many of the changes lie before the place: an end takes none in that were put in just behind it, a start none before. */
function countBefore(changes: readonly SharedStretch[], atUtf16: number, edge: Edge): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const changeEndUtf16 = changes[middle]?.aEndUtf16 ?? 0;
    if (edge === "start" ? changeEndUtf16 <= atUtf16 : changeEndUtf16 < atUtf16) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mapEdge(texts: Texts, whole: WordedStretch, atUtf16: number, edge: Edge): number {
  const at = countBefore(whole.changes, atUtf16, edge);
  const [last, next] = [whole.changes[at - 1], whole.changes[at]];
  if (next !== undefined && edge === "start" && next.aStartUtf16 <= atUtf16) return next.bStartUtf16;
  if (next !== undefined && edge === "end" && next.aStartUtf16 < atUtf16) return next.bEndUtf16;
  const stretch = {
    aStartUtf16: last?.aEndUtf16 ?? whole.aStartUtf16,
    aEndUtf16: next?.aStartUtf16 ?? whole.aEndUtf16,
    bStartUtf16: last?.bEndUtf16 ?? whole.bStartUtf16,
    bEndUtf16: next?.bStartUtf16 ?? whole.bEndUtf16,
  };
  return mapWithin(texts, stretch, atUtf16, edge);
}

/** What tells of a place: the moved part that holds all of it, else the passage itself. */
export function stretchAround(aligned: AlignedWords, { startUtf16, endUtf16 }: TextSpan): WordedStretch {
  const moved = aligned.moved.find((part) => part.aStartUtf16 <= startUtf16 && endUtf16 <= part.aEndUtf16);
  return moved ?? aligned;
}

/** The part of a place of A that the stretch holds; null where they do not touch. */
export function placeWithin(stretch: SharedStretch, place: TextSpan): TextSpan | null {
  const startUtf16 = Math.max(place.startUtf16, stretch.aStartUtf16);
  const endUtf16 = Math.min(place.endUtf16, stretch.aEndUtf16);
  return startUtf16 < endUtf16 ? { startUtf16, endUtf16 } : null;
}

/**
 * Where B has what stands at `place` in A, from its first word to its last, of what the stretch holds of it. An end within a
 * change takes the change's whole other side. Empty where B has none of its words; null where the two do not touch.
 * Logarithmic in the changes, and linear in the stretch between two of them.
 */
export function mapWithinStretch(texts: Texts, stretch: WordedStretch, place: TextSpan): TextSpan | null {
  const held = placeWithin(stretch, place);
  if (held === null) return null;
  const startUtf16 = mapEdge(texts, stretch, held.startUtf16, "start");
  const endUtf16 = mapEdge(texts, stretch, held.endUtf16, "end");
  return trimToWords(texts.b, { startUtf16, endUtf16: Math.max(startUtf16, endUtf16) });
}

/** The same over a shared passage: what lies within a part of it that moved stands where that part stands in B. */
export function mapPlace(texts: Texts, aligned: AlignedWords, place: TextSpan): TextSpan | null {
  const held = placeWithin(aligned, place);
  return held === null ? null : mapWithinStretch(texts, stretchAround(aligned, held), held);
}
