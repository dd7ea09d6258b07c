/** Cues in front of their content: "Vale said that …", "who believes …", "…, adding that …". */

import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import { contentStart } from "#lib/compare/attribution/content-start.ts";
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { type Found, nonEmpty, type Place } from "#lib/compare/attribution/found.ts";
import { passive } from "#lib/compare/attribution/passive-cues.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import { isRelative, type Range } from "#lib/compare/attribution/phrase-words.ts";
import { figureStart } from "#lib/compare/attribution/told-figures.ts";
import { verbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

/** The attribution whose cue is the verb at `index`, when its content stands behind it; else null. */
export function leading(words: Word[], index: number, place: Place): Found | null {
  const word = words[index];
  const verb = word?.cue?.verb;
  if (word?.class !== "verb" || !verb) return null;
  const group = verbGroup(words, index);
  if (group.isPassive) return passive(words, index, group, place);
  const start = contentStart(words, group.to, verb) ?? figureStart(words, group, verb);
  if (!start) return null;
  const source = ownSubject(words, group.from, word) ?? borrowed(words, group.from, word, place);
  if (!source || isParticiple(words, index, group.from, source)) return null;
  const piece = nonEmpty(words, { from: start.from, to: endBehind(words, start.from, source) });
  return (
    piece && {
      source,
      cue: { from: group.from, to: start.cueTo },
      pieces: [piece],
      kind: kindOf(words, piece, verb),
    }
  );
}

const STATES =
  /^(?:call|charge|describe|estimate|forecast|put|cite|report|deny|confirm|announce|define|depict|detail|document|illustrate|lay|outline|point|refer|reference|speak|talk|unveil)$/;

/** What a verb that can take a clause takes is stated, but for "to …" and for things it praises or rejects. */
function kindOf(words: Word[], piece: Range, { frames, lemma }: CueVerb): Found["kind"] {
  const first = words[piece.from];
  if (first?.class === "to") return "stance";
  if (first?.class === "quotation" || first?.lower === "that" || STATES.test(lemma)) return "statement";
  return frames.has("clause") || frames.has("that") || frames.has("recipient") ? "statement" : "stance";
}

/** In front of the source where that stands behind ("Citing a survey, Vale …"), and of what closes "…, who believes …,". */
function endBehind(words: Word[], from: number, source: Range): number {
  const end = contentEnd(words, from);
  if (source.from > from) return Math.min(end, source.from - 1);
  if (!isRelative(words, source.from) || words[source.from - 1]?.class !== "comma") return end;
  const comma = words.findIndex(({ class: is }, at) => at > from && is === "comma");
  return comma < 0 ? end : Math.min(end, comma);
}

/** "is a mirror intended to …": the noun in front of the verb is what another verb says, not who speaks. */
function isParticiple(words: Word[], index: number, groupFrom: number, source: Range): boolean {
  const before = words[source.from - 1];
  if (words[index]?.form !== "past" || groupFrom !== index || isRelative(words, source.from)) return false;
  return before?.class === "auxiliary" || (before?.class === "verb" && before.cue === null);
}

/** The subject beside the verb; "…, adding that" has none. */
function ownSubject(words: Word[], from: number, verb: Word): Range | null {
  const isLoose =
    verb.form === "gerund" && words[from]?.class === "verb" && words[from - 1]?.class === "comma";
  return isLoose ? null : subjectBefore(words, from);
}

/** Behind "and" and "to", and for "…, adding": the sentence's source before, or the subject of its first verb. */
function borrowed(words: Word[], from: number, verb: Word, place: Place): Range | null {
  const before = words[from - 1]?.class;
  if (before === undefined && verb.form === "gerund") return subjectBehind(words, from);
  const joins =
    before === "conjunction" ||
    (before === "to" && verb.form === "base" && words[from - 2]?.class !== "name") ||
    ((before === "comma" || before === "preposition") && verb.form === "gerund");
  if (!joins) return null;
  // "was blamed by the crews for saying": who is blamed, not who blames.
  if (words[from - 1]?.lower === "for") return mainSubject(words, from);
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
