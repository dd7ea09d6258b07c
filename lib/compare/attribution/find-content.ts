/** What stands behind a cue as its content: where it begins, by what the verb may take, and where it ends. */
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { trimmedEnd } from "#lib/compare/attribution/found.ts";
import { isNominal, isSetting } from "#lib/compare/attribution/noun-phrase.ts";
import type { Word } from "#lib/compare/attribution/word.ts";
import { TIME_WORDS } from "#lib/compare/attribution/word-lists.ts";

const QUESTION_WORDS = /^(?:that|whether|how|why|what)$/;
const CIRCUMSTANCE =
  /^(?:if|when|where|who|which|as|while|because|than|since|though|although|so|once|unless)$/;
const ASKS =
  /^(?:ask|wonder|know|see|doubt|decide|determine|tell|explain|question|discuss|debate|consider|understand|describe|learn|remember)$/;
const TURNS = /^(?:but|while|although|though|whereas)$/;
const REACH_WORDS = 18;

/** `cueTo` and where the content begins, as word indexes. */
export type ContentStart = { cueTo: number; from: number };

function turnsAway(words: Word[], comma: number): boolean {
  const next = words[comma + 1];
  if (!next) return true;
  if (next.class === "conjunction" && OPENS_SUBORDINATE.test(words[comma + 2]?.lower ?? "")) return true;
  if (next.lower === "including" || TURNS.test(next.lower) || next.class === "relative") return true;
  if (next.lower === "according" && words[comma + 2]?.lower === "to") return true;
  return next.class === "verb" && next.form === "gerund" && next.cue?.verb.frames.has("clause") === true;
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

const OPENS_SUBORDINATE =
  /^(?:as|although|though|while|since|because|if|when|after|before|despite|unlike|like|until)$/;

/** Whether the words at `at` lie in a subordinate clause that opens the sentence and no comma has closed. */
function isInOpeningClause(words: Word[], at: number): boolean {
  const first = words[0]?.class === "conjunction" ? words[1] : words[0];
  if (!OPENS_SUBORDINATE.test(first?.lower ?? "")) return false;
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

/** Where the content that begins at `from` ends, exclusive: in front of the stop, or where the sentence turns away. */
export function contentEnd(words: Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (at > from && word.class === "comma" && closesContent(words, from, at)) break;
    if (word.class === "conjunction" && at > from && addsVerb(words, at)) break;
  }
  return trimmedEnd(words, from, at);
}

/** Past "Monday", "on Friday", "in an interview with the paper": to the word behind that setting. */
function skipSetting(words: Word[], at: number): number {
  if (!isSetting(words, at)) return at;
  let next = at + 1;
  while (TIME_WORDS.has(words[next]?.lower ?? "")) next++;
  if (words[at]?.class !== "preposition") return skipSetting(words, next);
  for (; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || word.class === "stop") return next;
    if (word.lower === "that" || word.class === "quotation" || word.class === "colon") return next;
    if (word.class === "comma") return next;
    if (next > at + 1 && word.class === "pronoun") return next;
    if (TIME_WORDS.has(words[next - 1]?.lower ?? "") && !TIME_WORDS.has(word.lower))
      return skipSetting(words, next);
  }
  return next;
}

/** Past the people told: to "that", "to", a particle, a quotation, or behind a pronoun or a single name. */
function skipRecipient(words: Word[], at: number, verb: CueVerb): number | null {
  if (words[at]?.class === "pronoun" || words[at]?.class === "noun" || isNominal(words[at])) {
    for (let next = at + 1; next < Math.min(words.length, at + REACH_WORDS); next++) {
      const word = words[next];
      if (!word || word.class === "stop") return null;
      if (["quotation", "colon", "to"].includes(word.class) || QUESTION_WORDS.test(word.lower)) return next;
      if (verb.particles.has(word.lower)) return next;
      if (
        (word.class === "pronoun" || word.class === "determiner") &&
        words[next - 1]?.class !== "preposition"
      )
        return next;
      if (word.class === "comma" && ["quotation"].includes(words[next + 1]?.class ?? "")) return next + 1;
    }
  }
  return null;
}

