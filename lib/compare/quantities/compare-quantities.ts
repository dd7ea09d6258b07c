/**
 * Pairs of numbers in two texts that count the same thing, and what they say beside each other. Two numbers are held
 * against each other only where unit, what is counted, its state, place and period are not known to differ and their
 * sentences name a thing in common.
 */

import { sentences as sentenceSpans } from "#lib/text/sentences.ts";
import type { QuantityPair } from "../comparison.ts";
import { once } from "../once.ts";
import { type AliasGroups, type AliasReader, aliasReader } from "./alias-names.ts";
import { type CountedSide, countedSide, type WordsAround } from "./counted-side.ts";
import { type FindOptions, findQuantities } from "./find-quantities.ts";
import { holdingSpan, type Span } from "./holding-span.ts";
import { meeting } from "./number-intervals.ts";
import { plainSpaces } from "./plain-spaces.ts";
import type { Quantity } from "./quantity.ts";
import { type ReadSpeakers, readStatedSpeakers } from "./quantity-speaker.ts";
import { asParts, dateRelation, quantityVerdict } from "./quantity-verdict.ts";

export type QuantityOptions = {
  /** The project's names for one thing. */
  aliases?: AliasGroups;
  /** What is known of the texts: the day each was written, who says what. */
  a?: FindOptions;
  b?: FindOptions;
};

/** How far around a number its sentence is read: tables have sentences without end. */
const REACH_UTF16 = 240;
const SENTENCES_BEFORE = 2;
/** Of one unit in one text; what is beyond is a table, and its rows are not compared cell by cell. */
const MOST_OF_A_UNIT = 200;
/** Sentences whose words agree so far (Dice) are of one thing though they name none in common. */
const MOST_ALIKE = 0.6;
const LEAST_TOLD = 2;
const LEAST_TELLING_NUMBER = 100;
/** Counts below this are in every text ("two countries"): they need more in common. */
const SMALL_COUNT = 10;

function sidesOf(text: string, quantities: readonly Quantity[], aliases: AliasReader): CountedSide[] {
  const spans = sentenceSpans(text);
  const at = new Map(spans.map((span, index) => [span.startUtf16, index]));
  return quantities.flatMap((quantity) => {
    if (isOne(quantity)) return [];
    const span = holdingSpan(spans, quantity.startUtf16) ?? quantity;
    const index = at.get(span.startUtf16) ?? 0;
    const before = spans.slice(Math.max(0, index - SENTENCES_BEFORE), index).reverse();
    const side = countedSide(
      quantity,
      around(text, span, quantity),
      before.map((one) => textOf(text, one)),
      aliases,
    );
    return side === null ? [] : [side];
  });
}

function textOf(text: string, { startUtf16, endUtf16 }: Span): string {
  return text.slice(startUtf16, Math.min(endUtf16, startUtf16 + REACH_UTF16));
}

/** The words of the sentence near the quantity, without its own. */
function around(text: string, sentence: Span, { startUtf16, endUtf16 }: Quantity): WordsAround {
  const from = Math.max(sentence.startUtf16, startUtf16 - REACH_UTF16);
  const to = Math.min(sentence.endUtf16, endUtf16 + REACH_UTF16);
  return { before: text.slice(from, startUtf16), behind: text.slice(endUtf16, to) };
}

/** "one of the groups" counts little. */
function isOne({ low, high, state }: Quantity): boolean {
  return low === 1 && high === 1 && state === null;
}

