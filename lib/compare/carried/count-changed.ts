/**
 * How many words differ between two texts that carry a passage, from what is kept of the passages the two share: the words of
 * their changes, and what stands in none of them. No word is aligned here.
 */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { levelPassages } from "#lib/compare/level-passages.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";
import { countWords } from "./count-words.ts";
import {
  type AlignedWords,
  mapWithinStretch,
  placeWithin,
  stretchAround,
  type Texts,
  turnStretch,
  type WordedStretch,
} from "./map-place.ts";

/**
 * Words that differ between two articles' texts of a passage. Not known yet: an earlier engine compared the two and did not
 * keep them; not counted: the passage ran in more pairs than are read.
 */
export type ChangedWords = number | "notKnownYet" | "notCounted";

/** A text and where it has the passage. */
export type CarriedText = { body: string; place: TextSpan };

type Side = "a" | "b";

const sideOf = (stretch: SharedStretch, side: Side): TextSpan =>
  side === "a"
    ? { startUtf16: stretch.aStartUtf16, endUtf16: stretch.aEndUtf16 }
    : { startUtf16: stretch.bStartUtf16, endUtf16: stretch.bEndUtf16 };

function common(x: TextSpan, y: TextSpan): TextSpan | null {
  const startUtf16 = Math.max(x.startUtf16, y.startUtf16);
  const endUtf16 = Math.min(x.endUtf16, y.endUtf16);
  return startUtf16 < endUtf16 ? { startUtf16, endUtf16 } : null;
}

/** What of the shared passage both have as the passage that ran; null where that is nothing. */
function clip(a: CarriedText, b: CarriedText, aligned: AlignedWords): WordedStretch | null {
  const texts: Texts = { a: a.body, b: b.body };
  const held = placeWithin(aligned, a.place);
  if (held === null) return null;
  const stretch = stretchAround(aligned, held);
  const mapped = mapWithinStretch(texts, stretch, held);
  const onB = mapped && common(mapped, b.place);
  if (onB === null) return null;
  const isAll = onB.startUtf16 === mapped?.startUtf16 && onB.endUtf16 === mapped.endUtf16;
  const back = isAll ? held : mapWithinStretch({ a: b.body, b: a.body }, turnStretch(stretch), onB);
  const onA = back && common(back, held);
  if (onA === null) return null;
  return {
    aStartUtf16: onA.startUtf16,
    aEndUtf16: onA.endUtf16,
    bStartUtf16: onB.startUtf16,
    bEndUtf16: onB.endUtf16,
    changes: stretch.changes,
  };
}

/** Words of the side that are changed or stand in none of the stretches, which are in its order. */
function changedOn(side: Side, { body, place }: CarriedText, stretches: readonly WordedStretch[]): number {
  let words = 0;
  let fromUtf16 = place.startUtf16;
  for (const stretch of stretches) {
    const held = sideOf(stretch, side);
    words += countWords(body, { startUtf16: fromUtf16, endUtf16: held.startUtf16 });
    for (const change of stretch.changes) {
      const changed = common(sideOf(change, side), held);
      if (changed !== null) words += countWords(body, changed);
    }
    fromUtf16 = held.endUtf16;
  }
  return words + countWords(body, { startUtf16: fromUtf16, endUtf16: place.endUtf16 });
}

/**
 * On the side that has more of them. `aligned`: all the passages of the two, A's side first, of which those are told that
 * stand in one order on both. O(changes + words that are changed or in none of the passages).
 */
export function countChanged(a: CarriedText, b: CarriedText, aligned: readonly AlignedWords[]): number {
  const clipped = aligned.flatMap((one) => clip(a, b, one) ?? []);
  const level = levelPassages(clipped).flatMap((at) => clipped[at] ?? []);
  return Math.max(changedOn("a", a, level), changedOn("b", b, level));
}
