/** What two numbers say beside each other. Rather unclear than a conflict that is none; the reason is always told. */

import type { QuantityPair } from "../comparison.ts";
import type { CountedSide } from "./counted-side.ts";
import { type Meeting, meeting } from "./number-intervals.ts";
import { oneSidedWords } from "./one-sided-words.ts";
import type { Bound, Quantity } from "./quantity.ts";
import { runningCount } from "./running-count.ts";
import { isPartOfOne } from "./share-scale.ts";
import { shareWords } from "./share-words.ts";
import { isToldOfAPart } from "./told-of-a-part.ts";

export type Verdict = Pick<QuantityPair, "verdict" | "why">;

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: "",
  range: "",
  about: "about ",
  atLeast: "at least ",
  atMost: "at most ",
  moreThan: "more than ",
  lessThan: "less than ",
};

const digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const collator = new Intl.Collator("en");

function inDigits(value: number): string {
  return digits.format(value);
}

function numberWords({ low, high, bound, kind, unit }: Quantity): string {
  const isPart = isPartOfOne({ kind, unit });
  const written = (value: number) => (isPart ? shareWords(value) : null) ?? inDigits(value);
  if (low !== null && high !== null && low !== high) return `${written(low)} to ${written(high)}`;
  return `${BOUND_WORDS[bound]}${written(low ?? high ?? 0)}`;
}

/** Both numbers, the lower one first: the sentence is the same whichever text is named first. */
function bothNumbers(a: CountedSide, b: CountedSide): string {
  const isMixed = isPartOfOne(a.quantity) !== isPartOfOne(b.quantity);
  const numbers = [a, b].map(({ quantity, stated: { low, high } }) => ({
    at: low ?? high ?? 0,
    words: numberWords(quantity) + (isMixed && !isPartOfOne(quantity) ? " percent" : ""),
  }));
  const inOrder = numbers.toSorted((x, y) => x.at - y.at || collator.compare(x.words, y.words));
  return inOrder.map(({ words }) => words).join(" and ");
}

export type DateRelation = "equal" | "within" | "different" | "unknown";

