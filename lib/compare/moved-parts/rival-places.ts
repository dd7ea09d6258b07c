/** Whether two parts of a passage are each other's only likely counterparts, or another place of it fits nearly as well. */
import { type Fit, fitLocally } from "#lib/compare/moved-parts/fit-locally.ts";
import { type PassageSides, type SideWords, uncommonOf } from "#lib/compare/moved-parts/part-words.ts";
import type { WordRange } from "#lib/compare/reading.ts";

/** Spends cells of alignment; false, and nothing spent, when there are not so many left. */
export type Budget = (cells: number) => boolean;

/** Another place that fits with this share of the score leaves it open which one is meant. */
const MOST_RIVAL = 0.75;
/** A place is aligned where it holds this share of what the two parts have in common. */
const LEAST_HELD = 0.6;

const lengthOf = ({ from, to }: WordRange) => to - from;

/** The stretches of so many words within the range that hold enough of the stems, one behind the other. Linear. */
function placesHolding(
  side: SideWords,
  stems: ReadonlySet<number>,
  within: WordRange,
  words: number,
): WordRange[] {
  const places: WordRange[] = [];
  const last = new Map<number, number>();
  for (let word = within.from; word < within.to; word++) {
    const stem = side.stems[word] ?? -1;
    if (!stems.has(stem)) continue;
    // In the order of where each was met last, so that those too far back stand first.
    last.delete(stem);
    last.set(stem, word);
    for (const [early, at] of last) {
      if (at > word - words) break;
      last.delete(early);
    }
    if (last.size < LEAST_HELD * stems.size) continue;
    places.push({ from: Math.max(within.from, word + 1 - words), to: Math.min(within.to, word + words) });
    last.clear();
  }
  return places;
}

type Sides = { from: SideWords; to: SideWords; part: WordRange; counterpart: WordRange };

/** Whether the part fits a place of the other side that is not its counterpart; true where the budget leaves it open. */
function hasRival(
  { from, to, part, counterpart }: Sides,
  stems: ReadonlySet<number>,
  score: number,
  spend: Budget,
): boolean {
  const words = Math.max(lengthOf(part), lengthOf(counterpart));
  const elsewhere = [
    { from: 0, to: counterpart.from },
    { from: counterpart.to, to: to.tokens.length },
  ];
  return elsewhere
    .flatMap((range) => placesHolding(to, stems, range, words))
    .some((place) => {
      if (!spend(lengthOf(part) * lengthOf(place))) return true;
      return (fitLocally(from, part, to, place)?.score ?? 0) >= MOST_RIVAL * score;
    });
}

/** Linear in the passage, but for what is spent on places that hold much of the same. */
export function isClear({ a, b }: PassageSides, fit: Fit, spend: Budget): boolean {
  const onB = uncommonOf(b, fit.b);
  const shared = new Set([...uncommonOf(a, fit.a)].filter((stem) => onB.has(stem)));
  const aSide = { from: a, to: b, part: fit.a, counterpart: fit.b };
  const bSide = { from: b, to: a, part: fit.b, counterpart: fit.a };
  return !hasRival(aSide, shared, fit.score, spend) && !hasRival(bSide, shared, fit.score, spend);
}
