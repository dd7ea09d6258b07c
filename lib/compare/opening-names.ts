/**
 * Names that open a sentence, where any word is written large: "Petrov was there" against "Ivanov was there". Where a text
 * has the word nowhere else, how it is used tells: singular, without an article, in front of a verb. English.
 */
import { type ChangedSide, changedTokens, startsSentence, writtenAs } from "#lib/compare/changed-side.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import {
  BE,
  CALENDAR,
  HEDGE,
  MODALITY,
  NEGATION,
  QUANTIFIER,
  UNIT,
  WHO_ALL,
} from "#lib/compare/touch-words.ts";
import type { Token } from "#lib/text/tokens.ts";

/** Words for several without an "s", and others that need no article. */
const NO_NAME =
  /^(?:police|people|men|women|children|troops|everything|something|anything|one|another|enough|much|yes|news|politics)$/u;
const LEAST_LETTERS = 3;
const VERB_BEHIND =
  /^(?:has|had|have|did|does|do|says?|said|told|knew|went|came|gave|took|made|saw|got|ran|sent|left)$|[^e]ed$/u;

const isListed = (norm: string) =>
  [STOP_WORDS, NEGATION, CALENDAR, HEDGE, QUANTIFIER, UNIT, WHO_ALL].some((list) => list.has(norm));

/** Behind these one in "-s" is one: "Boris was". */
const SINGULAR = /^(?:was|is|has|does|says)$/u;

/** Plurals, "-ing" and "-ly" open a sentence without an article too. */
const mayBeName = (norm: string, verb: string) =>
  norm.length >= LEAST_LETTERS &&
  /^\p{L}+$/u.test(norm) &&
  !/(?:ing|ly|ed)$/u.test(norm) &&
  (!norm.endsWith("s") || SINGULAR.test(verb)) &&
  !isListed(norm) &&
  !NO_NAME.test(norm);

const isVerb = (norm: string) => BE.has(norm) || MODALITY.has(norm) || VERB_BEHIND.test(norm);

function openingWord(side: ChangedSide): Token | null {
  const [only, ...others] = changedTokens(side);
  if (only === undefined || others.length > 0) return null;
  const verb = side.tokens[side.to]?.norm ?? "";
  const isLarge = /^\p{Lu}/u.test(writtenAs(side, only)) && startsSentence(side.text, only.startUtf16);
  if (!isLarge || !isVerb(verb) || !mayBeName(only.norm, verb)) return null;
  return side.text.includes(` ${only.norm}`) ? null : only;
}

/** Whether one such word stands in the place of another. */
export function isOtherOpeningName(a: ChangedSide, b: ChangedSide): boolean {
  const [one, other] = [openingWord(a), openingWord(b)];
  return one !== null && other !== null && one.norm !== other.norm;
}
