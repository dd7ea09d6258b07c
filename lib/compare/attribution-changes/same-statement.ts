/** Whether the other passage says the very same, word for word, and where. */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import { isFiller, overlap, type PassageSide, sentencesOf, type WordPairs, wordsIn } from "./word-pairs.ts";

/** Fewer words than these say nothing that could be told again: "it leaked". */
const LEAST_WORDS = 4;

export const wordsOfParts = (side: PassageSide, spans: readonly Span[]) =>
  spans.flatMap((span) => wordsIn(side, span));

/** The counterparts of words of `from`, fillers aside; null where one has none, or they are too few to be a statement. */
export function counterparts({ from, partner }: WordPairs, words: readonly number[]): number[] | null {
  const telling = words.filter((at) => {
    const word = from.words[at];
    return word !== undefined && !isFiller(word);
  });
  const found = telling.map((at) => partner[at] ?? -1);
  return found.length < LEAST_WORDS || found.includes(-1) ? null : found;
}

/** The span of words of `side`, by their places. */
export function spanOfWords(side: PassageSide, places: readonly number[]): Span {
  const words = places.flatMap((at) => side.words[at] ?? []);
  return {
    startUtf16: Math.min(...words.map(({ startUtf16 }) => startUtf16)),
    endUtf16: Math.max(...words.map(({ endUtf16 }) => endUtf16)),
  };
}

/** Whether every word of `to` at these places, fillers aside, stands in the sentences `unit` of `from` too. */
export function comesFrom({ from, to, partner }: WordPairs, unit: Span, places: readonly number[]): boolean {
  const known = new Set(wordsIn(from, unit).map((at) => partner[at] ?? -1));
  return places.every((at) => {
    const word = to.words[at];
    return word === undefined || isFiller(word) || known.has(at);
  });
}

/**
 * The sentences of `to` that say in the same words what those of `from` at `unit` say, and nothing else; null where they
 * say more, or where it is not known whose they are: between quotation marks, behind a colon.
 */
export function plainRestatement(pairs: WordPairs, unit: Span, places: readonly number[]): Span | null {
  const { to } = pairs;
  const there = sentencesOf(to, spanOfWords(to, places));
  const isMore = !comesFrom(pairs, unit, wordsIn(to, there));
  const isQuoted = to.said.unattributed.some((span) => overlap(span, there));
  const isAnnounced = /[:：]\s*$/u.test(to.text.slice(Math.max(0, there.startUtf16 - 20), there.startUtf16));
  return isMore || isQuoted || isAnnounced ? null : there;
}
