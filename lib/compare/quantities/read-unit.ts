/** What stands behind a number and says what it counts: a noun phrase, a measure, money, percent. */

import { MAGNITUDES, SMALL } from "../numerals/number-words.ts";
import { currencyBehind } from "./currencies.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { measureNamed, measureSign, oneSpelling } from "./measures.ts";
import { isPlural, singular } from "./nouns.ts";
import type { QuantityKind } from "./quantity.ts";

export type Unit = {
  kind: QuantityKind;
  unit: string | null;
  counted: string | null;
  /** Where what is counted ends behind "of"; null where nothing stands there. */
  ofEndUtf16: number | null;
  /** Where the phrase ends; the number's own end when nothing belongs to it. */
  endUtf16: number;
};

const PERCENT = /^(?:\s?%|\s(?:percent|per cent|pct)(?![\p{L}]))/iu;
const POINTS = /^(?:\s|-)percentage[ -]points?(?!\p{L})/iu;
const DEGREES = /^ degrees? (?:Celsius|centigrade|Fahrenheit)(?!\p{L})/iu;
const TIMES = /^(?:\s|-)(?:times|fold)(?!\p{L})|^-?fold(?!\p{L})/iu;
const AGE = /^-years?-old(?:s)?(?!\p{L})|^ years? old(?!\p{L})|^ years of age(?!\p{L})/iu;

const HYPHENED = /^-(?<noun>\p{L}{3,})(?:-\p{L}+)*/u;
/** "$40 a barrel"; "a year earlier" is a time and no price. */
const PER =
  /^(?:(?: an?| per) |-(?:an?|per)-|\/)(?<thing>barrel|ton|tonne|day|week|month|year|hour|person|head|litre|liter|gallon|kilo|kilogram|night|acre|hectare)(?!\p{L}| (?:earlier|before|ago|later|previously|on year)(?!\p{L}))/iu;