function byUnit(sides: readonly CountedSide[]): Map<string, CountedSide[]> {
  const groups = new Map<string, CountedSide[]>();
  for (const side of sides) {
    const key = `${side.unit}|${side.state ?? ""}`;
    const group = groups.get(key) ?? [];
    if (group.length < MOST_OF_A_UNIT) group.push(side);
    groups.set(key, group);
  }
  return groups;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

/** Nothing the texts say of the two is known to differ. */
function isSameThing(a: CountedSide, b: CountedSide): boolean {
  if (a.counted !== null && b.counted !== null && a.counted !== b.counted) return false;
  if (a.places.length > 0 && b.places.length > 0 && a.places.join() !== b.places.join()) return false;
  const [ofA, ofB] = [a.quantity.period, b.quantity.period];
  return ofA === null || ofB === null || ofA === ofB;
}

/** Their sentences have enough in common to be of one thing: a name, and for small or unnamed counts their words too. */
function hasEvidence(a: CountedSide, b: CountedSide): boolean {
  const names = common(a.names, b.names);
  const told = common(a.told, b.told);
  const isPlain = isUnnamed(a, b) || a.quantity.kind === "measure" || isSmall(a, b);
  if (isOfOneEvent(a) && !isNear(a, b) && told === 0) return false;
  if (names > 0 && told > 0 && isOnOneDay(a, b)) return true;
  if (names > 0) return told >= (isUnnamed(a, b) && !isOneNumber(a, b) ? LEAST_TOLD : Number(isPlain));
  if (told >= 3 && told * 2 >= MOST_ALIKE * (a.told.size + b.told.size)) return true;
  const isNameless = a.names.size === 0 || b.names.size === 0;
  if (isNameless && told > 0 && isOneNumber(a, b) && isTellingNumber(a)) return true;
  return isNameless && told >= (isPlain ? 3 : 2);
}

/** So many dead are the dead of something: the organisation named beside them is not enough. */
function isOfOneEvent({ state }: CountedSide): boolean {
  return state !== null && state !== "in the field";
}

function isNear(a: CountedSide, b: CountedSide): boolean {
  const isOnePlace = a.places.length > 0 && a.places.join() === b.places.join();
  return isOnePlace || isOneNumber(a, b);
}

const DAY_LENGTH = 10;
const PEOPLE = "count person";

/** "marched in Seoul on 3 December": place, day and deed are enough, whoever they were. */
function isOnOneDay(a: CountedSide, b: CountedSide): boolean {
  const day = a.quantity.asOf;
  return (
    a.places.length > 0 &&
    a.places.join() === b.places.join() &&
    day === b.quantity.asOf &&
    day?.length === DAY_LENGTH &&
    a.unit === PEOPLE &&
    !isSmall(a, b)
  );
}

/** The same figure in two reports speaks for itself. */
function isOneNumber(a: CountedSide, b: CountedSide): boolean {
  return meeting(a.stated, b.stated) === "same";
}

/** "1,112", but not "1,100": hardly by chance in two reports that count the same. */
function isTellingNumber({ quantity: { low, high } }: CountedSide): boolean {
  return low !== null && low === high && low >= LEAST_TELLING_NUMBER && low % 50 !== 0;
}

/** Said of anything: a name beside both is in every report of one matter. */
const GENERIC = /^(?:person|point|thing|time|way|figure|part|place|number|case|member|state|country|group)$/u;

/** Sums and shares that do not say of what, and people or things of whom nothing more is said. */
function isUnnamed(a: CountedSide, b: CountedSide): boolean {
  if (a.counted === null || b.counted === null) return true;
  return a.state === null && GENERIC.test(a.counted);
}

function isSmall(a: CountedSide, b: CountedSide): boolean {
  if (a.state !== null) return false;
  return [a, b].every(({ quantity: { low, high } }) => (high ?? low ?? 0) < SMALL_COUNT);
}

type Candidate = { a: CountedSide; b: CountedSide; pair: QuantityPair };

function candidatesOf(a: CountedSide, others: readonly CountedSide[]): Candidate[] {
  return others.flatMap((b) => {
    if (!isSameThing(a, b) || !hasEvidence(a, b)) return [];
    return [{ a, b, pair: { a: a.quantity, b: b.quantity, ...quantityVerdict(a, b) } }];
  });
}

/**
 * Where the other text says the same number for a date that may be the same, another number in it is of something else or of another time: it neither
 * contradicts nor leaves open what the two agree on.
 */
function withoutExplained(candidates: readonly Candidate[]): QuantityPair[] {
  const explained = new Set<CountedSide>();
  for (const { a, b, pair } of candidates) {
    if (pair.verdict !== "agree" || !isOneNumber(a, b)) continue;
    if (dateRelation(a.quantity.asOf, b.quantity.asOf) === "different") continue;
    explained.add(a);
    explained.add(b);
  }
  const isOpen = ({ pair: { verdict } }: Candidate) => verdict === "unclear" || verdict === "conflict";
  return candidates
    .filter((one) => !(isOpen(one) && (explained.has(one.a) || explained.has(one.b))))
    .map(({ pair }) => pair);
}

/** The exact count a number is; null for a bound or a range. */
function exactCount({ stated: { bound, low } }: CountedSide): number | null {
  return bound === "exact" ? low : null;
}

/** Of each number those of the other text that are apart from it: in conflict, and of open ones those that `isPart` takes. */
function facingEach(
  candidates: readonly Candidate[],
  isPart: (open: Candidate) => boolean,
): Map<CountedSide, CountedSide[]> {
  const facing = new Map<CountedSide, CountedSide[]>();
  for (const one of candidates) {
    const { a, b, pair } = one;
    if (pair.verdict !== "conflict" && !(pair.verdict === "unclear" && isPart(one))) continue;
    facing.set(a, [...(facing.get(a) ?? []), b]);
    facing.set(b, [...(facing.get(b) ?? []), a]);
  }
  return facing;
}

/** "10 on 6 May. A second bomb killed 4": the further parts of a sum may tell no date of their own. */
const isUndated = ({ a, b }: Candidate) => dateRelation(a.quantity.asOf, b.quantity.asOf) === "unknown";

/** "5 in the market and 9 in the mosque" against "14": numbers of one text that together make one of the other. */
function withSums(candidates: readonly Candidate[]): Candidate[] {
  if (!candidates.some(({ pair }) => pair.verdict === "conflict")) return [...candidates];
  const readings = [facingEach(candidates, () => false), facingEach(candidates, isUndated)];
  const isSummed = (side: CountedSide) =>
    readings.some((facing) => {
      const parts = facing.get(side) ?? [];
      const sum = parts.reduce((total, part) => total + (exactCount(part) ?? Number.NaN), 0);
      return parts.length > 1 && sum === exactCount(side);
    });
  return candidates.map((one) => {
    if (one.pair.verdict !== "conflict" || !(isSummed(one.a) || isSummed(one.b))) return one;
    return { ...one, pair: { ...one.pair, ...asParts(one.a, one.b) } };
  });
}

/** The numbers of a text, ready to be held against those of another. */
export type CountingText = {
  /** By what must be equal on both sides. */
  sides: ReadonlyMap<string, readonly CountedSide[]>;
  /** Who states what stands in a span. */
  speakerOf: (span: Span) => string | null;
};

/** Reads a text's numbers; who states them only when that is asked: most texts share none. Linear. */
export function readCountingText(
  text: string,
  aliases: AliasReader,
  { readSpeakers = readStatedSpeakers, ...options }: FindOptions = {},
): CountingText {
  const found = findQuantities(text, { ...options, readSpeakers: unread });
  const speakers = once(() => {
    const plain = plainSpaces(text);
    return readSpeakers(plain, sentenceSpans(plain));
  });
  return { sides: byUnit(sidesOf(text, found, aliases)), speakerOf: (span) => speakers()(span) };
}

/** The pairs of compareQuantities. Both texts are to be read with the same aliases. */
export function pairCountingTexts(a: CountingText, b: CountingText): QuantityPair[] {
  const candidates = [...a.sides].flatMap(([key, sides]) =>
    sides.flatMap((side) => candidatesOf(side, b.sides.get(key) ?? [])),
  );
  return withoutExplained(withSums(candidates))
    .toSorted(byQuantityPlace)
    .map((pair) => ({
      ...pair,
      a: { ...pair.a, speaker: a.speakerOf(pair.a) },
      b: { ...pair.b, speaker: b.speakerOf(pair.b) },
    }));
}

/**
 * Holds the numbers of two texts against each other.
 *
 * @param aText any text; offsets of the answer are UTF-16 units of it as given
 * @returns pairs in A's order, then B's; a number may stand in several. The same from either side. Linear in the texts, and
 *   in the pairs of one unit, of which the first 200 of a text are read.
 */
export function compareQuantities(
  aText: string,
  bText: string,
  options: QuantityOptions = {},
): QuantityPair[] {
  const aliases = aliasReader(options.aliases ?? []);
  return pairCountingTexts(
    readCountingText(aText, aliases, options.a),
    readCountingText(bText, aliases, options.b),
  );
}

const unread: ReadSpeakers = () => () => null;

/** Pairs in the order of their A side. */
export function byQuantityPlace(x: QuantityPair, y: QuantityPair): number {
  return x.a.startUtf16 - y.a.startUtf16 || x.b.startUtf16 - y.b.startUtf16;
}
