/** Where the noun phrase begins that ends in front of a verb. */
import {
  isAttributive,
  isFiniteLike,
  isInRelative,
  isModifier,
  isNominal,
  isRelative,
  type Range,
} from "#lib/compare/attribution/phrase-words.ts";
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

const REACH_WORDS = 40;
const BRACKET_WORDS = 12;
const LIST_ITEM_WORDS = 5;
const CLAUSE_EDGE: ReadonlySet<WordClass> = new Set(["comma", "colon", "dash", "quotation", "subordinator"]);

/** Whether a clause with a verb of its own stands in front of the "and" at `index`. */
function joinsClauses(words: Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH_WORDS); at--) {
    const word = words[at];
    if (!word || CLAUSE_EDGE.has(word.class)) return at === index - 1;
    if (isFiniteLike(word) && !isInRelative(words, at)) return true;
  }
  return false;
}

/** Whether a short noun phrase stands in front of the comma at `comma`, as in "Vale, Oprea and Lund". */
function isListItem(words: Word[], comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - LIST_ITEM_WORDS); at--) {
    const word = words[at];
    if (!word || word.class === "comma" || at === 0) return at < comma - 1 && word?.class !== "preposition";
    // "in the north, the east and the west", but not "In 1986, …".
    if (word.class === "verb") return isRelative(words, at - 1);
    if (word.class === "preposition") return isNominal(words[at - 1]);
    if (!isNominal(word)) return false;
  }
  return false;
}

type Step = "take" | "pass" | "end";
/** On the way left: whether an "and" makes a list likely, and whether a verb was passed that "who" can open. */
type Way = { isList: boolean; hasVerb: boolean };
/** Open a clause as often as a phrase: "after Vale warned". */
const CLAUSE_OPENERS = /^(?:after|before|since|until|except|like)$/;

function stepOverVerb(words: Word[], at: number): Step {
  if (isAttributive(words, at)) return "take";
  return isInRelative(words, at) || isModifier(words, at) ? "pass" : "end";
}

function stepOverComma(words: Word[], at: number, isList: boolean): Step {
  return isRelative(words, at + 1) || (isList && isListItem(words, at)) ? "pass" : "end";
}

const NICKNAME_UTF16 = 20;

/** "Mira “Cia” Oprea": between two names. */
function isNickname(words: Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before?.class !== "name" || next?.class !== "name" || !word) return false;
  return word.endUtf16 - word.startUtf16 <= NICKNAME_UTF16;
}

function step(words: Word[], at: number, { isList, hasVerb }: Way): Step {
  const word = words[at];
  if (isRelative(words, at)) return hasVerb ? "pass" : "end";
  switch (word?.class) {
    case "noun":
    case "name":
    case "number":
    case "determiner":
    case "possessive":
      return "take";
    case "preposition":
      return CLAUSE_OPENERS.test(word.lower) ? "end" : "pass";
    case "adverb":
    case "to":
      return "pass";
    case "conjunction":
      return word.lower === "but" || joinsClauses(words, at) ? "end" : "pass";
    case "verb":
    case "auxiliary":
      return stepOverVerb(words, at);
    case "quotation":
      return isNickname(words, at) ? "pass" : "end";
    case "comma":
      return stepOverComma(words, at, isList);
    default:
      return "end";
  }
}

/** "On Monday the minister": the time in front of a subject is not part of it. */
function withoutTime(words: Word[], { from, to }: Range): Range {
  const isBehindPreposition = words[from - 1]?.class === "preposition";
  let at = from;
  while (at < to - 1 && words[at]?.isTime) at++;
  return isBehindPreposition && at > from && isNominal(words[at]) ? { from: at, to } : { from, to };
}

/** In front of a bracketed remark that ends at `at`; `at` itself when nothing opens it nearby. */
function bracketStart(words: Word[], at: number): number {
  for (let open = at - 1; open >= Math.max(0, at - BRACKET_WORDS); open--) {
    if (words[open]?.lower === "(") return open - 1;
  }
  return at;
}

/** The noun phrase whose last word is at `last`; null when none ends there. */
export function nounPhraseEndingAt(words: Word[], last: number): Range | null {
  if (!isNominal(words[last]) && words[last]?.lower !== ")") return null;
  let from = last;
  const way: Way = { isList: false, hasVerb: false };
  for (let at = last; at >= Math.max(0, last - REACH_WORDS); at--) {
    if (words[at]?.lower === ")") at = bracketStart(words, at);
    const taken = step(words, at, way);
    if (taken === "end") break;
    if (words[at]?.class === "conjunction") way.isList = true;
    if (words[at]?.class === "verb" || words[at]?.class === "auxiliary") way.hasVerb = true;
    if (isRelative(words, at)) way.hasVerb = false;
    if (taken === "take") from = at;
  }
  return withoutTime(words, { from, to: last + 1 });
}
