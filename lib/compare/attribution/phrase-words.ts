/** What single words can be in a noun phrase, by their classes and their neighbours. */
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

/** Word indexes, `to` exclusive. */
export type Range = { from: number; to: number };

const NOMINAL: ReadonlySet<WordClass> = new Set(["noun", "name", "number", "determiner", "possessive"]);

export function isNominal(word: Word | undefined): boolean {
  return word !== undefined && NOMINAL.has(word.class);
}

/** A verb that can make a clause. */
export function isFiniteLike(word: Word | undefined): boolean {
  return word?.class === "auxiliary" || (word?.class === "verb" && word.form !== "gerund");
}

/** A pronoun that opens a relative clause: "who", or "that" behind a noun. */
export function isRelative(words: Word[], index: number): boolean {
  const word = words[index];
  if (word?.class === "relative") return true;
  const before = words[index - 1];
  return word?.lower === "that" && (before?.class === "noun" || before?.class === "name");
}

/** Whether the verb at `index` belongs to a relative clause that a word at most four before it opens. */
export function isInRelative(words: Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const word = words[at];
    if (word === undefined) return false;
    if (isRelative(words, at)) return true;
    if (!["auxiliary", "adverb", "verb", "pronoun", "noun", "name"].includes(word.class)) return false;
  }
  return false;
}

/** "a man held in the raid", "the report released Friday": a participle behind its noun. */
export function isModifier(words: Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const next = words[index + 1];
  if (word?.class !== "verb" || (word.form !== "past" && word.form !== "gerund")) return false;
  if (before?.class !== "noun" && before?.class !== "name" && before?.class !== "comma") return false;
  if (word.form === "gerund") return true;
  return next?.class === "preposition" || next?.class === "to" || next?.isTime === true;
}

const BEFORE_ATTRIBUTE: ReadonlySet<WordClass> = new Set([
  "determiner",
  "quotation",
  "comma",
  "conjunction",
  "preposition",
  "colon",
  "stop",
]);

/** "a retired general", "voting rights": a participle in front of its noun. */
export function isAttributive(words: Word[], at: number): boolean {
  const next = words[at + 1]?.class;
  const before = words[at - 1];
  if (words[at]?.class !== "verb" || (next !== "noun" && next !== "name")) return false;
  return !before || BEFORE_ATTRIBUTE.has(before.class);
}

const SETTING = new Set(
  (
    "interview statement email e-mail speech letter tweet conference post briefing call video memo report column op-ed appearance rally " +
    "hearing debate address article release telephone phone news press recent television testimony message"
  ).split(" "),
);
const ALWAYS_SETS = /^(?:during|after|before|amid|since|until)$/;
const MAY_SET = /^(?:in|on|at|to|from|via|through|by)$/;

/** "in an interview", "on Monday", "during the debate": says where and when, not who. */
export function isSetting(words: Word[], at: number): boolean {
  const word = words[at];
  if (word?.class !== "preposition") return word?.isTime === true;
  if (ALWAYS_SETS.test(word.lower)) return true;
  if (!MAY_SET.test(word.lower)) return false;
  return words.slice(at + 1, at + 5).some(({ lower, isTime }) => isTime || SETTING.has(lower));
}
