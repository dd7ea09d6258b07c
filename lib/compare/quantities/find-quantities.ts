/**
 * The numbers a text states, with what they mean. English rules and no guess: what the words do not say is null. Dates,
 * years, times of day and ordinals count nothing and are left out.
 */

import { sentences as sentenceSpans } from "#lib/text/sentences.ts";
import { findQuotations } from "../find-quotations.ts";
import { findNumerals, type Numeral } from "../numerals/find-numerals.ts";
import { findSpeaker } from "../quotation-speaker.ts";
import { boundAfter, boundBefore, intervalOf, strongerBound } from "./bound-words.ts";
import { type CalendarSpan, findCalendarSpans } from "./calendar-spans.ts";
import { countedBefore } from "./counted-before.ts";
import { countedState } from "./counted-state.ts";
import { type Counting, inheritUnit, personByState } from "./inherit-unit.ts";
import { joinRanges, type NumberSpan } from "./join-ranges.ts";
import type { Bound, Quantity, QuantityKind } from "./quantity.ts";
import { findAsOf, findPlace, type Surroundings } from "./quantity-context.ts";
import { currencyBefore, readUnit, type Unit, withPrice } from "./read-unit.ts";
import { sentenceSpeaker } from "./sentence-speaker.ts";
import { findVagueNumbers } from "./vague-numbers.ts";

type Span = { startUtf16: number; endUtf16: number };
/** A number with its bound and unit, before its surroundings are looked at. */
type Measured = Span & {
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: QuantityKind;
  unit: string | null;
  counted: string | null;
};

const LABEL_BEFORE =
  /\b(?:Resolution|Article|Section|Chapter|Flight|Route|Highway|Unit|Room|Page|Figure|Table|Number|No\.|Nos\.|Nr\.|nrs?\.|Group|Channel|Brigade|Division|Area|Zone|Phase|Level|Category|Grade|Line|Gate|Exercises? nrs?\.|version) $/u;

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

function numberSpans(text: string, dates: readonly CalendarSpan[]): NumberSpan[] {
  const joined = joinRanges(text, withoutDates(findNumerals(text), dates));
  const vague = findVagueNumbers(text)
    .filter((span) => !joined.some((other) => overlaps(span, other)))
    .map((span): NumberSpan => ({ ...span, isRange: span.high !== null, isFraction: false }));
  return [...joined, ...vague].sort((a, b) => a.startUtf16 - b.startUtf16);
}

/** "hundreds of people", "14 of the hostages": what is counted stands behind "of" and belongs to the number. */
function countedOf(text: string, { endUtf16 }: NumberSpan): Unit | null {
  const of = readUnit(text, endUtf16, { value: 0, isFraction: true });
  if (of.counted === null || of.kind !== "share") return null;
  const end = endOfPhrase(text, endUtf16, of.counted);
  return { kind: "count", unit: of.counted.split(" ").at(-1) ?? null, counted: of.counted, endUtf16: end };
}

