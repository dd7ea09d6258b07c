/** Which of the words that can be verbs are verbs where they stand: "the claim" and "they claim". */
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";
import { MODALS } from "#lib/compare/attribution/word-lists.ts";

const BEFORE_NOUN: ReadonlySet<WordClass> = new Set(["determiner", "possessive", "number"]);
/** What can follow a verb directly, but hardly a noun that is a subject. */
const AFTER_VERB: ReadonlySet<WordClass> = new Set([
  "determiner",
  "pronoun",
  "name",
  "quotation",
  "to",
  "colon",
  "subordinator",
  "number",
]);

function canEndSubject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ["noun", "name", "pronoun", "relative", "adverb", "comma", "number", "quotation", "bracket"].includes(
      word.class,
    )
  );
}

/** Past a run of adverbs to the left. */
function beforeAdverbs(words: Word[], index: number): Word | undefined {
  let at = index - 1;
  while (words[at]?.class === "adverb") at--;
  return words[at];
}

function isVerbHere(words: Word[], index: number, word: Word): boolean {
  const before = beforeAdverbs(words, index);
  const next = words[index + 1];
  if (word.isCapitalised && index > 0) return isHeadlineVerb(words, index, word);
  if (before && BEFORE_NOUN.has(before.class)) return false;
  if (
    before?.class === "to" ||
    before?.class === "auxiliary" ||
    before?.class === "pronoun" ||
    before?.class === "relative"
  ) {
    return !(before.class === "to" && word.form !== "base");
  }
  switch (word.form) {
    case "past":
      return before?.class !== "preposition";
    case "gerund":
      return before?.class !== "preposition" || word.cue !== null;
    case "present":
      return (
        canEndSubject(before) &&
        (next === undefined || next.class !== "noun" || word.cue?.verb.lemma === "say")
      );
    default:
      return (
        canEndSubject(before) &&
        before?.class !== "comma" &&
        (next === undefined || AFTER_VERB.has(next.class) || word.lower === "say")
      );
  }
}

/** In a headline set in capitals ("Minister Warns Dam Is Unsafe") a plain present form behind a noun. */
function isHeadlineVerb(words: Word[], index: number, word: Word): boolean {
  return (
    word.form === "present" &&
    word.cue !== null &&
    words[index - 1]?.class === "name" &&
    words[index - 1]?.isCapitalised === true &&
    words[index + 1]?.isCapitalised === true
  );
}

/** The same words with class "verb" on those that are. */
export function settleVerbs(words: Word[]): Word[] {
  return words.map((word, index) => {
    if (word.form === null || (word.class !== "noun" && word.class !== "name" && word.class !== "adverb"))
      return word;
    const isAfterModal = MODALS.has(words[index - 1]?.lower ?? "");
    return isAfterModal || isVerbHere(words, index, word) ? { ...word, class: "verb" } : word;
  });
}
