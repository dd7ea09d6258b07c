/** Where the noun phrase begins or ends that is the subject of a verb, by the classes of the words around it. */
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";
import { TIME_WORDS } from "#lib/compare/attribution/word-lists.ts";

/** Word indexes, `to` exclusive. */
export type Range = { from: number; to: number };

const REACH_WORDS = 40;
const NOMINAL: ReadonlySet<WordClass> = new Set(["noun", "name", "number", "determiner", "possessive"]);
/** Inside a noun phrase, but not its first word. */
const INNER: ReadonlySet<WordClass> = new Set(["preposition", "adverb", "relative", "to"]);
const isFiniteLike = (word: Word) =>
  word.class === "auxiliary" || (word.class === "verb" && word.form !== "gerund");

export function isNominal(word: Word | undefined): boolean {
  return word !== undefined && NOMINAL.has(word.class);
}

/** A pronoun that opens a relative clause: "who", or "that" behind a noun. */
export function isRelative(words: Word[], index: number): boolean {
  const word = words[index];
  if (word?.class === "relative") return true;
  const before = words[index - 1];
  return word?.lower === "that" && (before?.class === "noun" || before?.class === "name");
}

/** Whether the verb at `index` belongs to a relative clause that a word at most four before it opens. */
function isInRelative(words: Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const word = words[at];
    if (word === undefined) return false;
    if (isRelative(words, at)) return true;
    if (!["auxiliary", "adverb", "verb", "pronoun", "noun", "name"].includes(word.class)) return false;
  }
  return false;
}

/** "a man held in the raid", "the report released Friday": a participle behind its noun. */
function isModifier(words: Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const next = words[index + 1];
  if (word?.class !== "verb" || (word.form !== "past" && word.form !== "gerund")) return false;
  if (before?.class !== "noun" && before?.class !== "name" && before?.class !== "comma") return false;
  if (word.form === "gerund") return true;
  return next?.class === "preposition" || next?.class === "to" || TIME_WORDS.has(next?.lower ?? "");
}

/** Whether a clause with a verb of its own stands in front of the "and" at `index`. */
function joinsClauses(words: Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH_WORDS); at--) {
    const word = words[at];
    if (!word || ["comma", "colon", "dash", "quotation", "subordinator"].includes(word.class))
      return at === index - 1;
    if (isFiniteLike(word) && !isInRelative(words, at)) return true;
  }
  return false;
}

/** Whether a short noun phrase stands in front of the comma at `comma`, as in "Vale, Oprea and Lund". */
function isListItem(words: Word[], comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - 5); at--) {
    const word = words[at];
    if (!word || word.class === "comma" || at === 0) return at < comma - 1 && word?.class !== "preposition";
    // "in the north, the east and the west", but not "In 1986, …".
    if (word.class === "verb") return isRelative(words, at - 1);
    if (word.class === "preposition") return isNominal(words[at - 1]);
    if (!NOMINAL.has(word.class)) return false;
  }
  return false;
}

/** "a retired general", "voting rights": a participle in front of its noun. */
function isAttributive(words: Word[], at: number): boolean {
  const next = words[at + 1]?.class;
  const before = words[at - 1];
  if (next !== "noun" && next !== "name") return false;
  return (
    !before ||
    ["determiner", "quotation", "comma", "conjunction", "preposition", "colon", "stop"].includes(before.class)
  );
}

type Step = "take" | "pass" | "end";
/** On the way left: whether an "and" makes a list likely, and whether a verb was passed that "who" can open. */
type Way = { isList: boolean; hasVerb: boolean };
/** Open a clause as often as a phrase: "after Vale warned". */
const CLAUSE_OPENERS = /^(?:after|before|since|until|except|like)$/;

function stepLeft(words: Word[], at: number, { isList, hasVerb }: Way): Step {
  const word = words[at];
  if (!word) return "end";
  if (NOMINAL.has(word.class)) return "take";
  if (isRelative(words, at)) return hasVerb ? "pass" : "end";
  if (CLAUSE_OPENERS.test(word.lower)) return "end";
  if (INNER.has(word.class)) return "pass";
  if (word.class === "conjunction") return word.lower === "but" || joinsClauses(words, at) ? "end" : "pass";
  if (word.class === "verb" && isAttributive(words, at)) return "take";
  if (word.class === "verb" || word.class === "auxiliary") {
    return isInRelative(words, at) || isModifier(words, at) ? "pass" : "end";
  }
  if (word.class === "comma" && isRelative(words, at + 1)) return "pass";
  if (word.class === "comma") return isList && isListItem(words, at) ? "pass" : "end";
  return "end";
}

/** "On Monday the minister": the time in front of a subject is not part of it. */
function withoutTime(words: Word[], { from, to }: Range): Range {
  const isBehindPreposition = words[from - 1]?.class === "preposition";
  let at = from;
  while (at < to - 1 && TIME_WORDS.has(words[at]?.lower ?? "")) at++;
  return isBehindPreposition && at > from && isNominal(words[at]) ? { from: at, to } : { from, to };
}