const OF_PHRASE = /^ of (?:the |its |their |his |her |all |those |these |our )?/iu;
const WORD = /^ (?<word>[\p{L}][\p{L}\p{M}'’-]*)/u;
/** 1,112 “martyrs”: the writer's marks around what is counted. */
const QUOTED = /^ (?<open>["“‘'])(?=\p{L})/u;
const CLOSING = /^["”’']/u;
const MAX_WORDS = 6;
/** Words that describe without naming what is counted. */
const EMPTY = new Set("more other others additional further new another such own total".split(" "));
/** Behind "-" they make an adjective and count nothing: "one-sided", "two-way". */
const NOT_COUNTED = new Set(
  "way time off strong sided odd plus fold something half third quarter ever and to by on up in or".split(
    " ",
  ),
);

type Phrase = { words: string[]; endUtf16: number };

/** "police officers", "teachers unions": the last of several plurals is the one that is counted. */
function goesOn(behind: string): boolean {
  const next = WORD.exec(behind)?.groups?.word;
  return next !== undefined && isPlural(next) && !FUNCTION_WORDS.has(next.toLowerCase());
}

/** "wasn’t" as well. */
function endsPhrase(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase()) || /n['’]t$/u.test(word);
}

function phraseAt(text: string, from: number): Phrase {
  const words: string[] = [];
  const hasQuote = QUOTED.test(text.slice(from, from + 3));
  let end = from;
  while (words.length < MAX_WORDS) {
    const isFirstQuoted = hasQuote && words.length === 0;
    const ahead = isFirstQuoted ? ` ${text.slice(end + 2, end + 50)}` : text.slice(end, end + 48);
    const written = WORD.exec(ahead)?.groups?.word;
    const isOwner =
      written !== undefined && /s['’]$/u.test(written) && /^ \p{Ll}/u.test(ahead.slice(written.length + 1));
    const word = isOwner ? written : written?.replace(/['’]+$/u, "");
    if (word === undefined || endsPhrase(word)) break;
    if (word === "such" && ahead.startsWith(" such as")) break;
    words.push(word);
    end += word.length + (isFirstQuoted ? 2 : 1);
    if (isPlural(word) && !goesOn(text.slice(end, end + 32))) break;
  }
  const isClosed = hasQuote && words.length > 0 && CLOSING.test(text.slice(end, end + 1));
  return { words, endUtf16: isClosed ? end + 1 : end };
}

/** How far the words reach that name one thing: "one senior officer", but not "one state defeats another". */
function singularWords(words: readonly string[]): string[] {
  const plural = words.findIndex(isPlural);
  const named = (plural > 0 ? words.slice(0, plural) : words).slice(0, 2);
  // "one rider claimed": a verb, not more of the noun.
  return /(?:ed|ing|ly)$/u.test(named[1] ?? "") ? named.slice(0, 1) : named;
}

/** "the bank's clerks": whose they are is not what they are. */
const OWNER = /['’]s?$/u;

/** What a noun phrase says: measure or count, head and describing words. */
function unitOfPhrase(described: readonly string[], endUtf16: number): Unit | null {
  const last = described.at(-1);
  if (last === undefined) return null;
  const head = singular(last.replace(/['’]s?$/u, ""));
  if (EMPTY.has(head)) return null;
  const before = described.slice(0, -1).filter((word) => !EMPTY.has(word.toLowerCase()) && !OWNER.test(word));
  const counted = [...before.map((word) => word.toLowerCase()), head].join(" ");
  const two = counted.split(" ").slice(-2).join(" ");
  const measure = measureNamed(two) ?? measureNamed(head);
  if (measure !== null) return { kind: "measure", unit: measure, counted: null, ofEndUtf16: null, endUtf16 };
  return { kind: "count", unit: head, counted, ofEndUtf16: null, endUtf16 };
}

/** The noun phrase from `at` on: up to its first plural; for one thing, up to two words of a singular one. */
function readNoun(text: string, at: number, number: "one" | "some" | "either"): Unit | null {
  const { words, endUtf16 } = phraseAt(text, at);
  const last = words.at(-1);
  if (last === undefined) return null;
  const isCounted = isPlural(last) && !(number === "one" && words.length > 1);
  if (isCounted) return unitOfPhrase(words, endUtf16);
  if (number === "some") {
    const two = words.slice(0, 2).join(" ");
    return /^(?:cubic|square|nautical) /u.test(two)
      ? unitOfPhrase(words.slice(0, 2), at + 1 + two.length)
      : null;
  }
  const described = singularWords(words);
  const isWhole = described.length === words.length;
  const end = isWhole ? endUtf16 : endOfWords(text, at, described.at(-1) ?? "");
  return unitOfPhrase(described, end);
}

function endOfWords(text: string, from: number, last: string): number {
  return text.indexOf(last, from) + last.length;
}

/** "half of Orla's 36 hospitals": whose they are is not what is counted. */
function isOwnerOfNumber(text: string, endUtf16: number): boolean {
  const [ending, behind] = [
    text.slice(Math.max(0, endUtf16 - 2), endUtf16),
    text.slice(endUtf16, endUtf16 + 24),
  ];
  const next =
    /^['’]? (?:(?:about|some|around|nearly|estimated) )?(?<word>[\p{L}\d]+)/u.exec(behind)?.groups?.word ??
    "";
  const isOwner = /['’]s?$/u.test(ending) || /^['’]/u.test(behind);
  return isOwner && (/^\d/u.test(next) || SMALL.has(next.toLowerCase()));
}

function withOf(text: string, unit: Unit): Unit {
  const of = OF_PHRASE.exec(text.slice(unit.endUtf16, unit.endUtf16 + 20));
  if (of === null) return unit;
  const at = unit.endUtf16 + of[0].length - 1;
  const noun = readNoun(text, at, "either");
  if (noun === null || noun.counted === null || isOwnerOfNumber(text, noun.endUtf16)) return unit;
  return { ...unit, counted: noun.counted, ofEndUtf16: noun.endUtf16 };
}

/** Of these what is measured is told: "of Orla" behind miles, or "of the attack" behind days, is where or when. */
const OF_SUBSTANCE =
  /^(?:ton|tonne|kilogram|gram|milligram|kilo|pound|ounce|litre|millilitre|gallon|barrel|hectare|acre|(?:square|cubic) \p{Ll}+)(?:\/|$)/u;
const SUBSTANCE = /^ (?:worth )?of (?:the |its |their |his |her |all |those |these |our )?(?=\p{Ll})/u;
/** "$300 million in aid". */
const MONEY_IN =
  /^ in (?!(?:total|all|return|recent|addition|exchange|part|full|advance|just|only|less|over|some|most|order|response|early|late|mid|one|two|three|four|five|six|seven|eight|nine|ten|today|real|current|constant|nominal|central|northern|southern|eastern|western|interest)(?!\p{L}))(?=\p{Ll})/u;

/** "800 tonnes of tea", "$300 million worth of weapons", "$5 million in aid": what it is of. */
function withSubstance(text: string, unit: Unit): Unit {
  const { kind, endUtf16 } = unit;
  if (kind !== "money" && !(kind === "measure" && OF_SUBSTANCE.test(unit.unit ?? ""))) return unit;
  const behind = text.slice(endUtf16, endUtf16 + 24);
  const of =
    SUBSTANCE.exec(behind) ?? (kind === "money" && !unit.unit?.includes("/") ? MONEY_IN.exec(behind) : null);
  if (of === null) return unit;
  const noun = readNoun(text, endUtf16 + of[0].length - 1, "either");
  return noun?.kind === "count" ? { ...unit, counted: noun.counted } : unit;
}

function withPer(text: string, unit: Unit): Unit {
  const per = PER.exec(text.slice(unit.endUtf16, unit.endUtf16 + 20));
  const thing = per?.groups?.thing;
  if (per === null || thing === undefined) return unit;
  return {
    ...unit,
    unit: `${unit.unit}/${oneSpelling(thing.toLowerCase())}`,
    endUtf16: unit.endUtf16 + per[0].length,
  };
}

function readMoneyWord(text: string, at: number): Unit | null {
  const found = currencyBehind(text, at);
  if (found === null) return null;
  const { code, lengthUtf16 } = found;
  return { kind: "money", unit: code, counted: null, ofEndUtf16: null, endUtf16: at + lengthUtf16 };
}

function readSign(text: string, at: number): Unit | null {
  const found = measureSign(text, at);
  if (found === null) return null;
  const { name, lengthUtf16 } = found;
  return { kind: "measure", unit: name, counted: null, ofEndUtf16: null, endUtf16: at + lengthUtf16 };
}

function readFixed(text: string, at: number): Unit | null {
  const after = text.slice(at, at + 32);
  const ends = (match: RegExpExecArray) => at + match[0].length;
  const points = POINTS.exec(after);
  if (points !== null)
    return {
      kind: "share",
      unit: "percentage point",
      counted: null,
      ofEndUtf16: null,
      endUtf16: ends(points),
    };
  const percent = PERCENT.exec(after);
  if (percent !== null)
    return withOf(text, {
      kind: "share",
      unit: "percent",
      counted: null,
      ofEndUtf16: null,
      endUtf16: ends(percent),
    });
  const degrees = DEGREES.exec(after);
  if (degrees !== null) {
    const unit = /fahrenheit/iu.test(degrees[0]) ? "degree Fahrenheit" : "degree Celsius";
    return { kind: "measure", unit, counted: null, ofEndUtf16: null, endUtf16: ends(degrees) };
  }
  const age = AGE.exec(after);
  if (age !== null)
    return { kind: "age", unit: "year", counted: null, ofEndUtf16: null, endUtf16: ends(age) };
  const times = TIMES.exec(after);
  if (times !== null)
    return { kind: "times", unit: "times", counted: null, ofEndUtf16: null, endUtf16: ends(times) };
  return null;
}

/** "12-foot", "15-member council", "three-judge". What ends in -ed or -ing describes and is not counted. */
function readHyphened(text: string, at: number): Unit | null {
  const match = HYPHENED.exec(text.slice(at, at + 40));
  const written = match?.groups?.noun;
  const noun = written?.toLowerCase();
  if (match === null || noun === undefined || written !== noun) return null;
  const endUtf16 = at + 1 + noun.length;
  const measure = measureNamed(noun);
  if (measure !== null)
    return {
      kind: "measure",
      unit: measure,
      counted: null,
      ofEndUtf16: null,
      endUtf16: at + match[0].length,
    };
  if (NOT_COUNTED.has(noun) || /(?:ed|ing|ish|th|ly)$/u.test(noun) || SMALL.has(noun) || MAGNITUDES.has(noun))
    return null;
  return { kind: "count", unit: singular(noun), counted: singular(noun), ofEndUtf16: null, endUtf16 };
}

/**
 * Reads what a number counts from the words behind it.
 *
 * @param text the text
 * @param endUtf16 the number's end
 * @param number its value, and whether it is a fraction in words ("a third", "half")
 * @returns the unit; kind count with a null unit where nothing tells
 */
export function readUnit(
  text: string,
  endUtf16: number,
  { value, isFraction }: { value: number; isFraction: boolean },
): Unit {
  const fixed = readFixed(text, endUtf16) ?? readMoneyWord(text, endUtf16) ?? readSign(text, endUtf16);
  if (fixed !== null) return withSubstance(text, withPer(text, fixed));
  const hyphened = readHyphened(text, endUtf16);
  if (hyphened !== null) return hyphened;
  if (isFraction) {
    const share: Unit = { kind: "share", unit: null, counted: null, ofEndUtf16: null, endUtf16 };
    const of = withOf(text, share);
    return of.counted === null ? (readNoun(text, endUtf16, "some") ?? share) : of;
  }
  const noun = readNoun(text, endUtf16, value === 1 ? "one" : "some");
  return noun === null
    ? { kind: "count", unit: null, counted: null, ofEndUtf16: null, endUtf16 }
    : withSubstance(text, withPer(text, noun));
}

/** "$30-$35 a barrel", "$5 million in aid": what a sum of money is the price of, or what it is of. */
export function withPrice(text: string, unit: Unit): Unit {
  return withSubstance(text, withPer(text, unit));
}
