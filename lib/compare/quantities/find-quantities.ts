/**
 * The numbers a text states, with what they mean. English rules and no guess: what the words do not say is null. Dates,
 * years, times of day and ordinals count nothing and are left out.
 */

import { sentences as sentenceSpans } from "#lib/text/sentences.ts";
import { findNumerals } from "../numerals/find-numerals.ts";
import { findCalendarSpans } from "./calendar-spans.ts";
import { countedBefore, countedBySubject } from "./counted-before.ts";
import { countedState } from "./counted-state.ts";
import { type Dating, findDating } from "./dating.ts";
import { findNobody, withNobody } from "./find-nobody.ts";
import { holdingSpan, type Span } from "./holding-span.ts";
import { type Counting, inheritUnit, livesLost, personByState } from "./inherit-unit.ts";
import { type Measured, measureNumbers } from "./measure-numbers.ts";
import { findMultiples, isBaseOfMultiple } from "./multiples.ts";
import { plainSpaces } from "./plain-spaces.ts";
import type { Quantity } from "./quantity.ts";
import { findPlace, type Surroundings } from "./quantity-context.ts";
import { type ReadSpeakers, readStatedSpeakers } from "./quantity-speaker.ts";
import { shareStates } from "./states-of-lists.ts";
import { multipleQuantity, withMultiples } from "./with-multiples.ts";

/** What a multiple is of has its words behind it: those in front are told of the multiple. */
function surroundings(text: string, sentence: Span, all: readonly Measured[], at: number): Surroundings {
  const [previous, here, next] = [all[at - 1], all[at], all[at + 1]];
  const isBase = here !== undefined && isBaseOfMultiple(text, here.startUtf16);
  const sentenceStart = isBase ? here.startUtf16 : sentence.startUtf16;
  return {
    sentenceStart,
    sentenceEnd: sentence.endUtf16,
    previousEnd: Math.max(sentenceStart, previous?.endUtf16 ?? 0),
    nextStart: Math.min(sentence.endUtf16, next?.startUtf16 ?? sentence.endUtf16),
  };
}

type Read = { one: Measured; around: Surroundings; sentence: Span; counting: Counting };

/** Who can be in the field: books that remain in print are not. */
const BEARS_ARMS =
  /^(?:fighter|militant|soldier|troop|man|woman|person|jihadist|jihadi|insurgent|rebel|gunman|national|member|combatant|recruit|terrorist|extremist|european|follower)?$/u;

function readCounting(text: string, one: Measured, around: Surroundings): Counting {
  const { unit, counted, kind } = one;
  const before =
    unit === null && kind === "count" ? countedBefore(text, one.startUtf16, around.previousEnd) : null;
  const hasState = kind === "count" || (kind === "share" && unit !== "percentage point");
  const found = hasState ? countedState(text, one, around.previousEnd, around.nextStart) : null;
  const state =
    found === "in the field" && !BEARS_ARMS.test(unit ?? "") ? null : (found ?? before?.state ?? null);
  const told = {
    kind,
    unit: unit ?? before?.unit ?? null,
    counted: counted ?? before?.counted ?? null,
    state,
  };
  const [from, to] = [
    Math.max(around.previousEnd, one.startUtf16 - 48),
    Math.min(around.nextStart, one.endUtf16 + 32),
  ];
  return livesLost(text.slice(from, one.startUtf16), told, text.slice(one.endUtf16, to));
}

const TIME_UNIT = /^(?:second|minute|hour|day|night|week|month|year|decade|century)$/u;
const UNDATED: Dating = { asOf: null, period: null };

/** The words between two numbers of one sentence; null when they stand in different ones. */
function gapBetween(text: string, first: Read | undefined, second: Read | undefined): string | null {
  if (first === undefined || second === undefined) return null;
  if (first.sentence.startUtf16 !== second.sentence.startUtf16) return null;
  return text.slice(first.one.endUtf16, second.one.startUtf16);
}

/** "58 people were killed and 120 injured in Orla on Friday": place and date behind the last hold for the one before. */
const AND_ON = /^(?: [\p{L}’'-]+){0,4},? and(?: [\p{L}’'-]+){0,3} $/u;
const OTHER_TIME =
  /\b(?:compared|than|from|against|versus|earlier|before|previous|after|while|but|in|on|at|since)\b/iu;

