/**
 * The numbers of a text, each with its bound and with what stands beside it as its unit; not yet what the sentence around
 * it says.
 */

import type { Numeral } from "../numerals/find-numerals.ts";
import { boundAfter, boundBefore, intervalOf, strongerBound } from "./bound-words.ts";
import type { CalendarSpan } from "./calendar-spans.ts";
import { currencyBefore } from "./currencies.ts";
import { holdingSpan, type Span } from "./holding-span.ts";
import { joinRanges, type NumberSpan } from "./join-ranges.ts";
import { isAge, isNamingNumber } from "./naming-numbers.ts";
import type { Bound, QuantityKind } from "./quantity.ts";
import { readUnit, type Unit, withPrice } from "./read-unit.ts";
import { findTelephoneNumbers } from "./telephone-numbers.ts";
import { withThousands } from "./thousands-by-dots.ts";
import { findVagueNumbers } from "./vague-numbers.ts";

/** A number with its bound and unit, before its surroundings are looked at. */
export type Measured = Span & {
  /** The digits or words of the number alone, both ends of a range included. */
  numberStartUtf16: number;
  numberEndUtf16: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: QuantityKind;
  unit: string | null;
  counted: string | null;
};

function overlaps(a: Span, b: Span): boolean {
  return a.startUtf16 < b.endUtf16 && b.startUtf16 < a.endUtf16;
}

