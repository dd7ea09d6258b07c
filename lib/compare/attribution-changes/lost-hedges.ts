/** Words that leave it open how sure something is, gone in the other passage while all else of their sentence stays. */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import { wordsOfLost } from "./attribution-change.ts";
import type { LostWords } from "./lost-attributions.ts";
import { counterparts, plainRestatement, wordsOfParts } from "./same-statement.ts";
import { overlap, sentencesOf, type WordPairs, wordsIn } from "./word-pairs.ts";

/**
 * "could" is as often what somebody was able to do, and "may" what is allowed: of these only "may have left" is plainly a
 * word of doubt.
 */
function isPlainDoubt(word: string, next: string | undefined): boolean {
  if (word === "may") return next === "have";
  return word !== "could";
}

function lostOf(pairs: WordPairs, hedge: Span): LostWords | null {
  const { from, to, partner } = pairs;
  const [at = -1] = wordsIn(from, hedge);
  const word = from.words[at];
  if (word === undefined || partner[at] !== -1) return null;
  if (!isPlainDoubt(word.norm, from.words[at + 1]?.norm)) return null;
  const unit = sentencesOf(from, hedge);
  const left = [
    ...from.said.hedges,
    // Who said it may be gone too: that is told by itself.
    ...from.said.attributions.flatMap(({ source, cue, kind }) =>
      source && cue && kind === "statement" ? [source, cue] : [],
    ),
  ].filter((span) => overlap(span, unit));
  const aside = new Set(wordsOfParts(from, left));
  const rest = wordsIn(from, unit).filter((place) => !aside.has(place));
  const places = counterparts(pairs, rest);
  if (places === null) return null;
  const there = plainRestatement(pairs, unit, places);
  if (there === null || to.said.hedges.some((span) => overlap(span, there))) return null;
  return { words: wordsOfLost(from.text, [hedge]), parts: [hedge] };
}

/** Those of `from` within the span whose sentence stands in `to` in the same words and without any. In the text's order. */
export function lostHedges(pairs: WordPairs, within: Span): LostWords[] {
  return pairs.from.said.hedges
    .filter((hedge) => overlap(hedge, within))
    .flatMap((hedge) => lostOf(pairs, hedge) ?? []);
}