/** "said of the dam, “…”", "says on its page that …": past a phrase between the verb and its content. */
function skipPhrase(words: Word[], at: number, verb: CueVerb): number {
  if (words[at]?.class !== "preposition" || !takesThat(verb)) return at;
  for (let next = at + 1; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || word.class === "verb" || word.class === "auxiliary" || word.class === "stop") return at;
    if (word.lower === "that" || word.class === "quotation") return next;
    if (word.class === "comma" || word.class === "colon")
      return words[next + 1]?.class === "quotation" ? next + 1 : at;
  }
  return at;
}

function hasVerb(words: Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 40); at++) {
    const is = words[at]?.class;
    if (is === "verb" || is === "auxiliary" || is === "quotation") return true;
  }
  return false;
}

const takesClause = (verb: CueVerb) => verb.frames.has("clause");
const takesThat = (verb: CueVerb) =>
  takesClause(verb) || verb.frames.has("that") || verb.frames.has("recipient");
const takesQuotation = (verb: CueVerb) =>
  takesThat(verb) || verb.frames.has("quotation") || verb.frames.has("object");

/** Take a statement far more often than a thing. */
const STATES =
  /^(?:say|think|argue|insist|contend|believe|hope|conclude|allege|assert|warn|claim|note|suspect|doubt)$/;

/** Whether the content of `verb` can begin with the word at `at`. */
function beginsContent(words: Word[], at: number, verb: CueVerb): boolean {
  const word = words[at];
  if (!word || word.class === "stop") return false;
  if (word.class === "quotation") return takesQuotation(verb);
  if (CIRCUMSTANCE.test(word.lower))
    return ASKS.test(verb.lemma) && /^(?:if|when|where|who|which)$/.test(word.lower);
  if (QUESTION_WORDS.test(word.lower))
    return takesThat(verb) || (verb.frames.has("object") && word.lower !== "that");
  if (word.class === "to") return verb.frames.has("infinitive") || verb.frames.has("recipient");
  if (word.class === "colon") return takesClause(verb) || verb.frames.has("quotation");
  if (isNominal(word) || word.class === "pronoun" || (word.class === "verb" && word.form === "gerund")) {
    if (verb.frames.has("object")) return true;
    return takesClause(verb) && (word.class === "pronoun" || STATES.test(verb.lemma) || hasVerb(words, at));
  }
  if (takesClause(verb))
    return (
      word.class !== "comma" && word.class !== "conjunction" && word.class !== "dash" && hasVerb(words, at)
    );
  return false;
}

function behindColon(words: Word[], at: number): number {
  return words[at]?.class === "colon" || words[at]?.class === "comma" ? at + 1 : at;
}

/** Where the content begins behind the verb whose group ends at `to`; null when what follows is not its content. */
export function contentStart(words: Word[], to: number, verb: CueVerb): ContentStart | null {
  let at = to;
  while (words[at]?.class === "adverb") at++;
  const particle = words[at];
  if (particle && verb.particles.has(particle.lower)) {
    const next = at + 1;
    return words[next] && words[next]?.class !== "stop" && words[next]?.class !== "comma"
      ? { cueTo: next, from: next }
      : null;
  }
  if (verb.frames.size === 0) return null;
  const setting = skipPhrase(words, skipSetting(words, at), verb);
  if (words[setting]?.class === "comma" && words[setting + 1]?.class === "quotation" && takesQuotation(verb))
    return { cueTo: to, from: setting + 1 };
  if (
    setting !== at &&
    words[setting]?.class === "comma" &&
    takesClause(verb) &&
    hasVerb(words, setting + 1)
  ) {
    return { cueTo: to, from: setting + 1 };
  }
  if (verb.frames.has("recipient")) {
    const behind = skipRecipient(words, setting, verb);
    if (behind !== null && beginsContent(words, behind, verb))
      return { cueTo: to, from: behindColon(words, behind) };
    const word = behind === null ? undefined : words[behind];
    if (
      behind !== null &&
      word &&
      (verb.particles.has(word.lower) || word.class === "pronoun" || word.class === "determiner")
    ) {
      return {
        cueTo: to,
        from: verb.particles.has(word.lower) && verb.lemma === "accuse" ? setting : behind,
      };
    }
  }
  return beginsContent(words, setting, verb) ? { cueTo: to, from: behindColon(words, setting) } : null;
}