/** Where the last word of a phrase behind "of" ends. */
function endOfPhrase(text: string, fromUtf16: number, phrase: string): number {
  const words = /^ of(?: (?:the|its|their|his|her|all|those|these|our))?(?: [\p{L}\p{M}'’-]+){1,6}/iu.exec(
    text.slice(fromUtf16, fromUtf16 + 120),
  );
  const wanted = phrase.split(" ").length;
  const all = words?.[0].split(" ") ?? [];
  const hasDeterminer = /^(?:the|its|their|his|her|all|those|these|our)$/iu.test(all[2] ?? "");
  return fromUtf16 + all.slice(0, wanted + (hasDeterminer ? 3 : 2)).join(" ").length;
}

/** "one in five pupils": a share of the pupils. */
function asShare(unit: Unit, { isFraction }: NumberSpan): Unit {
  return isFraction && unit.kind === "count" ? { ...unit, kind: "share", unit: null } : unit;
}

function unitOf(text: string, span: NumberSpan, currency: string | null): Unit {
  if (currency !== null)
    return withPrice(text, { kind: "money", unit: currency, counted: null, endUtf16: span.endUtf16 });
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

function measure(text: string, span: NumberSpan): Measured {
  const currency = currencyBefore(text, span.startUtf16);
  const numberStart = span.startUtf16 - (currency?.lengthUtf16 ?? 0);
  const opening = span.isRange ? rangeOpening(text, numberStart) : 0;
  const { start, bound } = readBefore(text, numberStart - opening);
  const tight = boundAfter(text, span.endUtf16);
  const endUtf16 = span.endUtf16 + (tight?.lengthUtf16 ?? 0);
  const unit = unitOf(text, { ...span, endUtf16 }, currency?.code ?? null);
  const loose = tight === null ? boundAfter(text, unit.endUtf16) : null;
  const after = tight ?? loose;
  const end = unit.endUtf16 + (loose?.lengthUtf16 ?? 0);
  const isLabel = unit.unit === null && LABEL_BEFORE.test(text.slice(Math.max(0, start - 20), start));
  return {
    startUtf16: start,
    endUtf16: end,
    ...boundOf(span, bound, after?.bound ?? "exact"),
    kind: isLabel ? "label" : unit.kind,
    unit: unit.unit,
    counted: unit.counted,
  };
}

/** A bound word may reach back over the end of the quantity before: "two or more" then "three". */
function inOrder(all: readonly Measured[]): Measured[] {
  const kept: Measured[] = [];
  for (const one of all) {
    const from = kept.at(-1)?.endUtf16 ?? 0;
    kept.push({ ...one, startUtf16: Math.max(one.startUtf16, from) });
  }
  return kept;
}

function surroundings(sentence: Span, all: readonly Measured[], at: number): Surroundings {
  const [previous, next] = [all[at - 1], all[at + 1]];
  return {
    sentenceStart: sentence.startUtf16,
    sentenceEnd: sentence.endUtf16,
    previousEnd: Math.max(sentence.startUtf16, previous?.endUtf16 ?? 0),
    nextStart: Math.min(sentence.endUtf16, next?.startUtf16 ?? sentence.endUtf16),
  };
}

/** Finds the span that holds an offset, in spans that ascend. O(log n). */
function holding(spans: readonly Span[], offset: number): Span | null {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (offset < span.startUtf16) high = middle - 1;
    else if (offset >= span.endUtf16) low = middle + 1;
    else return span;
  }
  return null;
}

/** The quotation's speaker where the number is quoted, else the sentence's. Each sentence is read once. */
function speakers(text: string): (sentence: Span, offset: number) => string | null {
  const quotations = findQuotations(text);
  const bySentence = new Map<number, string | null>();
  return (sentence, offset) => {
    const quotation = holding(quotations, offset);
    const quoted = quotation === null ? null : findSpeaker(text, quotation, null);
    if (quoted !== null) return quoted;
    if (!bySentence.has(sentence.startUtf16)) {
      const words = text.slice(sentence.startUtf16, sentence.endUtf16).trim();
      bySentence.set(sentence.startUtf16, sentenceSpeaker(words));
    }
    return bySentence.get(sentence.startUtf16) ?? null;
  };
}

type Read = { one: Measured; around: Surroundings; sentence: Span; counting: Counting };

function readCounting(text: string, one: Measured, around: Surroundings): Counting {
  const { unit, counted, kind } = one;
  const before =
    unit === null && kind === "count" ? countedBefore(text, one.startUtf16, around.previousEnd) : null;
  const hasState = kind === "count" || kind === "share";
  const state = hasState ? (countedState(text, one, around.nextStart) ?? before?.state ?? null) : null;
  return { kind, unit: unit ?? before?.unit ?? null, counted: counted ?? before?.counted ?? null, state };
}

/** The words between two numbers of one sentence; null when they stand in different ones. */
function gapBetween(text: string, first: Read | undefined, second: Read | undefined): string | null {
  if (first === undefined || second === undefined) return null;
  if (first.sentence.startUtf16 !== second.sentence.startUtf16) return null;
  return text.slice(first.one.endUtf16, second.one.startUtf16);
}

/** Gives numbers without a noun what their neighbours count, from left to right. */
function withInherited(text: string, read: readonly Read[]): Counting[] {
  const done: Counting[] = [];
  read.forEach((here, at) => {
    const own = here.counting;
    const [previous, next] = [read[at - 1], read[at + 1]];
    const inherited =
      own.unit !== null || own.kind !== "count"
        ? null
        : inheritUnit(
            gapBetween(text, previous, here),
            done[at - 1] ?? null,
            gapBetween(text, here, next),
            next?.counting ?? null,
          );
    const merged = inherited === null ? own : { ...inherited, state: own.state ?? inherited.state };
    done.push(personByState(merged) ? { ...merged, unit: "person", counted: "person" } : merged);
  });
  return done;
}

/**
 * Finds the quantities of a text.
 *
 * @param text English text; other languages give numbers in digits with little meaning
 * @returns in text order, not overlapping. O(n).
 */
export function findQuantities(text: string): Quantity[] {
  const dates = findCalendarSpans(text);
  const sentences = sentenceSpans(text);
  const speakerOf = speakers(text);
  const all = inOrder(numberSpans(text, dates).map((span) => measure(text, span)));
  const read = all.map((one, at): Read => {
    const sentence = holding(sentences, one.startUtf16) ?? { startUtf16: 0, endUtf16: text.length };
    const around = surroundings(sentence, all, at);
    return { one, sentence, around, counting: readCounting(text, one, around) };
  });
  const countings = withInherited(text, read);
  return read.map(({ one, around, sentence, counting }, at) => ({
    ...one,
    ...(countings[at] ?? counting),
    text: text.slice(one.startUtf16, one.endUtf16),
    place: findPlace(text, one.endUtf16, one.startUtf16, around),
    asOf: findAsOf(dates, one.startUtf16, one.endUtf16, around),
    speaker: speakerOf(sentence, one.startUtf16),
  }));
}
