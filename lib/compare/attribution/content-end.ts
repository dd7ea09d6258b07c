/** Where the content behind a cue ends. */

import { contentStart } from "#lib/compare/attribution/content-start.ts";
import { hasMainVerb, trimmedEnd } from "#lib/compare/attribution/found.ts";
import { isNominal } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";
import { MODALS } from "#lib/compare/attribution/word-lists.ts";

const TURNS = /^(?:but|while|although|though|whereas)$/;
const OPENS_SUBORDINATE =
  /^(?:as|although|though|while|since|because|if|when|after|before|despite|unlike|like|until)$/;

/** Whether the reporter goes on with something else behind the comma at `comma`. */
function turnsAway(words: Word[], comma: number): boolean {
  const [next, second] = [words[comma + 1], words[comma + 2]];
  // What might come of it is told with it.
  if (next?.lower === "which" && MODALS.has(second?.lower ?? "")) return false;
  if (!next || next.class === "relative" || TURNS.test(next.lower)) return true;
  if (next.class === "conjunction" && OPENS_SUBORDINATE.test(second?.lower ?? "")) return true;
  if (next.class === "conjunction" && speaksAnew(words, comma + 2)) return true;
  if (next.lower === "according" && second?.lower === "to") return true;
  if (speaksAnew(words, comma + 1)) return true;
  return tellsMore(words, comma);
}

const SAYS =
  /^(?:say|tell|add|argue|warn|insist|claim|contend|announce|state|declare|promise|vow|pledge|urge|allege|note)$/;
const SUBJECT_WORDS = 8;

/** Whether the verb at `at` is one of saying, with what it says behind it. */
function saysHere(words: Word[], at: number): boolean {
  const { class: is, form, cue } = words[at] ?? {};
  if (is !== "verb" || form === "base" || !cue || !SAYS.test(cue.verb.lemma)) return false;
  return contentStart(words, at + 1, cue.verb) !== null;
}

/** ", and the mayor said it would": from `at` on somebody speaks anew. */
function speaksAnew(words: Word[], at: number): boolean {
  if (!isNominal(words[at]) && words[at]?.class !== "pronoun") return false;
  for (let next = at + 1; next < Math.min(words.length, at + SUBJECT_WORDS); next++) {
    const word = words[next];
    if (saysHere(words, next)) return true;
    const isInSubject = isNominal(word) || /^(?:auxiliary|adverb|preposition)$/.test(word?.class ?? "");
    if (!isInSubject) return false;
  }
  return false;
}

/** ", adding that", ", even suggesting", ", encouraging his crews to", ", citing her work": whoever speaks says more. */
function tellsMore(words: Word[], comma: number): boolean {
  let at = comma + 1;
  while (words[at]?.class === "adverb") at++;
  const verb = words[at];
  if (verb?.class !== "verb" || verb.form !== "gerund" || verb.cue === null) return false;
  return contentStart(words, at + 1, verb.cue.verb) !== null;
}

/** Whether the words at `at` lie in a subordinate clause that opens the sentence and no comma has closed. */
function isInOpeningClause(words: Word[], at: number): boolean {
  const opening = words.slice(0, 2);
  const isOpening =
    opening.some(({ lower }) => OPENS_SUBORDINATE.test(lower)) ||
    opening[0]?.class === "preposition" ||
    opening[0]?.class === "verb";
  if (!isOpening) return false;
  return !words.slice(0, at).some(({ class: is }) => is === "comma");
}

/** "that in the largest ports, which …, crews were": what has no verb yet is not told in full. */
function isUntold(words: Word[], from: number, comma: number): boolean {
  return words[from]?.lower === "that" && !hasMainVerb(words, { from: from + 1, to: comma });
}

const CLAUSE_WORDS = 25;

/** "would cost little at first, but would add …": told in the same mood, it goes on with what is told. */
function goesOnInMood(words: Word[], from: number, comma: number): boolean {
  if (!/^(?:but|while|whereas)$/.test(words[comma + 1]?.lower ?? "")) return false;
  const clause = words.slice(comma + 2, comma + CLAUSE_WORDS);
  const verb = clause.find(
    ({ class: is, form }) => is === "auxiliary" || (is === "verb" && form !== "gerund"),
  );
  if (verb === undefined || !MODALS.has(verb.lower)) return false;
  return words.slice(from, comma).some(({ lower }) => lower === verb.lower);
}

/** ", including two children" is told with the rest; ", including a warning that …" has a speaker of its own. */
function includesWords(words: Word[], comma: number): boolean {
  const rest = words.slice(comma + 1, comma + CLAUSE_WORDS);
  const end = rest.findIndex(({ class: is }) => is === "comma" || is === "stop");
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .some(({ class: is, lower }) => is === "quotation" || is === "verb" || lower === "that");
}

/** Whether the content from `from` ends at the comma at `comma`. */
function closesContent(words: Word[], from: number, comma: number): boolean {
  const next = words[comma + 1];
  if (isUntold(words, from, comma) || goesOnInMood(words, from, comma)) return false;
  if (turnsAway(words, comma)) return true;
  if (next?.lower === "including") return includesWords(words, comma);
  // "has urged them to leave, promised money and …"
  if (words[from]?.class === "to" && next?.class === "verb" && next.form === "past") return true;
  return isInOpeningClause(words, from) && isNominal(next);
}

const HAS = /^(?:has|have|had)$/;

/** "… and added that", "… but has said": the same speaker's next verb. */
function addsVerb(words: Word[], at: number): boolean {
  let next = at + 1;
  while (words[next]?.class === "adverb" || HAS.test(words[next]?.lower ?? "")) next++;
  const verb = words[next];
  if (verb?.class !== "verb" || verb.cue === null) return false;
  // "was shut and reported gone": two verbs of one kind, where none has its own "has".
  if (words[at - 1]?.class === "verb" && !HAS.test(words[next - 1]?.lower ?? "")) return false;
  return verb.form === "past" || (verb.form === "present" && saysAgain(words, next));
}

/** "… and says he will": what follows is told, and not a thing that what is spoken of shows or means. */
function saysAgain(words: Word[], at: number): boolean {
  const { cue } = words[at] ?? {};
  const next = words[at + 1];
  return cue?.verb.frames.has("clause") === true && (next?.class === "pronoun" || next?.lower === "that");
}

/** Behind a semicolon the list of what is told goes on, where nobody is said to say the next of it. */
function closesAtSemicolon(words: Word[], at: number): boolean {
  const next = words.findIndex(({ lower }, later) => later > at && lower === ";");
  return words
    .slice(at + 1, next === -1 ? words.length : next)
    .some(
      ({ class: is, lower, cue }) =>
        is === "quotation" || lower === "according" || (is === "verb" && cue !== null),
    );
}

/** Where the content that begins at `from` ends, exclusive: in front of the stop, or where the sentence turns away. */
export function contentEnd(words: Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (at === from) continue;
    if (
      (word.lower === ";" && closesAtSemicolon(words, at)) ||
      (word.class === "comma" && closesContent(words, from, at))
    )
      break;
    if (word.class === "conjunction" && addsVerb(words, at)) break;
    if (words[at - 1]?.isClosed && TURNS.test(word.lower)) break;
  }
  return trimmedEnd(words, from, at);
}
