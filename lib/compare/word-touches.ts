/**
 * What a changed word bears on: closed English word lists and shapes of words. A change in another language is still
 * found and shown; only these labels are missing then.
 */
import {
  type ChangedSide,
  changedTokens,
  plainWords,
  startsSentence,
  writtenAs,
} from "#lib/compare/changed-side.ts";
import type { Touched } from "#lib/compare/comparison.ts";
import { isOtherOpeningName } from "#lib/compare/opening-names.ts";
import { isOpposite } from "#lib/compare/opposites.ts";
import { CALENDAR, COMPASS, MODAL_BEFORE_TO, MODALITY, NEGATION } from "#lib/compare/touch-words.ts";
import { touchesAgency } from "#lib/compare/touches-agency.ts";
import { touchesHedge } from "#lib/compare/touches-hedge.ts";
import { touchesNumber } from "#lib/compare/touches-number.ts";
import type { Token } from "#lib/text/tokens.ts";

type Pick = (side: ChangedSide) => string[];

/** Whether the sides hold different ones of what `pick` picks out, in number or kind. */
const differ = (a: ChangedSide, b: ChangedSide, pick: Pick) =>
  pick(a).sort().join(" ") !== pick(b).sort().join(" ");

const negations: Pick = (side) =>
  plainWords(side)
    .filter((word) => NEGATION.has(word))
    .map((word) => (word === "no" ? "not" : word));

const NEGATING = /^(?:un|in|im|il|ir|non|dis|mis)/;

/** "into" does not negate "to". */
const LEAST_NEGATED = 6;

/** "lawful" against "unlawful", "harmful" against "harmless". */
function isNegatedForm(a: ChangedSide, b: ChangedSide): boolean {
  const left = plainWords(a);
  const right = plainWords(b);
  const negates = (words: string[], others: string[]) =>
    words.some(
      (word) =>
        (NEGATING.test(word) &&
          word.length >= LEAST_NEGATED &&
          others.includes(word.replace(NEGATING, ""))) ||
        (/less$/.test(word) && others.includes(word.replace(/less$/, "ful"))),
    );
  return negates(left, right) || negates(right, left);
}

/** "may" is modal, "May" a month; "Will" may be a name. */
function isName(side: ChangedSide, token: Token): boolean {
  return /^\p{Lu}/u.test(writtenAs(side, token)) && !startsSentence(side.text, token.startUtf16);
}

/** "had to", "wanted to": the word in front of "to", and "to" itself, whichever of them changed. */
const modals: Pick = (side) => {
  const plain = plainWords(side).filter((word) => MODALITY.has(word));
  const names = changedTokens(side).filter((token) => MODALITY.has(token.norm) && isName(side, token));
  const before = changedTokens(side).filter(
    ({ norm }, i) => MODAL_BEFORE_TO.has(norm) && side.tokens[side.from + i + 1]?.norm === "to",
  );
  const nameNorms = names.map(({ norm }) => norm);
  return [...plain.filter((word) => !nameNorms.includes(word)), ...before.map(({ norm }) => `${norm} to`)];
};

/** Longer than any name; a word that is looked up is a token. */
const MOST_NAME_UTF16 = 100;

/** Everything that stands capitalised inside a sentence, up to each of its ends: "Harlow’s" and "Harlow". Linear. */
function findNamed(text: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { 0: exact } of text.matchAll(/(?<=[\p{Ll}\p{N},]\s)\p{Lu}\S{0,99}/gu)) {
    for (const { index } of exact.matchAll(/(?<=[\p{L}\p{N}\p{M}\p{Cf}])(?![\p{L}\p{N}])/gu))
      named.add(exact.slice(0, index));
  }
  return named;
}

/** Of the two texts last asked for, so that all changes between them read each once. */
const latest: { text: string; named: ReadonlySet<string> }[] = [];

function namedIn(text: string): ReadonlySet<string> {
  const known = latest.find((one) => one.text === text);
  if (known !== undefined) return known.named;
  const named = findNamed(text);
  latest.unshift({ text, named });
  latest.length = Math.min(latest.length, 2);
  return named;
}

/** Whether `word` stands capitalised inside a sentence elsewhere in the text, as a name does. */
function isNamedElsewhere(text: string, word: string): boolean {
  return word.length < MOST_NAME_UTF16 && namedIn(text).has(word);
}

function nameOf(side: ChangedSide, token: Token): string | null {
  const word = writtenAs(side, token);
  if (word === "I" || /^I['’]/u.test(word) || CALENDAR.has(token.norm) || !/^\p{Lu}/u.test(word)) return null;
  if (/^\p{Lu}.*\p{Lu}/u.test(word) || !startsSentence(side.text, token.startUtf16)) return token.norm;
  return isNamedElsewhere(side.text, word) ? token.norm : null;
}

const names: Pick = (side) => changedTokens(side).flatMap((token) => nameOf(side, token) ?? []);

/** "the north" for "the south"; either left out is no other place. */
function isOtherPlace(a: ChangedSide, b: ChangedSide): boolean {
  const [one, other] = [a, b].map((side) =>
    plainWords(side)
      .filter((word) => COMPASS.has(word))
      .join(" "),
  );
  return one !== "" && other !== "" && one !== other;
}

const touchesName = (a: ChangedSide, b: ChangedSide) =>
  differ(a, b, names) || isOtherOpeningName(a, b) || isOtherPlace(a, b);

/**
 * What the change from `a` to `b` bears on. Contractions are written out first, and numbers compared by value, so that
 * "won't" for "will not" and "12" for "twelve" touch nothing. Agency means that who acts and who is acted upon may
 * have changed. Linear in the changed words, but for names at the start of a sentence: for these a text is read once.
 */
export function touchesOf(a: ChangedSide, b: ChangedSide): Touched[] {
  const touched: Touched[] = [];
  if (touchesNumber(a, b)) touched.push("number");
  if (differ(a, b, negations) || isNegatedForm(a, b) || isOpposite(a, b)) touched.push("negation");
  if (touchesHedge(a, b)) touched.push("hedge");
  if (differ(a, b, modals)) touched.push("modality");
  if (touchesAgency(a, b)) touched.push("agency");
  if (touchesName(a, b)) touched.push("name");
  return touched;
}
