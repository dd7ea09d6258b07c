/** Which of the words that can be verbs are verbs where they stand: "the claim" and "they claim". */
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";
import { MODALS, OBJECT_PRONOUNS } from "#lib/compare/attribution/word-lists.ts";

const BEFORE_NOUN: ReadonlySet<WordClass> = new Set(["determiner", "possessive"]);

function canEndSubject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ["noun", "name", "pronoun", "relative", "adverb", "comma", "number", "quotation", "bracket"].includes(
      word.class,
    )
  );
}

/** Past a run of adverbs to the left, and past one between commas: "the crews, however, question". */
function beforeAdverbs(words: Word[], index: number): Word | undefined {
  let at = index - 1;
  while (words[at]?.class === "adverb") at--;
  const isAside =
    at === index - 1 &&
    words[at]?.class === "comma" &&
    words[at - 1]?.class === "adverb" &&
    words[at - 2]?.class === "comma";
  return words[isAside ? at - 3 : at];
}

function isVerbHere(words: Word[], index: number, word: Word): boolean {
  const before = beforeAdverbs(words, index);
  const next = words[index + 1];
  if (isCounted(words, index, word)) return false;
  if (word.isCapitalised && index > 0) return isHeadlineVerb(words, index, word);
  if (before && STANDALONE.test(before.lower) && word.form === "past" && word.cue && opensContent(next))
    return true;
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
      if (NOUNS.test(word.lower) && hasDeterminerNear(words, index)) return false;
      return before?.class !== "preposition" || word.cue !== null;
    case "present":
      if (before?.class === "conjunction") return opensContent(next);
      return canEndSubject(before) && !isPluralNoun(before) && mayFollow(word, next);
    default:
      return canEndSubject(before) && takesPlainForm(words, index, before) && mayFollow(word, next);
  }
}

/** "18 claims", "the United States Embassy", "swing states". */
function isCounted(words: Word[], index: number, { lower, form, cue, isCapitalised }: Word): boolean {
  const isPlural = form === "present" && !NEVER_NOUNS.test(cue?.verb.lemma ?? "");
  if (isPlural && words[index - 1]?.class === "number") return true;
  return lower === "states" && (isCapitalised || !opensContent(words[index + 1]));
}

const NOUNS =
  /^(?:warning|ruling|finding|meaning|feeling|understanding|briefing|reasoning|saying|rating|showing|offering)$/;

/** "its public warning": a determiner and at most two words in front. */
function hasDeterminerNear(words: Word[], index: number): boolean {
  let at = index - 1;
  while (at > index - 3 && words[at]?.class === "noun") at--;
  return words[at]?.class === "determiner";
}

const opensContent = (word: Word | undefined) =>
  word !== undefined &&
  (["determiner", "pronoun", "quotation", "subordinator", "name"].includes(word.class) ||
    OBJECT_PRONOUNS.has(word.lower));
/** Determiners that can stand for the ones they speak of: "all agreed that". */
const STANDALONE = /^(?:all|both|many|some|most|few|several|others|each|this|that|these|those|neither|half)$/;
const isPluralNoun = (word: Word | undefined) =>
  word?.class === "noun" && word.lower.endsWith("s") && !/(?:ss|us|is)$/.test(word.lower);
const PLURALS =
  /^(?:people|police|men|women|children|others|many|some|most|both|all|few|several|voters|percent|majority)$/;
/** Plain forms that are no nouns as well: behind whatever can be a subject they are verbs. */
const NEVER_NOUNS =
  /^(?:say|think|believe|argue|insist|contend|allege|acknowledge|admit|agree|assert|complain|conclude|deny|disagree|expect|know|maintain|prefer|predict|suggest|warn)$/;

/** "officials say", "Vale and Oprea say", but not "a court order". */
function takesPlainForm(words: Word[], index: number, before: Word | undefined): boolean {
  if (before === undefined || before.class === "comma") return false;
  if (NEVER_NOUNS.test(words[index]?.lower ?? "") && opensContent(words[index + 1])) return true;
  if (isOfOne(words, index)) return false;
  if (isPluralNoun(before) || PLURALS.test(before.lower)) return true;
  if (words[index + 1]?.lower === "that" && hasPluralHead(words, index)) return true;
  return (
    before.class === "name" &&
    (before.lower.endsWith("s") ||
      words.slice(Math.max(0, index - 4), index).some(({ lower }) => lower === "and"))
  );
}

