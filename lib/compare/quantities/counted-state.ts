/** In what state what a number counts is told to be, from the words of its clause. */

import type { CountedState } from "./quantity.ts";

const STATES: readonly [CountedState, string][] = [
  [
    "dead",
    "dead|died|die|dies|dying|killed|kill(?:s|ing)?|deaths?|fatalit(?:y|ies)|bodies|perished|slain|massacred|drowned|executed",
  ],
  ["injured", "injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt|maimed"],
  ["missing", "missing|unaccounted for|disappeared|whereabouts (?:are |were )?(?:not known|unknown)"],
  [
    "displaced",
    "displac(?:ed|ing)|homeless|evacuat(?:ed|ing)|evacuees?|uprooted|fled|flee(?:ing)?|refugees?",
  ],
  [
    "detained",
    "detain(?:ed|ees?|ing)|arrest(?:ed|s|ing)?|imprisoned|jailed|captured|in custody|held hostage",
  ],
  ["rescued", "rescued|saved|pulled (?:alive )?from|survivors?|survived"],
  ["infected", "infected|tested positive|infections?|sickened|fell ill"],
  ["returned", "returned|returnees?|gone home|come back"],
  ["joined", "joined|recruited|recruits?|travell?ed to (?:join|fight)|enlisted"],
  ["in the field", "remain(?:s|ing|ed)?|in the field|active|still fighting|operating|at large"],
];
const AFTER = STATES.map(([state, words]): [CountedState, RegExp] => [
  state,
  new RegExp(`(?<![\\p{L}-])(?:${words})(?!\\p{L})`, "iu"),
]);
/** Clause ends and other numbers cut the view. */
const VIEW_AFTER = /^[^.;:!?\d“”"\n]{0,48}/u;
const VIEW_BEFORE = /[^.;:!?\d“”"\n]{0,28}$/u;
const NEGATED = /\b(?:not|no|never|nobody|without)\b/iu;

function nearest(view: string, fromEnd: boolean): CountedState | null {
  let best: { state: CountedState; distance: number } | null = null;
  for (const [state, form] of AFTER) {
    const match = form.exec(view);
    if (match === null) continue;
    const distance = fromEnd ? view.length - match.index : match.index;
    if (best === null || distance < best.distance) best = { state, distance };
  }
  return best?.state ?? null;
}

/**
 * The state told of what is counted, from its own phrase first, then the words behind it in its clause, then those in
 * front ("killed at least 58 people").
 *
 * @param text the text
 * @param phrase the quantity's span, noun included
 * @param until where the next quantity begins
 * @returns null where no such word stands near, or where it is negated
 */
export function countedState(
  text: string,
  phrase: { startUtf16: number; endUtf16: number },
  until: number,
): CountedState | null {
  const own = nearest(text.slice(phrase.startUtf16, phrase.endUtf16), false);
  if (own !== null) return own;
  const rest = text.slice(phrase.endUtf16, Math.min(until, phrase.endUtf16 + 80));
  const after = VIEW_AFTER.exec(rest)?.[0].split(/,| and | but | while /u, 1)[0] ?? "";
  const told = NEGATED.test(after) ? null : nearest(after, false);
  if (told !== null) return told;
  const before =
    VIEW_BEFORE.exec(text.slice(Math.max(0, phrase.startUtf16 - 60), phrase.startUtf16))?.[0] ?? "";
  const close = before.split(/,| but | while | and /u).at(-1) ?? "";
  return NEGATED.test(close) ? null : nearest(close, true);
}
