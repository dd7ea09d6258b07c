/** In what state what a number counts is told to be, from its phrase and from the verb that governs it. */

import type { CountedState } from "./quantity.ts";

const STATES: readonly [CountedState, string][] = [
  [
    "dead",
    "dead|died|die|dies|dying|killed|kill(?:s|ing)?|deaths?|fatalit(?:y|ies)|bodies|perished|slain|massacred|drowned|executed|beheaded|shot dead|lost their lives|claim(?:ed|ing|s) the lives of",
  ],
  ["injured", "injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt|maimed"],
  ["missing", "missing|unaccounted for|disappeared|whereabouts (?:are |were )?(?:not known|unknown)"],
  [
    "displaced",
    "displac(?:ed|ing)|homeless|evacuat(?:ed|ing)|evacuees?|uprooted|fled|flee(?:ing)?|refugees?|driven from|forced from",
  ],
  [
    "detained",
    "detain(?:ed|ees?|ing|s)|arrest(?:ed|s|ing)?|imprisoned|jailed|captured|capturing|taken prisoner|in custody|held hostage|hostages?|prisoners?",
  ],
  ["rescued", "rescu(?:ed|ing)|saved|saving|pulled (?:alive )?from|survivors?|survived"],
  ["infected", "infected|tested positive|infections?|infecting|sickened|fell ill|sickening"],
  ["returned", "returned|returnees?|gone home|went home|come back|came back"],
  ["joined", "joined|recruited|recruits?|travell?ed to (?:join|fight)|enlisted"],
  [
    "in the field",
    "remain(?:s|ing|ed)? (?:in|at large|active)|in the field|at large|(?:still|are|were) (?:active|fighting)|fighting (?:in|for|alongside|with)",
  ],
];
/**
 * A quick look at words in lower case before the forms are tried: most numbers have no such word near them, and of those that
 * have, not one of each state.
 */
const ANY_STATE = new RegExp(STATES.map(([, words]) => words).join("|"));
type Form = { state: CountedState; form: RegExp; words: RegExp };
const ANYWHERE = STATES.map(
  ([state, words]): Form => ({
    state,
    form: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}’'])`, "iu"),
    words: new RegExp(words),
  }),
);
/** What may stand between what is counted and the verb that says its state. */
const FILLER =
  "who|that|have|has|had|been|be|were|was|are|is|being|still|already|also|now|then|later|all|either|both|there|feared|presumed|believed|reported|confirmed|listed|said|thought|known|found|left|to|may|might|could|would|will|more|others|of whom|of them|alone|so far|remain(?:s|ed)?|lay|lie|went|go|\\p{L}+ly|(?:in|at|from|near|on|aboard|inside|across|around) (?:the |its |their )?(?:\\p{L}[\\p{L}’'-]*)(?: (?:and |of )?(?:the )?\\p{Lu}[\\p{L}’'-]*){0,3}";
const BEHIND = STATES.map(([state, words]): Form => {
  const form = `^,?(?: (?:${FILLER}),?){0,6} (?:(?<auxiliary>(?:were|was|are|is|been|be|being) (?:\\p{L}+ly )?)|(?:and|or) )?(?<word>${words})(?![\\p{L}’'-])`;
  return { state, form: new RegExp(form, "iu"), words: new RegExp(words) };
});
const HAS_PASSIVE =
  /\b(?:were|was|are|is|been|be|being|reported|confirmed|feared|found|listed|left|presumed)\b/iu;
/** Verbs that do to others what they say; the rest speak of their subject. */
const DOES_TO_OTHERS =
  /^(?:kill|injur|wound|hurt|maim|displac|evacuat|uproot|detain|arrest|imprison|jail|captur|rescu|sav|infect|sicken|massacr|execut|behead|recruit|slain|pull)/iu;
