/** Where the content behind a verb begins, by what the verb may take. */
import type { CueVerb } from "#lib/compare/attribution/cue-verbs.ts";
import { isFiniteLike, isNominal, isSetting } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const QUESTION_WORDS = /^(?:that|whether|how|why|what)$/;
const CIRCUMSTANCE =
  /^(?:if|when|where|who|which|as|while|because|than|since|though|although|so|once|unless)$/;
const ASKED = /^(?:if|when|where|who|which)$/;
const ASKS =
  /^(?:ask|wonder|know|see|doubt|decide|determine|tell|explain|question|discuss|debate|consider|understand|describe|learn|remember)$/;
/** Take a statement far more often than a thing. */
const STATES =
  /^(?:say|think|argue|insist|contend|believe|hope|conclude|allege|assert|warn|claim|note|suspect|doubt)$/;
const REACH_WORDS = 18;
const CLAUSE_REACH_WORDS = 40;

/** `cueTo` and where the content begins, as word indexes. */
export type ContentStart = { cueTo: number; from: number };

const takesClause = ({ frames }: CueVerb) => frames.has("clause");
const takesThat = ({ frames }: CueVerb) =>
  frames.has("clause") || frames.has("that") || frames.has("recipient");
const takesQuotation = (verb: CueVerb) =>
  takesThat(verb) || verb.frames.has("quotation") || verb.frames.has("object");

function hasVerb(words: Word[], from: number): boolean {
  return words
    .slice(from, from + CLAUSE_REACH_WORDS)
    .some(({ class: is }) => is === "verb" || is === "auxiliary" || is === "quotation");
}

const opensContent = ({ lower, class: is }: Word) =>
  lower === "that" || is === "quotation" || is === "colon" || is === "comma" || is === "stop";

/** Past "Monday", "on Friday", "in an interview with the paper": to the word behind that setting. */
function skipSetting(words: Word[], at: number): number {
  if (!isSetting(words, at)) return at;
  let next = at + 1;
  while (words[next]?.isTime) next++;
  if (words[at]?.class !== "preposition") return skipSetting(words, next);
  for (; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || opensContent(word) || (next > at + 1 && word.class === "pronoun")) return next;
    const isBehindTime = words[next - 1]?.isTime === true && !word.isTime;
    if (isBehindTime) return skipSetting(words, next);
  }
  return next;
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

/** Whether what is told begins with the word at `at`, behind whom it is told. */
function opensTold(words: Word[], at: number, verb: CueVerb): boolean {
  const word = words[at];
  if (!word) return false;
  if (["quotation", "colon", "to"].includes(word.class) || QUESTION_WORDS.test(word.lower)) return true;
  if (verb.particles.has(word.lower)) return true;
  // "told them he was", "told the council the gate was"
  const isNext = word.class === "pronoun" || word.class === "determiner";
  return isNext && words[at - 1]?.class !== "preposition";
}

/** Past the people told, to where what they are told begins; null where nothing is told. */
function skipRecipient(words: Word[], at: number, verb: CueVerb): number | null {
  if (!isNominal(words[at]) && words[at]?.class !== "pronoun") return null;
  for (let next = at + 1; next < Math.min(words.length, at + REACH_WORDS); next++) {
    const word = words[next];
    if (!word || word.class === "stop") return null;
    if (opensTold(words, next, verb)) return next;
    if (word.class === "comma" && words[next + 1]?.class === "quotation") return next + 1;
  }
  return null;
}

const SUBJECT_PRONOUN = /^(?:i|he|she|we|they|it)$/;

const MOST_SUBJECT_WORDS = 8;

/** "complained they left", "found the city was wrong": a pronoun with its verb, a phrase with its "was"; "that" left out. */
function beginsClause(words: Word[], at: number): boolean {
  const isPronoun = SUBJECT_PRONOUN.test(words[at]?.lower ?? "");
  let next = at + 1;
  if (!isPronoun) while (next < at + MOST_SUBJECT_WORDS && isNominal(words[next])) next++;
  while (words[next]?.class === "adverb") next++;
  return isPronoun ? isFiniteLike(words[next]) : words[next]?.class === "auxiliary";
}

function beginsPhrase(words: Word[], at: number, word: Word, verb: CueVerb): boolean {
  if (verb.frames.has("object")) return true;
  if (verb.frames.has("that") && beginsClause(words, at)) return true;
  return takesClause(verb) && (word.class === "pronoun" || STATES.test(verb.lemma) || hasVerb(words, at));
}