/** How two dates of any precision stand to each other; a month is within its year. */
export function dateRelation(a: string | null, b: string | null): DateRelation {
  if (a === null || b === null) return "unknown";
  if (a === b) return "equal";
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`) ? "within" : "different";
}

/** What is not known of the match, in words; empty where all of it is. */
function doubts(a: CountedSide, b: CountedSide): string[] {
  const found: string[] = [];
  if (!isCountedKnown(a, b)) found.push("what they count is not said in full");
  if (isPlaceOpen(a, b) || isPlaceOpen(b, a)) found.push("only one text names a place");
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names].some((name) => b.names.has(name)))
    found.push("they name nothing in common");
  const isOneWithPeriod = (a.quantity.period === null) !== (b.quantity.period === null);
  if (isOneWithPeriod) found.push("only one text says what stretch of time it covers");
  return found;
}

/** Money and shares rarely name what they are of; then the words beside both have to agree more than once. */
const LEAST_ALIKE = 2;

function isCountedKnown(a: CountedSide, b: CountedSide): boolean {
  if (a.counted !== null && b.counted !== null) return true;
  return a.counted === b.counted && [...a.told].filter((stem) => b.told.has(stem)).length >= LEAST_ALIKE;
}

/** One names a place, and the other's sentence does not name it at all. */
function isPlaceOpen(a: CountedSide, b: CountedSide): boolean {
  return a.places.length > 0 && b.places.length === 0 && !a.places.every((place) => isNamed(place, b.names));
}

function isNamed(place: string, names: ReadonlySet<string>): boolean {
  return names.has(place) || place.split(" ").every((word) => names.has(word));
}

/** Whether the words beside the two numbers may tell the same: "had" beside "commands", but not "lost" beside "trained". */
function tellsAlike(a: CountedSide, b: CountedSide): boolean {
  if (a.told.size === 0 && b.told.size === 0) return true;
  return [...a.told].some((stem) => b.told.has(stem));
}

/** "a", "a and b", "a, b and c". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function whenTheyMeet(a: CountedSide, b: CountedSide, how: Meeting, open: readonly string[]): Verdict {
  const numbers = bothNumbers(a, b);
  const dates = dateRelation(a.quantity.asOf, b.quantity.asOf);
  if (dates === "different" && how !== "same" && open.length === 0)
    return { verdict: "changed", why: `${told(a, b)}: ${numbers}.` };
  const reasons = dates === "different" ? [...open, "they are told for different dates"] : open;
  const although = reasons.length === 0 ? "" : `, though ${listed(reasons)}`;
  if (how === "same") {
    const isToldAlike =
      a.quantity.bound === b.quantity.bound && isPartOfOne(a.quantity) === isPartOfOne(b.quantity);
    const figure = isToldAlike ? `Both say ${numberWords(a.quantity)}` : `They give one figure, ${numbers}`;
    return { verdict: "agree", why: `${figure}${although}.` };
  }
  if (how === "loosely")
    return {
      verdict: "unclear",
      why: `Told in words, a number may be a little more or less, so ${numbers} may be one number${although}.`,
    };
  if (open.length > 0) return { verdict: "unclear", why: `A number fits both ${numbers}${although}.` };
  const fit = how === "meets" ? "A number fits both" : "Rounded, they may be one number";
  return { verdict: "agree", why: how === "meets" ? `${fit} ${numbers}.` : `${fit}: ${numbers}.` };
}

function told(a: CountedSide, b: CountedSide): string {
  const dates = [a.quantity.asOf, b.quantity.asOf].toSorted();
  return `They are told for different dates, ${listed(dates.map(String))}`;
}

function whenApart(a: CountedSide, b: CountedSide, open: readonly string[]): Verdict {
  const numbers = bothNumbers(a, b);
  const dates = dateRelation(a.quantity.asOf, b.quantity.asOf);
  if (dates === "unknown")
    open = [
      ...open,
      a.quantity.asOf === b.quantity.asOf ? "neither text says for when" : "only one text says for when",
    ];
  if (dates === "within") open = [...open, "their dates are told with different precision"];
  if (dates === "equal") open = [...open, ...oneSidedWords(a, b)];
  // A conflict asks for words in common; that a count was told anew does not.
  const running = dates === "different" ? runningCount(a, b) : null;
  if (running === null && !tellsAlike(a, b))
    open = [...open, "the words beside them tell of different things"];
  if (open.length > 0)
    return { verdict: "unclear", why: `No number fits both ${numbers}, but ${listed(open)}.` };
  if (dates === "different") {
    const same = running === null || tellsAlike(a, b) ? "" : `Both count ${running} there. `;
    return { verdict: "changed", why: `${same}${told(a, b)}: ${numbers}.` };
  }
  return {
    verdict: "conflict",
    why: `Both are told for ${a.quantity.asOf}, and no number fits both ${numbers}.`,
  };
}

/** Of two numbers of which one is made up of several that the other text gives. */
export function asParts(a: CountedSide, b: CountedSide): Verdict {
  const numbers = bothNumbers(a, b);
  return {
    verdict: "unclear",
    why: `No number fits both ${numbers}, but together with the others beside it the smaller makes the larger.`,
  };
}

/** "denied reports that 50 people had died": the number is told to be wrong. */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|dismiss(?:es|ed|ing)?) (?:that|having|(?:\p{L}+ ){0,2}(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?)(?: \p{L}+){0,3}? (?:that|of))(?: (?!(?:but|and|because|saying)\b)[\p{L}’'-]+){0,8} ?$/iu;

/** Of two numbers of which one text says that its own is wrong. */
function whenDenied(a: CountedSide, b: CountedSide, how: Meeting): Verdict {
  return { verdict: "unclear", why: `${bothGiven(a, b, how)}, but one of them denies its number.` };
}

/** Of two numbers of which one is the whole of a part, and what the other text tells of all is told of that part. */
function whenOfPart(a: CountedSide, b: CountedSide, how: Meeting): Verdict {
  const why = `${bothGiven(a, b, how)}, but one of them tells it of a part of its number only.`;
  return { verdict: "unclear", why };
}

function bothGiven(a: CountedSide, b: CountedSide, how: Meeting): string {
  if (how !== "same") return `The texts give ${bothNumbers(a, b)}`;
  return `Both texts give ${numberWords(a.quantity)}`;
}

/**
 * The verdict on two quantities that count the same as far as is known.
 *
 * @returns conflict only where both dates are known and equal, nothing about the match is open and no number fits both,
 *   rounding included; `why` is the same from either side
 */
export function quantityVerdict(a: CountedSide, b: CountedSide): Verdict {
  const how = meeting(a.stated, b.stated);
  if (DENIED.test(a.before) !== DENIED.test(b.before)) return whenDenied(a, b, how);
  if (isToldOfAPart(a, b)) return whenOfPart(a, b, how);
  const open = doubts(a, b);
  return how === "apart" ? whenApart(a, b, open) : whenTheyMeet(a, b, how, open);
}
