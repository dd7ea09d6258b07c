/**
 * Whom somebody else quotes: "the agency quoted Vale as saying that …", "…, Vale was quoted as saying by the agency". The
 * source is who said it, not who passes it on.
 */
import { contentInFront } from "#lib/compare/attribution/closing-cues.ts";
import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import { contentStart } from "#lib/compare/attribution/content-start.ts";
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { type Found, nonEmpty, type Place, trimmedEnd, withPieces } from "#lib/compare/attribution/found.ts";
import { isNominal, type Range } from "#lib/compare/attribution/phrase-words.ts";
import { type VerbGroup, verbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const PASSES_ON = /^(?:quote|cite)$/;
/** Words between "quoted" and "as saying": a name with an office, or by whom and when. */
const REACH_WORDS = 16;

/** Whom is quoted, the first word of the sentence's part that passes it on, and where "as saying" stands. */
type Quoted = { source: Range; start: number; cue: Range; says: number; verb: CueVerb };

/** Where "as" stands in front of "saying" or the like; −1 where no such words follow. */
function asSaying(words: Word[], from: number): number {
  for (let at = from; at < Math.min(words.length - 1, from + REACH_WORDS); at++) {
    const next = words[at + 1];
    if (words[at]?.class === "stop" || words[at]?.class === "quotation") return -1;
    if (words[at]?.lower === "as" && next?.form === "gerund" && next.cue !== null) return at;
  }
  return -1;
}

/** Who was quoted: in the passive the subject, else what stands between "quoted" and "as saying". */
function quotedOne(words: Word[], group: VerbGroup, as: number): Range | null {
  if (group.isPassive) return subjectBefore(words, group.from);
  if (!isNominal(words[group.to]) && words[group.to]?.class !== "pronoun") return null;
  return { from: group.to, to: trimmedEnd(words, group.to, as) };
}

function quotedAt(words: Word[], index: number, place: Place): Quoted | null {
  const word = words[index];
  if (word?.class !== "verb" || !PASSES_ON.test(word.cue?.verb.lemma ?? "")) return null;
  const group = verbGroup(words, index);
  const as = asSaying(words, index + 1);
  const verb = words[as + 1]?.cue?.verb;
  if (as < 0 || !verb) return null;
  const source = quotedOne(words, { ...group, to: Math.min(group.to, as) }, as);
  const subject = subjectBefore(words, group.from);
  const start = subject?.from ?? group.from;
  if (!source || start < place.floor) return null;
  const cue = { from: group.isPassive ? group.from : as, to: as + 2 };
  return { source, start, cue, says: as + 1, verb };
}

/** "The agency quoted Vale as saying the wall leaks": null where nothing that is said follows. */
export function quotedBefore(words: Word[], index: number, place: Place): Found | null {
  const quoted = quotedAt(words, index, place);
  const begins = quoted && contentStart(words, quoted.says + 1, quoted.verb);
  if (!quoted || !begins || words[quoted.says + 1]?.lower === "by") return null;
  const content = nonEmpty(words, { from: begins.from, to: contentEnd(words, begins.from) });
  return content && withPieces(quoted.source, { ...quoted.cue, to: begins.cueTo }, [content]);
}

/** "The wall leaks, the agency quoted Vale as saying": null where nothing stands in front. */
export function quotedBehind(words: Word[], index: number, place: Place): Found | null {
  const quoted = quotedAt(words, index, place);
  if (
    !quoted ||
    (words[quoted.says + 1]?.lower !== "by" && contentStart(words, quoted.says + 1, quoted.verb))
  )
    return null;
  const front = contentInFront(words, quoted.start, place.floor, quoted.verb);
  return front && withPieces(quoted.source, quoted.cue, [front]);
}
