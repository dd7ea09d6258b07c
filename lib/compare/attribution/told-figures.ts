/**
 * Forms in which figures are told: "the office puts the toll at 58", "a study found 31 cases", "by one estimate". They take
 * a thing where other reporting verbs take a clause.
 */
import type { ContentStart } from "#lib/compare/attribution/content-start.ts";
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { type Found, nonEmpty, trimmedEnd } from "#lib/compare/attribution/found.ts";
import { isNominal, type Range } from "#lib/compare/attribution/phrase-words.ts";
import type { VerbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const FIGURE =
  /^(?:figures?|tolls?|numbers?|costs?|totals?|count|price|losses|damage|damages|bill|share|rate|chances?|odds|probability|likelihood|size|value|population|death)$/;
/** What counts and measures, and does not speak. */
const STUDY =
  /^(?:study|studies|survey|surveys|polls?|reports?|analysis|analyses|audits?|investigations?|review|reviews|inquiry|inquiries|census|research|data|figures|statistics|tally|assessments?)$/;
const ESTIMATES = /^(?:estimates?|accounts?|counts?|tall(?:y|ies)|measures?|reckonings?|calculations?)$/;
const FINDS = /^(?:find|show|reveal|indicate|suggest|document)$/;
const REACH_WORDS = 8;

const NUMBER =
  /^(?:\p{Sc}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|(?:dozen|hundred|thousand|million|billion)s?|\p{L}+(?:teen|ty)(?:-\p{L}+)?)$/u;
/** "58", "more than 58", "at least fifty"; a currency sign stands by itself in front of its number. */
const FIGURE_WORDS = 4;

const beginsFigure = (words: Word[], at: number) =>
  words.slice(at, at + FIGURE_WORDS).some(({ class: is, lower }) => is === "number" || NUMBER.test(lower));

/** "put the toll at 58": to where the figure stands; the object belongs to the cue. */
function behindFigure(words: Word[], to: number): ContentStart | null {
  for (let at = to; at < Math.min(words.length, to + REACH_WORDS); at++) {
    const word = words[at];
    if (word?.lower === "at") {
      const isFigure = words.slice(to, at).some(({ lower }) => FIGURE.test(lower));
      return isFigure && beginsFigure(words, at + 1) ? { cueTo: at + 1, from: at + 1 } : null;
    }
    if (word === undefined || (!isNominal(word) && word.lower !== "of" && word.lower !== "in")) return null;
  }
  return null;
}

/** The noun that a phrase is about: the last in front of its first preposition. */
function headOf(words: Word[], { from, to }: Range): Word | undefined {
  const preposition = words.findIndex(({ class: is }, at) => at > from && at < to && is === "preposition");
  return words[(preposition === -1 ? to : preposition) - 1];
}

/** Where what is told begins behind the verb whose group is given; null where it tells no figure in these forms. */
export function figureStart(words: Word[], group: VerbGroup, { lemma }: CueVerb): ContentStart | null {
  if (lemma === "put") return behindFigure(words, group.to);
  if (!FINDS.test(lemma) || !isNominal(words[group.to])) return null;
  const subject = subjectBefore(words, group.from);
  const head = subject === null ? undefined : headOf(words, subject);
  return head !== undefined && STUDY.test(head.lower) ? { cueTo: group.to, from: group.to } : null;
}

/** "…, by one estimate", "by most accounts, …", from the "by" at `index`. */
export function byEstimate(words: Word[], index: number, floor: number): Found | null {
  if (words[index]?.lower !== "by") return null;
  let to = index + 1;
  while (to < index + REACH_WORDS && isNominal(words[to]) && !ESTIMATES.test(words[to]?.lower ?? "")) to++;
  if (to === index + 1 || !ESTIMATES.test(words[to]?.lower ?? "")) return null;
  const source = { from: index + 1, to: to + 1 };
  const behind = words[to + 1]?.class;
  const ends = behind === undefined || behind === "stop" || behind === "comma";
  if (!ends || (index > floor && words[index - 1]?.class !== "comma")) return null;
  const pieces = [
    nonEmpty(words, { from: floor, to: trimmedEnd(words, floor, index) }),
    index === floor && behind === "comma"
      ? nonEmpty(words, { from: to + 1, to: trimmedEnd(words, to + 1, words.length) })
      : null,
  ].filter((piece) => piece !== null);
  return pieces.length === 0
    ? null
    : { source, cue: { from: index, to: index + 1 }, pieces, kind: "statement" };
}
