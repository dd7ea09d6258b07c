/** Cues in the passive: "Vale was accused of …", "The gate is expected to …", "were told that …". */
import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { type Found, nonEmpty, type Place } from "#lib/compare/attribution/found.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import type { VerbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const LEMMAS = new Set(
  (
    "accuse expect allege believe say report think know describe charge blame identify criticize praise condemn denounce quote attack assume consider " +
    "rumor tell ask urge warn inform advise remind suspect predict call label mock endorse oppose recommend propose announce estimate express voice summarize"
  ).split(" "),
);
const REACH_WORDS = 12;

/** "by the minister" behind the verb; null when no one is named. */
function agent(words: Word[], from: number): Range | null {
  for (let at = from; at < Math.min(words.length, from + REACH_WORDS); at++) {
    if (words[at]?.lower === "by") return nounPhraseFrom(words, at + 1);
    if (words[at]?.class === "comma") return null;
  }
  return null;
}

/** Who is spoken of is part of the content; who is spoken to is not, and "it" stands for nothing. */
function subjectPiece(words: Word[], group: VerbGroup, place: Place): Range | null {
  const subject = subjectBefore(words, group.from);
  if (!subject || subject.from < place.floor || words[subject.from]?.lower === "it") return null;
  return subject;
}

/** Of these a thing is done as often as an opinion told: "was led by the wind". */
const DONE =
  /^(?:accept|address|attack|choose|cheer|continue|lead|lay|plan|pitch|pose|post|push|put|see|show|find|hear|feel|hit|hammer|prove|rip|rate|read|seize|sing|slam|second|stand|identify|figure|call|know|drive|love|like)$/;

/** "is opposed by the crews", "was echoed by Vale": what one says of a thing, told of the thing. */
function doneBy(words: Word[], group: VerbGroup, verb: CueVerb, place: Place): Found | null {
  if (words[group.to]?.lower !== "by" || DONE.test(verb.lemma)) return null;
  const by = words[group.to + 1]?.class === "adverb" ? group.to + 1 : group.to;
  const source = nounPhraseFrom(words, by + 1);
  const piece = source && subjectPiece(words, group, place);
  if (!source || !piece) return null;
  const kind = verb.frames.has("clause") || verb.frames.has("that") ? "statement" : "stance";
  return { source, cue: { from: group.from, to: group.to }, pieces: [piece], kind };
}

/** "were told by neighbours that he lived alone": what is told stands behind whoever tells it. */
function toldBy(words: Word[], group: VerbGroup, verb: CueVerb): Found | null {
  if (words[group.to]?.lower !== "by" || !verb.frames.has("recipient")) return null;
  const phrase = nounPhraseFrom(words, group.to + 1);
  const that = words.findIndex(({ lower }, at) => at > group.to + 1 && lower === "that");
  if (!phrase || that < 0 || that > phrase.to + 1) return null;
  const rest = nonEmpty(words, { from: that, to: contentEnd(words, that) });
  const source = { from: phrase.from, to: Math.min(phrase.to, that) };
  return rest && { source, cue: { from: group.from, to: group.to }, pieces: [rest], kind: "statement" };
}

/** The attribution of the passive `group` whose verb stands at `index`; null when it attributes nothing. */
export function passive(words: Word[], index: number, group: VerbGroup, place: Place): Found | null {
  const verb = words[index]?.cue?.verb;
  const next = words[group.to];
  if (!verb || !next) return null;
  if (!LEMMAS.has(verb.lemma)) return doneBy(words, group, verb, place);
  const told = toldBy(words, group, verb);
  if (told) return told;
  const hasParticle =
    next.class === "preposition" &&
    (["of", "as", "for"].includes(next.lower) || verb.particles.has(next.lower));
  const takesMore = hasParticle || next.lower === "as";
  const from = takesMore ? group.to + 1 : group.to;
  const source = agent(words, group.to);
  const isOpen = takesMore || next.class === "to" || next.lower === "that" || next.class === "quotation";
  const rest = isOpen
    ? nonEmpty(words, { from, to: source ? source.from - 1 : contentEnd(words, from) })
    : null;
  if (!rest && !source) return null;
  const isToldTo = verb.frames.has("recipient") && verb.lemma !== "accuse" && rest !== null;
  const pieces = [isToldTo ? null : subjectPiece(words, group, place), rest].filter(
    (piece) => piece !== null,
  );
  return pieces.length > 0
    ? { source, cue: { from: group.from, to: from }, pieces, kind: "statement" }
    : null;
}
