/** The verb with its auxiliaries, adverbs and what it is led by: "has also said", "continued to call for". */
import type { Word } from "#lib/compare/attribution/word.ts";

export type VerbGroup = {
  from: number;
  /** Exclusive. */
  to: number;
  isPassive: boolean;
  /** "to say" that no verb leads. */
  isBareInfinitive: boolean;
};

const BE = /^(?:is|are|was|were|be|been|being|’s|’re|isn’t|aren’t|wasn’t|weren’t|’m|am)$/;
const MAX_WORDS = 8;

function goesOnLeft(words: Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/^(?:last|least|first|once)$/.test(word.lower) && words[at - 1]?.lower === "at") return true;
  if (word.lower === "at" && /^(?:last|least|first|once)$/.test(words[at + 1]?.lower ?? "")) return true;
  if (word.class === "auxiliary" || word.class === "adverb") return true;
  if (word.class === "to") return words[at - 1]?.class === "verb" || words[at - 1]?.class === "auxiliary";
  return word.class === "verb" && words[at + 1]?.class === "to";
}

/** The group whose main verb stands at `index`. */
export function verbGroup(words: Word[], index: number): VerbGroup {
  let from = index;
  while (index - from < MAX_WORDS && goesOnLeft(words, from - 1)) from--;
  const verb = words[index];
  let before = index - 1;
  while (words[before]?.class === "adverb") before--;
  const isPassive =
    verb?.form === "past" && BE.test(words[before]?.lower ?? "") && words[before]?.class === "auxiliary";
  return { from, to: index + 1, isPassive, isBareInfinitive: words[from - 1]?.class === "to" };
}
