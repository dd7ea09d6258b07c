/** The subject of a verb to its left, with what explains it between commas. */

import { nounPhraseEndingAt } from "#lib/compare/attribution/phrase-before.ts";
import { isNominal, isRelative, type Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

const MAX_PARTS = 6;
const REACH_WORDS = 60;
const EDGE: ReadonlySet<WordClass> = new Set(["colon", "dash", "quotation", "stop"]);
const hasFinite = (words: Word[]) =>
  words.some(
    ({ class: is, form }, at) =>
      (is === "auxiliary" || (is === "verb" && form !== "gerund")) &&
      !words.slice(0, at).some(({ class: before }) => before === "relative"),
  );

/** Where the part of the sentence begins that ends in front of the comma at `comma`. */
function partStart(words: Word[], comma: number): number {
  let at = comma - 1;
  while (at >= 0 && comma - at < REACH_WORDS) {
    const word = words[at];
    if (!word || word.class === "comma" || EDGE.has(word.class)) break;
    at--;
  }
  return at + 1;
}

const isSide = (word: Word | undefined) =>
  word === undefined ||
  word.class === "preposition" ||
  word.class === "subordinator" ||
  word.class === "verb" ||
  word.class === "adverb" ||
  word.class === "to";

/** "Vale, the minister, who spoke later, said": the phrase in front of the first comma that is not explaining. */
function subjectBeforeComma(words: Word[], comma: number): Range | null {
  let end = comma;
  let sourceEnd = -1;
  for (let part = 0; part < MAX_PARTS; part++) {
    const start = partStart(words, end);
    const first = words[start];
    const isComma = words[start - 1]?.class === "comma";
    const left = isComma ? words.slice(partStart(words, start - 1), start - 1) : [];
    const isHead =
      !isComma || left.length === 0 || (part > 0 && !isSide(first) && (hasFinite(left) || isSide(left[0])));
    if (!isSide(first) && sourceEnd < 0) sourceEnd = end;
    if (isHead || words[start - 1]?.class !== "comma") {
      const phrase = nounPhraseEndingAt(words, end - 1);
      return phrase && part > 0 ? { from: Math.max(phrase.from, start), to: Math.max(sourceEnd, end) } : null;
    }
    end = start - 1;
  }
  return null;
}

/** The subject that ends in front of the word at `end`: a pronoun, "who", a noun phrase; null when none does. */
export function subjectBefore(words: Word[], end: number): Range | null {
  const untimed = withoutTime(words, end);
  const subject = (untimed < end ? subjectEndingAt(words, untimed) : null) ?? subjectEndingAt(words, end);
  return subject !== null && isWhen(words, subject) ? null : subject;
}

/** "Thursday said", "late last week said": a day says nothing. */
const isWhen = (words: Word[], { from, to }: Range) => words.slice(from, to).every(({ isTime }) => isTime);

/** "Vale last week said", "Vale on Friday said": where the time in front of the word at `end` begins. */
function withoutTime(words: Word[], end: number): number {
  let at = end;
  while (at > 0 && words[at - 1]?.isTime) at--;
  if (at < end && words[at - 1]?.class === "preposition") at--;
  return at;
}

const ASIDE_WORDS = 30;

/** "Vale -- the mayor of the north -- said": the phrase in front of the dash that opens what the dash at `at` closes. */
function subjectBeforeAside(words: Word[], at: number): Range | null {
  for (let open = at - 1; open >= Math.max(1, at - ASIDE_WORDS); open--) {
    const word = words[open];
    if (!word || ["quotation", "stop", "colon"].includes(word.class)) return null;
    if (word.class === "dash") return subjectEndingAt(words, open);
  }
  return null;
}

/** "all the engineers I asked said": the phrase in front of the clause without "who" whose verb stands at `at`. */
function subjectBeforeClause(words: Word[], at: number): Range | null {
  let subject = at - 1;
  while (words[subject]?.class === "adverb" || words[subject]?.class === "auxiliary") subject--;
  const head = words[subject - 1];
  const isClause = words[subject]?.class === "pronoun" && (head?.class === "noun" || head?.class === "name");
  return isClause ? nounPhraseEndingAt(words, subject - 1) : null;
}

function subjectEndingAt(words: Word[], end: number): Range | null {
  const last = words[end - 1];
  if (!last) return null;
  if (last.class === "dash") return subjectBeforeAside(words, end - 1);
  if (last.class === "verb" && last.form === "past") return subjectBeforeClause(words, end - 1);
  if (last.class === "pronoun" || isRelative(words, end - 1)) return { from: end - 1, to: end };
  if (last.class === "comma") return subjectBeforeComma(words, end - 1);
  if (isNominal(last) || last.lower === ")") return nounPhraseEndingAt(words, end - 1);
  return null;
}
