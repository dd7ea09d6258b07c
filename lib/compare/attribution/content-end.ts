/** Where the content behind a cue ends. */
import { trimmedEnd } from "#lib/compare/attribution/found.ts";
import { isNominal } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const TURNS = /^(?:but|while|although|though|whereas|including)$/;
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

/** Whether the content from `from` ends at the comma at `comma`. */
function closesContent(words: Word[], from: number, comma: number): boolean {
  const next = words[comma + 1];
  if (turnsAway(words, comma)) return true;
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
