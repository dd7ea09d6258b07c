/** The same statement given to one person here and to another there. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { wholeSpan } from "#lib/compare/attribution/whole-span.ts";
import { isFullName, matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";
import type { NamedSaying } from "./attribution-change.ts";
import { comesFrom, counterparts, spanOfWords, wordsOfParts } from "./same-statement.ts";
import { overlap, sentencesOf, type WordPairs } from "./word-pairs.ts";

export type Speaker = NonNullable<Attribution["speaker"]>;

/** The fullest name that the two texts have for the speakers they write, where it stands. */
export type FullNames = { from: (speaker: Speaker) => Speaker; to: (speaker: Speaker) => Speaker };

export type OtherSpeaker = { from: NamedSaying; to: NamedSaying };

/** The speaker where the source names them itself: whom a "he" stands for is not certain enough. */
function namedIn({ source, speaker }: Attribution): Speaker | null {
  if (source === null || speaker === null) return null;
  const { startUtf16, endUtf16 } = speaker.span;
  return source.startUtf16 <= startUtf16 && endUtf16 <= source.endUtf16 ? speaker : null;
}

const covers = (outer: Span, inner: Span) =>
  outer.startUtf16 <= inner.startUtf16 && inner.endUtf16 <= outer.endUtf16;

/** Whether `other` gives the words at `places`, and no further ones than `from` has, to its speaker. */
function givesTheSame(
  pairs: WordPairs,
  one: Attribution,
  other: Attribution,
  places: readonly number[],
): boolean {
  if (other.kind !== "statement") return false;
  const given = wordsOfParts(pairs.to, other.parts);
  const has = new Set(given);
  return (
    places.every((at) => has.has(at)) && comesFrom(pairs, sentencesOf(pairs.from, wholeSpan(one)), given)
  );
}

const sayingOf = ({ name, span }: Speaker, one: Attribution): NamedSaying => {
  return { name, nameAt: span, at: wholeSpan(one) };
};

function otherOf(pairs: WordPairs, one: Attribution, full: FullNames, named: SpeakerNames): OtherSpeaker[] {
  const speaker = one.kind === "statement" ? namedIn(one) : null;
  const places = speaker === null ? null : counterparts(pairs, wordsOfParts(pairs.from, one.parts));
  if (speaker === null || places === null) return [];
  const there = spanOfWords(pairs.to, places);
  return pairs.to.said.attributions.flatMap((other) => {
    if (!covers(other.content, there)) return [];
    const otherSpeaker = namedIn(other);
    if (otherSpeaker === null || !givesTheSame(pairs, one, other, places)) return [];
    const [from, to] = [full.from(speaker), full.to(otherSpeaker)];
    if (!isFullName(from.name) || !isFullName(to.name)) return [];
    if (matchSpeakers(from.name, to.name, named) !== "different") return [];
    return { from: sayingOf(from, one), to: sayingOf(to, other) };
  });
}

/**
 * Statements of `from` that stand in `to` in the same words and are given to another person. Both must be named in full
 * somewhere in their texts: "Moscow" and "Russia" may be one speaker.
 */
export function otherSpeakers(
  pairs: WordPairs,
  within: Span,
  full: FullNames,
  named: SpeakerNames,
): OtherSpeaker[] {
  return pairs.from.said.attributions
    .filter((one) => overlap(one.content, within))
    .flatMap((one) => otherOf(pairs, one, full, named));
}