function shareSurroundings(text: string, read: readonly Read[], quantities: Quantity[]): Quantity[] {
  for (let at = quantities.length - 2; at >= 0; at -= 1) {
    const [here, next] = [quantities[at], quantities[at + 1]];
    const gap = gapBetween(text, read[at], read[at + 1]);
    if (here === undefined || next === undefined || gap === null) continue;
    if (!AND_ON.test(gap) || OTHER_TIME.test(gap) || !hasDate(here)) continue;
    const dating = here.asOf === null && here.period === null ? { asOf: next.asOf, period: next.period } : {};
    quantities[at] = { ...here, ...dating, place: here.place ?? next.place };
  }
  return quantities;
}

/** "5,000 fighters in the field and 2,000 in reserve": where these are is said of them alone. */
const ELSEWHERE = /^ (?!in the field)(?:in|on|at|under|behind|out of|off) (?:the |its |their )?\p{Ll}/u;
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
    const subject =
      inherited !== null || own.unit !== null || own.kind !== "count" || own.state !== null
        ? null
        : countedBySubject(text, here.one.startUtf16, here.around.previousEnd);
    const found = inherited ?? (subject === null ? own : { ...subject, kind: own.kind });
    const state = own.state ?? found.state;
    const isElsewhere =
      state === "in the field" && ELSEWHERE.test(text.slice(here.one.endUtf16, here.one.endUtf16 + 24));
    const merged = { ...found, state: isElsewhere ? null : state };
    done.push(personByState(merged) ? { ...merged, unit: "person", counted: "person" } : merged);
  });
  const spans = read.map(({ one }, at) => ({ ...one, gapBefore: gapBetween(text, read[at - 1], read[at]) }));
  return shareStates(text, spans, done);
}

/** Spans by the sentence they begin in, for sentences that hold one. Both lists ascend. O(n + m). */
function bySentence<S extends Span>(sentences: readonly Span[], spans: readonly S[]): Map<number, S[]> {
  const grouped = new Map<number, S[]>();
  let at = 0;
  for (const span of spans) {
    while ((sentences[at]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= span.startUtf16) at += 1;
    const key = sentences[at]?.startUtf16 ?? 0;
    const held = grouped.get(key);
    if (held === undefined) grouped.set(key, [span]);
    else held.push(span);
  }
  return grouped;
}

/** A length of time, an age and a name are not told for a date. */
function hasDate({ kind, unit }: Counting): boolean {
  return kind !== "age" && kind !== "label" && !(kind === "measure" && TIME_UNIT.test(unit ?? ""));
}

export type FindOptions = {
  /** The day the text was written, YYYY-MM-DD: what "on Tuesday" and "so far this year" are told from. Null: not known. */
  writtenOn?: string | null;
  /** Who a text says states what; read once a text. */
  readSpeakers?: ReadSpeakers;
};

/**
 * Finds the quantities of a text.
 *
 * @param written English text; other languages give numbers in digits with little meaning
 * @returns in text order, not overlapping. O(n).
 */
export function findQuantities(written: string, options: FindOptions = {}): Quantity[] {
  const { writtenOn = null, readSpeakers = readStatedSpeakers } = options;
  const text = plainSpaces(written);
  const dates = findCalendarSpans(text, writtenOn);
  const sentences = sentenceSpans(text);
  const datesIn = bySentence(sentences, dates);
  const speakerOf = readSpeakers(text, sentences);
  const all = withNobody(measureNumbers(text, findNumerals(written), dates), findNobody(text));
  const read = all.map((one, at): Read => {
    const sentence = holdingSpan(sentences, one.startUtf16) ?? { startUtf16: 0, endUtf16: text.length };
    const around = surroundings(text, sentence, all, at);
    return { one, sentence, around, counting: readCounting(text, one, around) };
  });
  const countings = withInherited(text, read);
  const quantities = read.map(({ one, around, sentence, counting: own }, at): Quantity => {
    const counting = countings[at] ?? own;
    const near = datesIn.get(sentence.startUtf16) ?? [];
    const dating = hasDate(counting) ? findDating(text, near, one, around) : UNDATED;
    return {
      ...one,
      ...counting,
      text: written.slice(one.startUtf16, one.endUtf16),
      place: findPlace(text, one.endUtf16, one.startUtf16, around),
      ...dating,
      speaker: speakerOf(one),
    };
  });
  const multiples = findMultiples(text).map((one) => multipleQuantity(written, one, speakerOf(one)));
  return withMultiples(shareSurroundings(text, read, quantities), multiples);
}
