/** Cues behind or amid their content: "…, Vale said", "…, said Vale", "In the north, Vale said, …". */

import { behindIntroduction, parenthetical } from "#lib/compare/attribution/aside-cues.ts";
import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import { contentStart } from "#lib/compare/attribution/content-start.ts";
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import {
  type Found,
  hasMainVerb,
  hasQuotation,
  nonEmpty,
  type Place,
  trimmedEnd,
  withPieces,
} from "#lib/compare/attribution/found.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import { isNominal, isSetting, type Range } from "#lib/compare/attribution/phrase-words.ts";
import { type VerbGroup, verbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

const SPEAKS = ({ frames, particles }: CueVerb) =>
  frames.has("clause") ||
  frames.has("quotation") ||
  frames.has("that") ||
  particles.has("out") ||
  particles.has("it");
/** Hardly anything but a statement stands in front of these. */
const PLAIN = /^(?:say|add|note|report|think|believe)$/;
const LEAST_WORDS = 3;
const INTRODUCTION: ReadonlySet<WordClass> = new Set([
  "preposition",
  "subordinator",
  "adverb",
  "conjunction",
  "verb",
]);

/** What is left of a source or verb at `end` and ends in a comma, a dash or a quotation: content in front of its cue. */
export function contentInFront(words: Word[], end: number, floor: number, verb: CueVerb): Range | null {
  const before = words[end - 1];
  if (before?.class !== "comma" && before?.class !== "quotation" && before?.class !== "dash") return null;
  const range = nonEmpty(words, { from: floor, to: trimmedEnd(words, floor, end) });
  if (!range) return null;
  if (hasQuotation(words, range)) return isQuotedFront(words, range, before) ? range : null;
  const opens = words[range.from]?.class;
  if (hasMainVerb(words, behindIntroduction(words, range))) return range;
  const isPlain = PLAIN.test(verb.lemma) && range.to - range.from >= LEAST_WORDS;
  return isPlain && opens && !INTRODUCTION.has(opens) && !words.slice(range.from, range.to).some(isLinking)
    ? range
    : null;
}

/** "At the “Blue Line” stops Vale said": a term in quotation marks in front of the source is not what was said. */
function isQuotedFront(words: Word[], range: Range, before: Word): boolean {
  const first = words[range.from];
  return (
    before.class !== "quotation" ||
    before.isClosed ||
    first?.class === "quotation" ||
    hasMainVerb(words, range)
  );
}

const isLinking = ({ class: is }: Word) => is === "relative" || is === "comma";

const CLOSING: ReadonlySet<WordClass> = new Set([
  "stop",
  "comma",
  "quotation",
  "dash",
  "colon",
  "adverb",
  "preposition",
  "conjunction",
]);

/** "said as she left", "said when asked": on what occasion. */
const OCCASION = /^(?:as|when|while|because|after|before|once|until)$/;

/** "to the crowd", "to Vale", and not "to adapt". */
const isListener = (word: Word | undefined) => word?.class === "determiner" || word?.class === "name";

/** Whether nothing but to whom, where and when stands between `at` and the end of the clause. */
function closesAt(words: Word[], at: number, verb: CueVerb): boolean {
  const word = words[at];
  if (!word || CLOSING.has(word.class) || OCCASION.test(word.lower) || isSetting(words, at)) return true;
  if (word.class === "to") return isListener(words[at + 1]);
  if (verb.frames.has("recipient") && (isNominal(word) || word.class === "pronoun")) return true;
  return word.class === "verb" && word.form === "gerund";
}

const REACH_WORDS = 25;

/** The quotation that goes on behind where, when or how it was said: "…, he said, pointing at the gate, “…”". */
function quotationBehind(words: Word[], from: number): Range | null {
  for (let at = from; at < Math.min(words.length, from + REACH_WORDS); at++) {
    const word = words[at];
    if (!word || word.class === "stop" || word.class === "colon") return null;
    const joins =
      at === from || ["comma", "dash", "conjunction", "bracket"].includes(words[at - 1]?.class ?? "");
    if (word.class === "quotation") return joins ? { from: at, to: contentEnd(words, at) } : null;
    if (word.class === "verb" && word.form !== "gerund" && word.cue !== null) return null;
  }
  return null;
}

/** "…, said Vale, the minister." */
function inverted(words: Word[], index: number, place: Place, verb: CueVerb): Found | null {
  if (isSetting(words, index + 1) || verb.lemma === "tell") return null;
  const front = contentInFront(words, index, place.floor, verb);
  const source = front && nounPhraseFrom(words, index + 1);
  // "Vale, who leads the board, said …": all in front is who says it.
  if (!source || subjectBefore(words, index)?.from === front.from) return null;
  const behind = words[source.to];
  if (behind?.class === "verb" && behind.form !== "gerund") return null;
  if (behind?.class === "auxiliary") return null;
  // "…, its lawyer, Ana Vale, called the plan “a lottery”": what is called so, not who speaks.
  if (verb.frames.has("object") && hasQuotation(words, source)) return null;
  const isQuoted = hasQuotation(words, front);
  return withPieces(source, { from: index, to: index + 1 }, [
    front,
    isQuoted ? quotationBehind(words, source.to) : null,
  ]);
}

const COMPLETES = /^(?:out|it)$/;

/** "…, Vale pointed out", "…, as Vale put it": the particle belongs to the cue. */
function withParticle(words: Word[], group: VerbGroup, { particles }: CueVerb): VerbGroup {
  const next = words[group.to]?.lower ?? "";
  return COMPLETES.test(next) && particles.has(next) ? { ...group, to: group.to + 1 } : group;
}

/** "…, Vale said on Friday." */
function straight(words: Word[], index: number, place: Place, verb: CueVerb): Found | null {
  const group = withParticle(words, verbGroup(words, index), verb);
  if (group.isPassive) return null;
  const source = subjectBefore(words, group.from);
  if (!source || source.from < place.floor || !closesAt(words, group.to, verb)) return null;
  const isAside = words[source.from - 1]?.lower === "as";
  const start = isAside ? source.from - 1 : source.from;
  const around = parenthetical(words, { source, start, cue: group }, place);
  if (around) return around;
  const front = contentInFront(words, start, place.floor, verb);
  if (!front) return null;
  const isQuoted = hasQuotation(words, front);
  if (words[front.to - 1]?.class !== "quotation" && contentStart(words, index + 1, verb)) return null;
  const cue = { from: group.from, to: group.to };
  return withPieces(source, cue, [front, isQuoted ? quotationBehind(words, group.to) : null]);
}

/** The attribution whose cue is the verb at `index`, when its content stands in front of it; else null. */
export function trailing(words: Word[], index: number, place: Place): Found | null {
  const word = words[index];
  const verb = word?.cue?.verb;
  if (word?.class !== "verb" || !verb || !SPEAKS(verb) || word.form === "gerund") return null;
  return inverted(words, index, place, verb) ?? straight(words, index, place, verb);
}
