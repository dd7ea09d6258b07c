/** Statements that one passage gives to somebody and the other tells in its own name. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { wholeSpan } from "#lib/compare/attribution/whole-span.ts";
import { wordsOfLost } from "./attribution-change.ts";
import { counterparts, plainRestatement, wordsOfParts } from "./same-statement.ts";
import { isFiller, overlap, type PassageSide, sentencesOf, type WordPairs } from "./word-pairs.ts";

export type LostWords = { words: string; parts: Span[] };

const BREAK = /\n[^\S\n]*\n/u;

/** The sentences with the one before and the one behind, where these are of the same paragraph. */
function withNeighbours({ text, sentences }: PassageSide, there: Span): Span {
  const before = sentences.findLast(({ endUtf16 }) => endUtf16 <= there.startUtf16);
  const behind = sentences.find(({ startUtf16 }) => startUtf16 >= there.endUtf16);
  const isApart = (from: number, to: number) => BREAK.test(text.slice(from, to));
  return {
    startUtf16: before && !isApart(before.endUtf16, there.startUtf16) ? before.startUtf16 : there.startUtf16,
    endUtf16: behind && !isApart(there.endUtf16, behind.startUtf16) ? behind.endUtf16 : there.endUtf16,
  };
}

/** "the board said": source and cue as they stand, an ellipsis for what stands between them. */
function givingWords(text: string, source: Span, cue: Span): LostWords {
  const [first, second] = source.startUtf16 < cue.startUtf16 ? [source, cue] : [cue, source];
  const between = text.slice(first.endUtf16, second.startUtf16);
  const isOne = /^[\s,]*(?:\p{L}+[\s,]+){0,2}$/u.test(between);
  const whole = { startUtf16: first.startUtf16, endUtf16: Math.max(first.endUtf16, second.endUtf16) };
  const parts = isOne ? [whole] : [first, second];
  return { words: wordsOfLost(text, parts), parts };
}

function lostOf(pairs: WordPairs, one: Attribution): LostWords | null {
  const { from, to, partner } = pairs;
  const { source, cue, kind } = one;
  if (kind !== "statement" || source === null || cue === null) return null;
  const isKept = wordsOfParts(from, [source, cue]).some((at) => {
    const word = from.words[at];
    return word !== undefined && !isFiller(word) && partner[at] !== -1;
  });
  // A word of doubt in it may be gone too: that is told by itself.
  const doubts = new Set(wordsOfParts(from, one.hedges));
  const content = wordsOfParts(from, one.parts).filter((at) => !doubts.has(at) || partner[at] !== -1);
  const places = isKept ? null : counterparts(pairs, content);
  if (places === null) return null;
  const there = plainRestatement(pairs, sentencesOf(from, wholeSpan(one)), places);
  if (there === null) return null;
  const near = withNeighbours(to, there);
  const isGiven = to.said.attributions.some((other) => overlap(wholeSpan(other), near));
  return isGiven ? null : givingWords(from.text, source, cue);
}

/**
 * What gives a statement to somebody in `from` and is gone in `to`, where the same words stand with nothing else in their
 * sentence and nobody is said to say anything in it, nor right before or behind it. In the text's order.
 */
export function lostAttributions(pairs: WordPairs, within: Span): LostWords[] {
  return pairs.from.said.attributions
    .filter((one) => overlap(one.content, within))
    .flatMap((one) => lostOf(pairs, one) ?? []);
}