/** Whether the content of `verb` can begin with the word at `at`. */
function beginsContent(words: Word[], at: number, verb: CueVerb): boolean {
  const word = words[at];
  if (!word || word.class === "stop") return false;
  if (CIRCUMSTANCE.test(word.lower)) return ASKS.test(verb.lemma) && ASKED.test(word.lower);
  if (QUESTION_WORDS.test(word.lower))
    return takesThat(verb) || (verb.frames.has("object") && word.lower !== "that");
  switch (word.class) {
    case "quotation":
      return takesQuotation(verb);
    case "to":
      return verb.frames.has("infinitive") || verb.frames.has("recipient");
    case "colon":
      return takesClause(verb) || verb.frames.has("quotation");
    case "comma":
    case "conjunction":
    case "dash":
      return false;
    default: {
      const isGerund = word.class === "verb" && word.form === "gerund";
      if (isNominal(word) || word.class === "pronoun" || isGerund) return beginsPhrase(words, at, word, verb);
      return takesClause(verb) && hasVerb(words, at);
    }
  }
}

function behindMark(words: Word[], at: number): number {
  return words[at]?.class === "colon" || words[at]?.class === "comma" ? at + 1 : at;
}

const MANNER_WORDS = 6;

/** "put it bluntly: “…”", "put it this way: …"; "put it in the box" tells nothing. */
function behindPutIt(words: Word[], at: number): ContentStart | null {
  const near = words.slice(at, at + MANNER_WORDS);
  const mark = near.findIndex(({ class: is }) => is === "colon" || is === "quotation");
  if (mark === -1) return null;
  return { cueTo: at, from: near[mark]?.class === "colon" ? at + mark + 1 : at + mark };
}

/** "called for", "accused of": the particle belongs to the cue. */
function behindParticle(words: Word[], at: number): ContentStart | null {
  if (words[at]?.lower === "it") return behindPutIt(words, at + 1);
  const next = words[at + 1];
  return next && next.class !== "stop" && next.class !== "comma" ? { cueTo: at + 1, from: at + 1 } : null;
}

/** "ruled Friday against": in front of the particle. */
function behindTime(words: Word[], at: number): number {
  let next = at;
  while (words[next]?.isTime) next++;
  return next;
}

/** Behind whom it is told; "accused them of" tells of them, so that they are part of it. */
function behindRecipient(words: Word[], to: number, at: number, verb: CueVerb): ContentStart | null {
  const behind = skipRecipient(words, at, verb);
  if (behind === null) return null;
  if (beginsContent(words, behind, verb)) return { cueTo: to, from: behindMark(words, behind) };
  const word = words[behind];
  const isParticle = word !== undefined && verb.particles.has(word.lower);
  if (isParticle && verb.lemma === "accuse") return { cueTo: to, from: at };
  const isTold = isParticle || word?.class === "pronoun" || word?.class === "determiner";
  return isTold ? { cueTo: to, from: behind } : null;
}

/** Behind the comma that closes where or when it was said. */
function behindComma(words: Word[], to: number, at: number, verb: CueVerb): ContentStart | null {
  if (words[at]?.class !== "comma") return null;
  const isQuotation = words[at + 1]?.class === "quotation" && takesQuotation(verb);
  const isClause = at > to && takesClause(verb) && hasVerb(words, at + 1);
  return isQuotation || isClause ? { cueTo: to, from: at + 1 } : null;
}

/** Where the content begins behind the verb whose group ends at `to`; null when what follows is not its content. */
export function contentStart(words: Word[], to: number, verb: CueVerb): ContentStart | null {
  let at = to;
  while (words[at]?.class === "adverb") at++;
  const particle = behindTime(words, at);
  if (verb.particles.has(words[particle]?.lower ?? "")) return behindParticle(words, particle);
  if (verb.frames.size === 0) return null;
  let setting = skipPhrase(words, skipSetting(words, at), verb);
  if (words[setting]?.lower === "not" && words[setting + 1]?.class === "to") setting++;
  const told = verb.frames.has("recipient") ? behindRecipient(words, to, setting, verb) : null;
  const found = behindComma(words, to, setting, verb) ?? told;
  if (found) return found;
  return beginsContent(words, setting, verb) ? { cueTo: to, from: behindMark(words, setting) } : null;
}