/** Behind the participle of a passive: never an object. */
const NO_OBJECT =
  /^(?:$|[.,;:!?)”"—–-]| (?:in|on|by|at|when|during|after|before|as|and|or|but|since|while|near|from|for|to|this|last|yesterday|today|so|there|here|across|with|over|between|among|because|if|until|including|around|outside|inside|aboard|under|following|that|who|according|\p{Lu}\p{L}+day|earlier|later|alone|\p{L}+ly)(?!\p{L}))/iu;
/** In front, the verb or noun that has the number for its object ends right there, up to words that only join. */
const FRONT_JOIN =
  "(?: (?:of|at least|about|some|around|nearly|almost|more than|up to|as many as|all|another|a further|the|these|those|its|their|an?|an additional|an estimated|only|just|over|also|and|including|to|has|have|had|between|any|least|members? of|hundreds? of|\\p{L}+ly)){0,3}\\s?$";
const IN_FRONT = STATES.map(([state, words]): Form => {
  const form = `(?<![\\p{L}-])(?<word>${words}|(?:number|toll) of (?:the )?(?:${words}))(?: people| persons?)?${FRONT_JOIN}`;
  return { state, form: new RegExp(form, "iu"), words: new RegExp(words) };
});
const PASSIVE_BEFORE = /\b(?:was|were|been|being|be|are|is)(?: \p{L}+ly)?\s?$/iu;
const NONE_OF =
  /\b(?:none|neither|no one|nobody|not one) (?:of|among) (?:the |its |their |those |these )?$/iu;
const NEGATED = /\b(?:not|no|never|nobody|without|none)\b|\b(?:nearly|almost) (?!all|every|\d)/iu;
/** "killed 11 hostages": what became of them is told by the verb, and no longer by their noun. */
const NOUN_OF_STATE =
  /(?<!\p{L})(?:hostages?|prisoners?|refugees?|evacuees?|detainees?|returnees?|recruits?|survivors?)(?!\p{L})/iu;
const ENDS_STATE: ReadonlySet<CountedState | null> = new Set<CountedState | null>([
  "dead",
  "injured",
  "missing",
  "infected",
]);

/** "58 were killed" and "58 killed in the flood", but not "58 soldiers killed a man". */
function isSaidOf(match: RegExpExecArray, rest: string): boolean {
  const word = match.groups?.word ?? "";
  if (!DOES_TO_OTHERS.test(word) || match.groups?.auxiliary !== undefined) return true;
  if (HAS_PASSIVE.test(match[0].slice(0, match[0].length - word.length))) return true;
  return NO_OBJECT.test(rest.slice(match[0].length));
}

function stateBehind(rest: string): CountedState | null {
  const lower = rest.toLowerCase();
  if (!ANY_STATE.test(lower)) return null;
  let best: { state: CountedState; length: number } | null = null;
  for (const { state, form, words } of BEHIND) {
    const match = words.test(lower) ? form.exec(rest) : null;
    if (match === null || NEGATED.test(match[0]) || !isSaidOf(match, rest)) continue;
    if (best === null || match[0].length < best.length) best = { state, length: match[0].length };
  }
  return best?.state ?? null;
}

/** "killed at least 58 people"; a passive in front has another subject ("were killed at 12 places"). */
function stateInFront(before: string): CountedState | null {
  const lower = before.toLowerCase();
  if (!ANY_STATE.test(lower)) return null;
  for (const { state, form, words } of IN_FRONT) {
    const match = words.test(lower) ? form.exec(before) : null;
    if (match === null) continue;
    const earlier = before.slice(0, match.index);
    if (PASSIVE_BEFORE.test(earlier) || NEGATED.test(earlier.slice(-24))) continue;
    return state;
  }
  return null;
}

function stateWithin(phrase: string): CountedState | null {
  if (!ANY_STATE.test(phrase.toLowerCase())) return null;
  return ANYWHERE.find(({ form }) => form.test(phrase))?.state ?? null;
}

/**
 * The state told of what is counted, from its own phrase first, then from the verb behind it, then from the one that has
 * it for its object ("killed at least 58 people"). Of hostages, refugees and their like the verb comes first where they die.
 *
 * @param text with plain spaces
 * @param phrase the quantity's span, noun included
 * @param from where the quantity before it ends, or the sentence begins
 * @param until where the next quantity begins, or the sentence ends
 * @returns null where no such word governs it, or where it is negated
 */
export function countedState(
  text: string,
  phrase: { startUtf16: number; endUtf16: number },
  from: number,
  until: number,
): CountedState | null {
  const words = text.slice(phrase.startUtf16, phrase.endUtf16);
  const own = stateWithin(words);
  if (own === null) return stateAround(text, phrase, from, until);
  const around = NOUN_OF_STATE.test(words) ? stateAround(text, phrase, from, until) : null;
  return ENDS_STATE.has(around) ? around : own;
}

function stateAround(
  text: string,
  phrase: { startUtf16: number; endUtf16: number },
  from: number,
  until: number,
): CountedState | null {
  const before = text.slice(Math.max(from, phrase.startUtf16 - 72), phrase.startUtf16);
  if (NONE_OF.test(before)) return null;
  const told = stateBehind(text.slice(phrase.endUtf16, Math.min(until, phrase.endUtf16 + 120)));
  if (told !== null) return told;
  return stateInFront(before);
}