/** Numbers that are part of a date or a time are none. Both lists ascend. O(n + m). */
function withoutDates(numerals: readonly Numeral[], dates: readonly CalendarSpan[]): Numeral[] {
  let at = 0;
  return numerals.filter((numeral) => {
    while ((dates[at]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= numeral.startUtf16) at += 1;
    const date = dates[at];
    return date === undefined || !overlaps(date, numeral);
  });
}

function numberSpans(
  text: string,
  numerals: readonly Numeral[],
  dates: readonly CalendarSpan[],
): NumberSpan[] {
  const joined = joinRanges(text, withoutDates(numerals, dates));
  // "several hundred thousand" holds a number in words and is none.
  const found = findVagueNumbers(text);
  const exact = joined.filter(
    (one) => !found.some((span) => span.startUtf16 < one.startUtf16 && overlaps(span, one)),
  );
  const vague = found
    .filter((span) => !exact.some((other) => overlaps(span, other)))
    .map((span): NumberSpan => ({ ...span, isRange: span.high !== null, isFraction: false }));
  return [...exact, ...vague].sort((a, b) => a.startUtf16 - b.startUtf16);
}

/** "thousands of dollars". */
const MONEY_NOUNS: ReadonlyMap<string, string> = new Map([
  ["dollar", "USD"],
  ["euro", "EUR"],
  ["rupee", "INR"],
  ["yen", "JPY"],
]);

/** "hundreds of people", "14 of the hostages": what is counted stands behind "of" and belongs to the number. */
function countedOf(text: string, { endUtf16 }: NumberSpan): Unit | null {
  const of = readUnit(text, endUtf16, { value: 0, isFraction: true });
  if (of.counted === null || of.kind !== "share" || of.ofEndUtf16 === null) return null;
  const end = of.ofEndUtf16;
  const head = of.counted.split(" ").at(-1) ?? "";
  const currency = MONEY_NOUNS.get(head);
  if (currency !== undefined)
    return { kind: "money", unit: currency, counted: null, ofEndUtf16: null, endUtf16: end };
  return { kind: "count", unit: head, counted: of.counted, ofEndUtf16: null, endUtf16: end };
}

/** "one in five pupils": a share of the pupils. */
function asShare(unit: Unit, { isFraction }: NumberSpan): Unit {
  return isFraction && unit.kind === "count" ? { ...unit, kind: "share", unit: null } : unit;
}

function unitOf(text: string, span: NumberSpan, currency: string | null): Unit {
  if (currency !== null)
    return withPrice(text, {
      kind: "money",
      unit: currency,
      counted: null,
      ofEndUtf16: null,
      endUtf16: span.endUtf16,
    });
  const unit = readUnit(text, span.endUtf16, { value: span.low, isFraction: span.isFraction });
  if (unit.unit === null && unit.counted === null && !span.isFraction) return countedOf(text, span) ?? unit;
  return asShare(unit, span);
}

/** "between 14,000 and 18,000": the word that opens a range belongs to it. */
const RANGE_OPENING =
  /(?:^|[\s(“"])(?<words>(?:anywhere )?(?:between|from)) (?:(?:about|around|some|roughly) )?$/iu;

function rangeOpening(text: string, startUtf16: number): number {
  const words = RANGE_OPENING.exec(text.slice(Math.max(0, startUtf16 - 32), startUtf16));
  const stated = words?.groups?.words;
  return words === null || stated === undefined ? 0 : words[0].length - words[0].indexOf(stated);
}

function boundOf(span: NumberSpan, outer: Bound, inner: Bound): Pick<Measured, "bound" | "low" | "high"> {
  if (span.isRange) return { bound: "range", low: span.low, high: span.high };
  if (span.high === null) return { bound: "atLeast", low: span.low, high: null };
  const bound = strongerBound(outer, inner);
  return { bound, ...intervalOf(bound, span.low) };
}

/** Bound words in front, twice at most ("more than about 200"), and where the span begins with them. */
function readBefore(text: string, startUtf16: number): { start: number; bound: Bound } {
  const inner = boundBefore(text, startUtf16);
  if (inner === null) return { start: startUtf16, bound: "exact" };
  const at = startUtf16 - inner.lengthUtf16;
  const outer = boundBefore(text, at);
  if (outer === null) return { start: at, bound: inner.bound };
  return { start: at - outer.lengthUtf16, bound: strongerBound(outer.bound, inner.bound) };
}

/** The bound words behind, unless another number follows them at once ("two plus three"). */
function readAfter(text: string, endUtf16: number, nextStart: number): { end: number; bound: Bound } {
  const after = boundAfter(text, endUtf16);
  const end = endUtf16 + (after?.lengthUtf16 ?? 0);
  return after === null || end + 1 >= nextStart
    ? { end: endUtf16, bound: "exact" }
    : { end, bound: after.bound };
}

/** The unit behind the number; words that run into the next number are none. */
function unitWithin(text: string, span: NumberSpan, currency: string | null, nextStart: number): Unit {
  const unit = unitOf(text, span, currency);
  if (unit.endUtf16 <= nextStart) return unit;
  const kind = currency === null ? "count" : "money";
  return { kind, unit: currency, counted: null, ofEndUtf16: null, endUtf16: span.endUtf16 };
}

const NAMED = { kind: "label", unit: null, counted: null } as const;
const AGE = { kind: "age", unit: "year", counted: null } as const;

/** @param nextStart where the next number begins; infinite for the last one */
function measure(text: string, read: NumberSpan, nextStart: number): Measured {
  const currency = currencyBefore(text, read.startUtf16);
  const numberStart = read.startUtf16 - (currency?.lengthUtf16 ?? 0);
  const opening = read.isRange ? rangeOpening(text, numberStart) : 0;
  const { start, bound } = readBefore(text, numberStart - opening);
  const tight = readAfter(text, read.endUtf16, nextStart);
  const unit = unitWithin(text, { ...read, endUtf16: tight.end }, currency?.code ?? null, nextStart);
  const span = withThousands(text, read, unit);
  const hasTight = tight.end > span.endUtf16;
  const after = hasTight ? { ...tight, end: unit.endUtf16 } : readAfter(text, unit.endUtf16, nextStart);
  const isLabel = isNamingNumber(text, span, start, unit);
  const isYears = !isLabel && isAge(text, span, start, unit);
  return {
    startUtf16: start,
    endUtf16: isLabel ? span.endUtf16 : after.end,
    numberStartUtf16: span.startUtf16,
    numberEndUtf16: span.endUtf16,
    ...boundOf(span, bound, after.bound),
    ...(isLabel ? NAMED : isYears ? AGE : { kind: unit.kind, unit: unit.unit, counted: unit.counted }),
  };
}

/** The figures alone, which name. */
function asName(one: Measured): Measured {
  return { ...one, ...NAMED, startUtf16: one.numberStartUtf16, endUtf16: one.numberEndUtf16 };
}

/** A bound word may reach back over the end of the quantity before: "two or more" then "three". */
function inOrder(all: readonly Measured[]): Measured[] {
  const kept: Measured[] = [];
  for (const one of all) {
    const from = kept.at(-1)?.endUtf16 ?? 0;
    kept.push({ ...one, startUtf16: one.startUtf16 < from ? one.numberStartUtf16 : one.startUtf16 });
  }
  return kept;
}

/** "one might", "let alone one", "the problem is one that": "one" without a noun, where other words stand. */
const BARE_ONE =
  /^(?=[,;:]| (?:might|may|can|could|would|should|must|that|who|which|has|have|is|was|does|day|another|by|in the|under|with|or another|hopes|needs|wants|thinks|sees|finds|way or)(?!\p{L}))/iu;

function isPronoun(text: string, { startUtf16, endUtf16 }: NumberSpan): boolean {
  const word = text.slice(startUtf16, endUtf16).toLowerCase();
  // "a half-frozen lake".
  if (/half$/u.test(word)) return /^[-‐‑]\p{L}/u.test(text.slice(endUtf16, endUtf16 + 2));
  if (word !== "one") return false;
  const before = text.slice(Math.max(0, startUtf16 - 12), startUtf16);
  return (
    BARE_ONE.test(text.slice(endUtf16, endUtf16 + 12)) || /\b(?:number|alone|prevent|like) $/iu.test(before)
  );
}

/**
 * Measures the numbers of a text.
 *
 * @param text with plain spaces
 * @param numerals its numbers, in order
 * @param dates where the text writes dates; numbers in there are none
 * @returns in text order, not overlapping. O(n).
 */
export function measureNumbers(
  text: string,
  numerals: readonly Numeral[],
  dates: readonly CalendarSpan[],
): Measured[] {
  const spans = numberSpans(text, numerals, dates).filter((span) => !isPronoun(text, span));
  const telephones = findTelephoneNumbers(text);
  const measured = spans.map((span, at) => {
    const one = measure(text, span, spans[at + 1]?.startUtf16 ?? Number.POSITIVE_INFINITY);
    return holdingSpan(telephones, one.numberStartUtf16) === null ? one : asName(one);
  });
  return inOrder(measured);
}