/** In front of a bracketed remark that ends at `at`; `at` itself when nothing opens it nearby. */
function bracketStart(words: Word[], at: number): number {
  for (let open = at - 1; open >= Math.max(0, at - 12); open--)
    if (words[open]?.lower === "(") return open - 1;
  return at;
}

/** The noun phrase whose last word is at `last`; null when none ends there. */
export function nounPhraseEndingAt(words: Word[], last: number): Range | null {
  if (!isNominal(words[last]) && words[last]?.lower !== ")") return null;
  let from = last;
  const way: Way = { isList: false, hasVerb: false };
  for (let at = last; at >= Math.max(0, last - REACH_WORDS); at--) {
    if (words[at]?.lower === ")") at = bracketStart(words, at);
    const step = stepLeft(words, at, way);
    if (step === "end") break;
    if (words[at]?.class === "conjunction") way.isList = true;
    if (words[at]?.class === "verb" || words[at]?.class === "auxiliary") way.hasVerb = true;
    if (isRelative(words, at)) way.hasVerb = false;
    if (step === "take") from = at;
  }
  return withoutTime(words, { from, to: last + 1 });
}

const SETTING =
  /^(?:interview|statement|email|e-mail|speech|letter|tweet|conference|post|briefing|call|video|memo|report|column|op-ed|appearance|rally|hearing|debate|address|article|release|telephone|phone|news|press|recent|television|testimony|message)$/;

/** "in an interview", "on Monday", "during the debate": says where and when, not who. */
export function isSetting(words: Word[], at: number): boolean {
  const word = words[at];
  if (word?.class !== "preposition") return TIME_WORDS.has(word?.lower ?? "");
  if (["during", "after", "before", "amid", "since", "until"].includes(word.lower)) return true;
  if (!["in", "on", "at", "to", "from", "via", "through", "by"].includes(word.lower)) return false;
  const next = words.slice(at + 1, at + 5);
  return next.some(({ lower }) => SETTING.test(lower) || TIME_WORDS.has(lower));
}

const APPOSITION: ReadonlySet<WordClass> = new Set(["determiner", "relative", "noun", "number"]);

/** Whether a verb of its own stands between the comma at `at` and the next comma or stop. */
function isClauseBehind(words: Word[], at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || ["comma", "stop", "quotation", "colon"].includes(word.class) || isRelative(words, next))
      return false;
    if (isFiniteLike(word) && !isModifier(words, next)) return true;
  }
  return false;
}

function continuesBehindComma(words: Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (next.class !== "relative" && isClauseBehind(words, at)) return false;
  if (APPOSITION.has(next.class)) return true;
  if (next.class === "verb") return next.form === "past" && words[at + 2]?.class === "preposition";
  // "Vale, Democrat of Ohio", "Vale, R-Ohio,"
  return (
    next.class === "name" &&
    (words[at + 2]?.lower === "of" || words[at + 2]?.class === "comma" || words[at + 2]?.class === "stop")
  );
}

function stepRight(words: Word[], at: number, isRelativeOpen: boolean): Step {
  const word = words[at];
  if (!word) return "end";
  if (word.class === "possessive" || NOMINAL.has(word.class))
    return isSetting(words, at) && !isRelativeOpen ? "end" : "take";
  if (isRelative(words, at)) return "pass";
  if (word.class === "comma") return continuesBehindComma(words, at) ? "pass" : "end";
  if (word.class === "preposition") return isSetting(words, at) && !isRelativeOpen ? "end" : "pass";
  if (word.class === "conjunction") return isNominal(words[at + 1]) || isRelativeOpen ? "pass" : "end";
  if (word.class === "verb" || word.class === "auxiliary")
    return isRelativeOpen || isModifier(words, at) ? "take" : "end";
  if (word.class === "quotation") return word.endUtf16 - word.startUtf16 < 40 ? "take" : "end";
  if (["adverb", "to", "bracket"].includes(word.class)) return "pass";
  return "end";
}

/** The noun phrase, with what explains it, that begins at `first`; null when none does. */
export function nounPhraseFrom(words: Word[], first: number): Range | null {
  const word = words[first];
  if (word?.class === "pronoun") return { from: first, to: first + 1 };
  if (!isNominal(word)) return null;
  let to = first + 1;
  let isRelativeOpen = false;
  for (let at = first; at < Math.min(words.length, first + REACH_WORDS); at++) {
    const step = stepRight(words, at, isRelativeOpen);
    if (step === "end") break;
    if (isRelative(words, at)) isRelativeOpen = true;
    if (words[at]?.class === "comma") isRelativeOpen = false;
    if (step === "take") to = at + 1;
  }
  return { from: first, to };
}
