/** Attributions by a verb: "Vale said …", "…, said Vale", "Vale was accused of …". */
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { contentEnd, contentStart, nonEmpty, trimmedEnd } from "#lib/compare/attribution/find-content.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { isNominal, isSetting, nounPhraseFrom, type Range } from "#lib/compare/attribution/noun-phrase.ts";
import { verbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

/** In word indexes of one sentence. `pieces` in order. */
export type Found = { source: Range | null; cue: Range | null; pieces: Range[] };

/** Where the sentence stands: what is taken already, and what a verb without a subject of its own refers to. */
export type Place = { floor: number; lastSource: Range | null };

const SPEAKS = ({ frames }: CueVerb) => frames.has("clause") || frames.has("quotation") || frames.has("that");
const hasQuotation = (words: Word[], { from, to }: Range) =>
  words.slice(from, to).some(({ class: is }) => is === "quotation");
const hasClause = (words: Word[], { from, to }: Range) =>
  words.slice(from, to).some(({ class: is }) => is === "verb" || is === "auxiliary");

/** What is left of a source or verb at `end` and ends in a comma or a quotation: content in front of its cue. */
export function contentInFront(words: Word[], end: number, floor: number): Range | null {
  const before = words[end - 1];
  if (before?.class !== "comma" && before?.class !== "quotation" && before?.class !== "dash") return null;
  const range = nonEmpty(words, { from: floor, to: trimmedEnd(words, floor, end) });
  if (!range) return null;
  if (words[range.to - 1]?.class === "quotation") return range;
  const opens = words[range.from]?.class;
  if (opens === "preposition" || opens === "subordinator") return hasQuotation(words, range) ? range : null;
  return hasClause(words, range) || hasQuotation(words, range) ? range : null;
}

/** Whether nothing but where and when stands between `at` and the end of the clause. */
function closesAt(words: Word[], at: number, verb: CueVerb): boolean {
  const word = words[at];
  if (verb.frames.has("recipient") && word && (isNominal(word) || word.class === "pronoun")) return true;
  if (!word || ["stop", "comma", "quotation", "dash", "colon", "adverb"].includes(word.class)) return true;
  return (
    isSetting(words, at) ||
    word.class === "preposition" ||
    word.class === "conjunction" ||
    (word.class === "verb" && word.form === "gerund")
  );
}

function goesOnBehind(words: Word[], at: number): Range | null {
  const word = words[at];
  const next = words[at + 1];
  if (word?.class === "quotation") return { from: at, to: contentEnd(words, at) };
  if (word?.class !== "comma" || !next) return null;
  if (next.class === "quotation") return { from: at + 1, to: contentEnd(words, at + 1) };
  return null;
}

/** "…, Vale said", "…, said Vale, the minister." */
export function trailing(words: Word[], index: number, place: Place): Found | null {
  const word = words[index];
  if (
    word?.class !== "verb" ||
    !word.cue ||
    !SPEAKS(word.cue.verb) ||
    word.form === "gerund" ||
    (word.form === "base" && word.cue.form !== "base")
  )
    return null;
  return inverted(words, index, place) ?? straight(words, index, place);
}

function inverted(words: Word[], index: number, place: Place): Found | null {
  const before = words[index - 1];
  if (before?.class !== "comma" && before?.class !== "quotation" && before?.class !== "dash") return null;
  if (isSetting(words, index + 1) || words[index]?.cue?.verb.lemma === "tell") return null;
  const source = nounPhraseFrom(words, index + 1);
  const front = contentInFront(words, index, place.floor);
  if (!source || !front) return null;
  if (words[source.to]?.class === "verb" || words[source.to]?.class === "auxiliary") return null;
  const behind = goesOnBehind(words, source.to);
  return { source, cue: { from: index, to: index + 1 }, pieces: behind ? [front, behind] : [front] };
}

function straight(words: Word[], index: number, place: Place): Found | null {
  const group = verbGroup(words, index);
  const word = words[index];
  if (group.isPassive || !word?.cue) return null;
  const source = subjectBefore(words, group.from);
  if (!source || source.from < place.floor || !closesAt(words, group.to, word.cue.verb)) return null;
  const around = parenthetical(words, source, group, place);
  if (around) return around;
  const front = contentInFront(
    words,
    words[source.from - 1]?.lower === "as" ? source.from - 1 : source.from,
    place.floor,
  );
  if (!front) return null;
  const isQuoted = words[front.to - 1]?.class === "quotation";
  const verb = words[index]?.cue?.verb;
  if (!isQuoted && verb && contentStart(words, group.to, verb)) return null;
  const behind = goesOnBehind(words, group.to) ?? (isQuoted ? quotationBehind(words, group.to) : null);
  return { source, cue: { from: group.from, to: group.to }, pieces: behind ? [front, behind] : [front] };
}

/** "In the north, Vale said, water is rising": the clause goes on behind the comma that closes the remark. */
function parenthetical(words: Word[], source: Range, group: Range, place: Place): Found | null {
  if (words[source.from - 1]?.class !== "comma" || words[group.to]?.class !== "comma") return null;
  const front = nonEmpty(words, { from: place.floor, to: source.from - 1 });
  const next = words[group.to + 1];
  if (!front || !next || hasClause(words, front) || hasQuotation(words, front)) return null;
  if (["conjunction", "relative"].includes(next.class) || next.form === "gerund") return null;
  const rest = nonEmpty(words, { from: group.to + 1, to: contentEnd(words, group.to + 1) });
  if (!rest || !(hasClause(words, rest) || hasQuotation(words, rest))) return null;
  return { source, cue: { from: group.from, to: group.to }, pieces: [front, rest] };
}

/** The quotation that goes on behind where, when or how it was said: "…, he said, pointing at the gate, “…”". */
function quotationBehind(words: Word[], from: number): Range | null {
  for (let at = from; at < Math.min(words.length, from + 25); at++) {
    const word = words[at];
    if (!word || word.class === "stop" || word.class === "colon") return null;
    if (word.class === "quotation") return { from: at, to: contentEnd(words, at) };
    if (word.class === "verb" && word.form !== "gerund" && word.cue !== null) return null;
  }
  return null;
}

/** "by the minister" behind a passive; null when no one is named. */
function agent(words: Word[], from: number): Range | null {
  for (let at = from; at < Math.min(words.length, from + 12); at++) {
    if (words[at]?.lower === "by") return nounPhraseFrom(words, at + 1);
    if (words[at]?.class === "comma") return null;
  }
  return null;
}

const PASSIVE =
  /^(?:accuse|expect|allege|believe|say|report|think|know|describe|charge|blame|identify|criticize|praise|condemn|denounce|quote|attack|assume|consider|rumor|tell|ask|urge|warn|inform|advise|remind|suspect|predict|call|label|mock|endorse|oppose|recommend|propose|announce|estimate|express|voice|summarize)$/;

function passive(
  words: Word[],
  index: number,
  group: ReturnType<typeof verbGroup>,
  place: Place,
): Found | null {
  const verb = words[index]?.cue?.verb;
  if (!verb || !PASSIVE.test(verb.lemma)) return null;
  const subject = subjectBefore(words, group.from);
  const next = words[group.to];
  if (!next) return null;
  const takesMore =
    next.class === "preposition" &&
    (next.lower === "of" || next.lower === "as" || verb.particles.has(next.lower));
  const source = agent(words, group.to);
  const from = takesMore ? group.to + 1 : group.to;
  const isOpen = takesMore || next.class === "to" || next.lower === "that" || next.class === "quotation";
  const front =
    subject && subject.from >= place.floor && words[subject.from]?.lower !== "it" ? [subject] : [];
  const rest = isOpen
    ? nonEmpty(words, { from, to: source ? source.from - 1 : contentEnd(words, from) })
    : null;
  if (!rest && !source) return null;
  const pieces =
    verb.frames.has("recipient") && verb.lemma !== "accuse" && rest
      ? [rest]
      : [...front, ...(rest ? [rest] : [])];
  return pieces.length > 0
    ? { source, cue: { from: group.from, to: takesMore ? group.to + 1 : group.to }, pieces }
    : null;
}

/** "Vale said that …", "who believes …", "…, adding that …", "was accused of …". */
export function leading(words: Word[], index: number, place: Place): Found | null {
  const word = words[index];
  const verb = word?.cue?.verb;
  if (word?.class !== "verb" || !verb) return null;
  const group = verbGroup(words, index);
  if (group.isPassive) return passive(words, index, group, place);
  const start = contentStart(words, group.to, verb);
  if (!start) return null;
  const source = ownSubject(words, group.from, word) ?? borrowed(words, group.from, word, place);
  if (!source || isParticiple(words, index, group.from, source)) return null;
  const piece = nonEmpty(words, { from: start.from, to: contentEnd(words, start.from) });
  return piece ? { source, cue: { from: group.from, to: start.cueTo }, pieces: [piece] } : null;
}

/** "is a mirror intended to …": the noun in front of the verb is what another verb says, not who speaks. */
function isParticiple(words: Word[], index: number, groupFrom: number, source: Range): boolean {
  const before = words[source.from - 1];
  if (words[index]?.form !== "past" || groupFrom !== index || words[source.from]?.class === "relative")
    return false;
  return before?.class === "auxiliary" || (before?.class === "verb" && before.cue === null);
}

/** The subject beside the verb; "…, adding that" has none. */
function ownSubject(words: Word[], from: number, verb: Word): Range | null {
  const isLoose =
    verb.form === "gerund" && words[from]?.class === "verb" && words[from - 1]?.class === "comma";
  return isLoose ? null : subjectBefore(words, from);
}

/** Behind "and", and for "…, adding": the sentence's source before, or the subject of its first verb. */
function borrowed(words: Word[], from: number, verb: Word, place: Place): Range | null {
  const before = words[from - 1];
  if (before === undefined && verb.form === "gerund") return subjectBehind(words, from);
  const joins =
    (before?.class === "to" && verb.form === "base") ||
    before?.class === "conjunction" ||
    (before?.class === "comma" && verb.form === "gerund") ||
    (before?.class === "preposition" && verb.form === "gerund");
  if (!joins) return null;
  return place.lastSource ?? mainSubject(words, from);
}

/** "Citing the report, Vale …": the phrase behind the comma that closes the opening at `from`. */
function subjectBehind(words: Word[], from: number): Range | null {
  const comma = words.findIndex(({ class: is }, at) => at > from && is === "comma");
  return comma < 0 ? null : nounPhraseFrom(words, comma + 1);
}

/** The subject of the first clause that begins in front of `end`, or what the sentence opens with. */
function mainSubject(words: Word[], end: number): Range | null {
  for (let at = 1; at < end; at++) {
    const word = words[at];
    if (word?.class !== "auxiliary" && (word?.class !== "verb" || word.form === "gerund")) continue;
    const subject = subjectBefore(words, at);
    if (subject) return subject;
  }
  const opening = nounPhraseFrom(words, 0);
  return opening && opening.to <= end ? opening : null;
}
