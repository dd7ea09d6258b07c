/**
 * What a changed word bears on: closed English word lists and shapes of words. A change in another language is still
 * found and shown; only these labels are missing then.
 */
import type { Touched } from "#lib/compare/comparison.ts";
import type { Token } from "#lib/text/tokens.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const NEGATION = words(
  "no not never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont " +
    "wouldnt couldnt shouldnt hasnt havent hadnt mustnt aint hardly denied denies deny lacks lack failed fails refused refuses",
);
const HEDGE = words(
  "about around roughly approximately nearly almost some perhaps maybe possibly probably likely unlikely apparently allegedly " +
    "alleged reportedly reported seemingly seems seem seemed appears appear appeared suggests suggest suggested indicates " +
    "believed thought suspected presumably potentially potential largely mostly partly somewhat often usually generally " +
    "estimated claims claimed claim supposedly virtually",
);
const MODALITY = words(
  "may might can could must should would will shall ought need needs needed cannot cant couldnt shouldnt wouldnt wont mustnt able unable",
);
const NUMBER_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 " +
    "fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 " +
    "eighty:80 ninety:90 hundred:100 hundreds:100s thousand:1000 thousands:1000s million:1000000 millions:1000000s " +
    "billion:1000000000 billions:1000000000s dozen:12 dozens:12s half:1/2 third:3rd quarter:1/4 twice:x2 double:x2 percent:% $:$ €:€ £:£ %:%"
  )
    .split(" ")
    .map((entry) => entry.split(":")),
);
/** A date is a number to a reader: "Monday" for "Tuesday" alters one. */
const CALENDAR = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december",
);
const BE = words("be been being is are was were am isnt arent wasnt werent got gets getting");
const IRREGULAR_PARTICIPLES = words(
  "made told held hit shot struck sent found left lost kept brought caught built paid put cut led sold set met bought taught " +
    "thought understood hurt spent fought felt bound fed read laid dealt hung swept won",
);

/** The changed words of one side and, for agency, a few before and behind them. */
export type ChangedSide = { text: string; tokens: Token[]; from: number; to: number };

const REACH_BEFORE = 2;
const REACH_BEHIND = 1;

const changed = (side: ChangedSide): Token[] => side.tokens.slice(side.from, side.to);
const written = (side: ChangedSide, token: Token): string =>
  side.text.slice(token.startUtf16, token.endUtf16);

function startsSentence(text: string, startUtf16: number): boolean {
  const before = text.slice(Math.max(0, startUtf16 - 12), startUtf16);
  return /(?:^|[.!?…:\n])[\s"'“”‘’«»„([]*$/u.test(before) || /["“‘«„]$/u.test(before);
}

function numberOf(side: ChangedSide, token: Token): string | null {
  if (/^\p{Nd}/u.test(token.norm)) return token.norm;
  if (CALENDAR.has(token.norm) && /^\p{Lu}/u.test(written(side, token))) return token.norm;
  return Object.hasOwn(NUMBER_WORDS, token.norm) ? (NUMBER_WORDS[token.norm] ?? null) : null;
}

function nameOf(side: ChangedSide, token: Token): string | null {
  const word = written(side, token);
  if (word === "I" || /^I['’]/u.test(word) || CALENDAR.has(token.norm)) return null;
  const isAcronym = /^\p{Lu}.*\p{Lu}/u.test(word);
  const isCapitalised = /^\p{Lu}/u.test(word) && !startsSentence(side.text, token.startUtf16);
  return isAcronym || isCapitalised ? token.norm : null;
}

const inList = (list: ReadonlySet<string>) => (_side: ChangedSide, token: Token) =>
  list.has(token.norm) ? token.norm : null;

/** Whether the sides hold different ones of what `pick` picks out, in number or kind. */
function differ(
  a: ChangedSide,
  b: ChangedSide,
  pick: (side: ChangedSide, token: Token) => string | null,
): boolean {
  const picked = (side: ChangedSide) =>
    changed(side)
      .map((token) => pick(side, token))
      .filter((value) => value !== null)
      .sort()
      .join(" ");
  return picked(a) !== picked(b);
}

function isParticiple(norm: string): boolean {
  return norm.length > 3 && (/(?:ed|en|wn)$/.test(norm) || IRREGULAR_PARTICIPLES.has(norm));
}

/** "has been forced", "was later shot": a form of be with a participle at most two words behind. */
function passives(side: ChangedSide): number {
  const near = side.tokens.slice(Math.max(0, side.from - REACH_BEFORE), side.to + REACH_BEHIND);
  return near.filter(
    ({ norm }, i) => BE.has(norm) && near.slice(i + 1, i + 4).some((next) => isParticiple(next.norm)),
  ).length;
}

/** Words merely added or left out bear on who acts only when they are few: "was shot", "shot". */
const MOST_ADDED_WORDS = 3;

function mayTurnAgency(a: ChangedSide, b: ChangedSide): boolean {
  const left = a.to - a.from;
  const right = b.to - b.from;
  return (left > 0 && right > 0) || left + right <= MOST_ADDED_WORDS;
}

/**
 * What the change from `a` to `b` bears on. Agency means that who acts and who is acted upon may have changed: one side
 * is in the passive and the other is not.
 */
export function touchesOf(a: ChangedSide, b: ChangedSide): Touched[] {
  const touched: Touched[] = [];
  if (differ(a, b, numberOf)) touched.push("number");
  if (differ(a, b, inList(NEGATION))) touched.push("negation");
  if (differ(a, b, inList(HEDGE))) touched.push("hedge");
  if (differ(a, b, inList(MODALITY))) touched.push("modality");
  if (mayTurnAgency(a, b) && passives(a) > 0 !== passives(b) > 0) touched.push("agency");
  if (differ(a, b, nameOf)) touched.push("name");
  return touched;
}
