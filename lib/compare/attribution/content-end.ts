/** Where the content behind a cue ends. */
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
  if (!next || next.class === "relative" || TURNS.test(next.lower)) return true;
  if (next.class === "conjunction" && OPENS_SUBORDINATE.test(second?.lower ?? "")) return true;
  if (next.lower === "according" && second?.lower === "to") return true;
  return next.class === "verb" && next.form === "gerund" && next.cue?.verb.frames.has("clause") === true;
}

/** Whether the words at `at` lie in a subordinate clause that opens the sentence and no comma has closed. */
function isInOpeningClause(words: Word[], at: number): boolean {
  const opening = words.slice(0, 2);
  const isOpening =
    opening.some(({ lower }) => OPENS_SUBORDINATE.test(lower)) || opening[0]?.class === "preposition";
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

/** "… and added that": the same speaker's next verb. */
function addsVerb(words: Word[], at: number): boolean {
  let next = at + 1;
  while (words[next]?.class === "adverb") next++;
  const verb = words[next];
  return (
    verb?.class === "verb" && verb.form === "past" && verb.cue !== null && words[at - 1]?.class !== "verb"
  );
}

/** Where the content that begins at `from` ends, exclusive: in front of the stop, or where the sentence turns away. */
export function contentEnd(words: Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (at === from) continue;
    if (word.lower === ";" || (word.class === "comma" && closesContent(words, from, at))) break;
    if (word.class === "conjunction" && addsVerb(words, at)) break;
  }
  return trimmedEnd(words, from, at);
}