const ONE = /^(?:an?|this|that|each|every|another)$/;

/** "a police report": the last word of a phrase that is of one. */
function isOfOne(words: Word[], index: number): boolean {
  let at = index - 1;
  while (words[at]?.class === "noun") at--;
  return at < index - 1 && ONE.test(words[at]?.lower ?? "");
}

const IN_PHRASE: ReadonlySet<WordClass> = new Set(["noun", "name", "number", "determiner", "possessive"]);
const HEAD_REACH_WORDS = 10;

/** The sentence's first word has a capital, whatever it is. */
function isPluralHead(word: Word | undefined, at: number): boolean {
  if (word?.lower === "data" || isPluralNoun(word)) return true;
  return at === 0 && word?.class === "name" && isPluralNoun({ ...word, class: "noun" });
}

/** "figures from the harbour survey show that": a plural in front of what it is from. */
function hasPluralHead(words: Word[], index: number): boolean {
  for (let at = index - 1; at > Math.max(0, index - HEAD_REACH_WORDS); at--) {
    const [word, before] = [words[at], words[at - 1]];
    if (word?.class === "preposition")
      return /^(?:from|by|of|in)$/.test(word.lower) && isPluralHead(before, at - 1);
    if (word === undefined || !IN_PHRASE.has(word.class)) return false;
  }
  return false;
}

/** What hardly stands behind a verb speaks for the noun: "claims have", "states in". */
function mayFollow(word: Word, next: Word | undefined): boolean {
  if (next === undefined) return true;
  if (next.form === "past" && word.cue?.verb.lemma !== "say") return false;
  if (next.class === "auxiliary" || next.class === "possessive") return false;
  if (next.lower === "of")
    return word.cue?.verb.particles.has("of") === true || word.cue?.verb.lemma === "say";
  if (next.class !== "preposition" || word.cue === null) return true;
  return (
    word.cue.verb.particles.has(next.lower) ||
    /^(?:say|tell|speak|write|appear|read|show)$/.test(word.cue.verb.lemma)
  );
}

/** In a headline set in capitals ("Minister Warns Dam Is Unsafe") a plain present form behind a noun. */
function isHeadlineVerb(words: Word[], index: number, word: Word): boolean {
  const before = words[index - 1];
  const next = words[index + 1];
  if (word.form !== "present" || word.cue === null || before?.class !== "name" || !before.isCapitalised)
    return false;
  return next === undefined || next.class === "stop" || next.isCapitalised || next.class === "quotation";
}

const NAMES_LIKE_AUXILIARIES = /^(?:may|will|can)$/;

/** "no one expected", "each one said": stands for whom it counts. */
const COUNTS_ONE = /^(?:no|any|every|each)$/;

/** The word at `index` as it is here; `words` in front of it are settled. */
function settled(words: Word[], index: number, word: Word): Word {
  if (word.lower === "one" && COUNTS_ONE.test(words[index - 1]?.lower ?? ""))
    return { ...word, class: "noun" };
  if (
    word.class === "auxiliary" &&
    word.isCapitalised &&
    index > 0 &&
    NAMES_LIKE_AUXILIARIES.test(word.lower)
  ) {
    return words[index - 1]?.isCapitalised === true && words[index + 1]?.isCapitalised === true
      ? word
      : { ...word, class: "name" };
  }
  if (word.class === "to" && words[index - 1]?.lower === "according")
    return { ...word, class: "preposition" };
  if (word.form === null || (word.class !== "noun" && word.class !== "name" && word.class !== "adverb"))
    return word;
  const isAfterModal = MODALS.has(words[index - 1]?.lower ?? "");
  return isAfterModal || isVerbHere(words, index, word) ? { ...word, class: "verb" } : word;
}

/** The same words with class "verb" on those that are, and "May" and "Will" as names where they are. */
export function settleVerbs(words: Word[]): Word[] {
  const all = [...words];
  words.forEach((word, index) => {
    all[index] = settled(all, index, word);
  });
  return all;
}
