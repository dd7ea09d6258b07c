/**
 * Whether a passage whose own words are the same is said otherwise now: a negation or a modal came or went near it in its
 * sentence, or the number or name right beside it is another.
 */
import type { Touched, WordChange } from "#lib/compare/comparison.ts";
import { anchorChanges, type TextSpan } from "./anchor-changes.ts";
import type { WordSpan } from "./surroundings.ts";
import { sentencesWithin, type VersionText } from "./version-text.ts";

type Place = WordSpan & TextSpan;

/** How far from the passage, in words, a change of this kind bears on it. */
const REACH: Partial<Record<Touched, number>> = { negation: 8, modality: 8, hedge: 2, number: 2, name: 2 };
const NUMBER = /^\p{Nd}/u;
/** So much of a sentence is read on either side; what has no full stops is one long sentence. */
const MOST_WORDS = 40;

type Sides = { before: TextSpan; behind: TextSpan };

/** The rest of the place's sentences, before and behind it. */
function restOfSentence(version: VersionText, place: Place): Sides {
  const { from, to } = sentencesWithin(version, place.startUtf16, place.endUtf16);
  const [first, last] = [version.sentences[from], version.sentences[to - 1]];
  const start = version.tokens[Math.max(first?.from ?? place.from, place.from - MOST_WORDS)]?.startUtf16;
  const end = version.tokens[Math.min(last?.to ?? place.to, place.to + MOST_WORDS) - 1]?.endUtf16;
  return {
    before: { startUtf16: Math.min(start ?? place.startUtf16, place.startUtf16), endUtf16: place.startUtf16 },
    behind: { startUtf16: place.endUtf16, endUtf16: Math.max(end ?? place.endUtf16, place.endUtf16) },
  };
}

function readsTheSame(older: VersionText, a: Place, newer: VersionText, b: Place): boolean {
  const keys = (version: VersionText, place: Place) => {
    const { from, to } = sentencesWithin(version, place.startUtf16, place.endUtf16);
    return version.sentences.slice(from, to).map(({ key }) => key);
  };
  return keys(older, a).join() === keys(newer, b).join();
}

/** Words between a change and the passage, on the nearer version's count. */
function distance(older: VersionText, a: Place, newer: VersionText, b: Place, change: WordChange): number {
  const between = (version: VersionText, place: Place, startUtf16: number, endUtf16: number) => {
    const [from, to] =
      endUtf16 <= place.startUtf16 ? [endUtf16, place.startUtf16] : [place.endUtf16, startUtf16];
    return version.tokens.filter((token) => token.startUtf16 >= from && token.endUtf16 <= to).length;
  };
  return Math.min(
    between(older, a, change.aStartUtf16, change.aEndUtf16),
    between(newer, b, change.bStartUtf16, change.bEndUtf16),
  );
}

const beginsWithNumber = (version: VersionText, { from }: Place) =>
  NUMBER.test(version.tokens[from]?.norm ?? "");

/** The changes outside the passage that bear on it; none where its sentences read the same. O(words of the text). */
export function turnedAround(older: VersionText, a: Place, newer: VersionText, b: Place): WordChange[] {
  if (readsTheSame(older, a, newer, b)) return [];
  const [was, is] = [restOfSentence(older, a), restOfSentence(newer, b)];
  return (["before", "behind"] as const)
    .flatMap((side) => anchorChanges(older.text, was[side], newer.text, is[side]))
    .filter((change) => {
      const words = distance(older, a, newer, b, change);
      // "At least" in front of a number makes it another number.
      const isBound = words === 0 && change.aEndUtf16 <= a.startUtf16 && beginsWithNumber(older, a);
      return isBound || change.touches.some((touch) => words < (REACH[touch] ?? 0));
    });
}
