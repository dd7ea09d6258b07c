/** Where the noun phrase ends that begins behind "said" or "according to", with what explains it. */
import {
  isFiniteLike,
  isModifier,
  isNominal,
  isRelative,
  isSetting,
  type Range,
} from "#lib/compare/attribution/phrase-words.ts";
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

const REACH_WORDS = 40;
const SHORT_QUOTATION_UTF16 = 40;
const APPOSITION: ReadonlySet<WordClass> = new Set(["determiner", "relative", "noun", "number"]);
const PART_EDGE: ReadonlySet<WordClass> = new Set(["comma", "stop", "quotation", "colon"]);

/** Whether a verb of its own stands between the comma at `at` and the next comma or stop. */
function isClauseBehind(words: Word[], at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || PART_EDGE.has(word.class) || isRelative(words, next)) return false;
    if (isFiniteLike(word) && !isModifier(words, next)) return true;
  }
  return false;
}

/** ", who added that …", ", who said he would …": what the verb at `at` tells is another saying, not who the source is. */
function isOwnSaying(words: Word[], at: number): boolean {
  let verb = at;
  while (words[verb]?.class === "adverb" || words[verb]?.class === "auxiliary") verb++;
  const opens = words[verb + 1];
  if (words[verb]?.class !== "verb" || !words[verb]?.cue) return false;
  return opens?.lower === "that" || opens?.class === "quotation" || opens?.class === "pronoun";
}

/** "Vale, the minister", "Vale, who …", "Vale, born in Orsk", "Vale, Democrat of Ohio", "Vale, R-Ohio,". */
function continuesBehindComma(words: Word[], at: number): boolean {
  const [next, second] = [words[at + 1], words[at + 2]];
  if (!next || (next.class === "relative" && isOwnSaying(words, at + 2))) return false;
  if (next.class !== "relative" && isClauseBehind(words, at)) return false;
  if (APPOSITION.has(next.class)) return true;
  if (next.class === "verb") return next.form === "past" && second?.class === "preposition";
  const behind = words[behindName(words, at + 1)];
  return (
    next.class === "name" && (behind === undefined || behind.lower === "of" || PART_END.has(behind.class))
  );
}

const PART_END: ReadonlySet<WordClass> = new Set(["comma", "stop"]);
const MOST_NAMES = 4;

/** Index behind the run of names that begins at `from`. */
function behindName(words: Word[], from: number): number {
  let at = from;
  while (at < from + MOST_NAMES && words[at]?.class === "name") at++;
  return at;
}

type Step = "take" | "pass" | "end";

function stepInRelative(words: Word[], at: number): Step {
  switch (words[at]?.class) {
    case "noun":
    case "name":
    case "number":
    case "determiner":
    case "possessive":
    case "verb":
    case "auxiliary":
      return "take";
    case "comma":
      return continuesBehindComma(words, at) ? "pass" : "end";
    case "preposition":
    case "conjunction":
    case "adverb":
    case "to":
    case "bracket":
    case "relative":
      return "pass";
    default:
      return isRelative(words, at) ? "pass" : "end";
  }
}

function stepInPhrase(words: Word[], at: number): Step {
  const word = words[at];
  switch (word?.class) {
    case "conjunction":
      return isNominal(words[at + 1]) ? "pass" : "end";
    case "verb":
    case "auxiliary":
      return isModifier(words, at) ? "take" : "end";
    case "quotation":
      return word.endUtf16 - word.startUtf16 < SHORT_QUOTATION_UTF16 ? "take" : "end";
    case "possessive":
      return "take";
    default:
      return isSetting(words, at) ? "end" : stepInRelative(words, at);
  }
}

/** The noun phrase, with what explains it, that begins at `first`; null when none does. */
export function nounPhraseFrom(words: Word[], first: number): Range | null {
  const word = words[first];
  if (word?.class === "pronoun") return { from: first, to: first + 1 };
  if (!isNominal(word)) return null;
  let to = first + 1;
  let isRelativeOpen = false;
  for (let at = first; at < Math.min(words.length, first + REACH_WORDS); at++) {
    const taken = isRelativeOpen ? stepInRelative(words, at) : stepInPhrase(words, at);
    if (taken === "end") break;
    if (isRelative(words, at)) isRelativeOpen = true;
    if (words[at]?.class === "comma") isRelativeOpen = false;
    if (taken === "take") to = at + 1;
  }
  return { from: first, to };
}
