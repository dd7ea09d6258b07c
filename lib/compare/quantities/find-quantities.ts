/**
 * The numbers a text states, with what they mean. English rules and no guess: what the words do not say is null. Dates,
 * years, times of day and ordinals count nothing and are left out.
 */

import { sentences as sentenceSpans } from "#lib/text/sentences.ts";
import { findQuotations } from "../find-quotations.ts";
import { findNumerals } from "../numerals/find-numerals.ts";
import { findSpeaker } from "../quotation-speaker.ts";
import { findCalendarSpans } from "./calendar-spans.ts";
import { countedBefore } from "./counted-before.ts";
import { countedState } from "./counted-state.ts";
import { type Counting, inheritUnit, personByState } from "./inherit-unit.ts";
import { type Measured, measureNumbers, type Span } from "./measure-numbers.ts";
import { plainSpaces } from "./plain-spaces.ts";
import type { Quantity } from "./quantity.ts";
import { findAsOf, findPlace, type Surroundings } from "./quantity-context.ts";
import { sentenceSpeaker } from "./sentence-speaker.ts";

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
 * @param written English text; other languages give numbers in digits with little meaning
 * @returns in text order, not overlapping. O(n).
 */
export function findQuantities(written: string): Quantity[] {
  const text = plainSpaces(written);
  const dates = findCalendarSpans(text);
  const sentences = sentenceSpans(text);
  const speakerOf = speakers(text);
  const all = measureNumbers(text, findNumerals(written), dates);
  const read = all.map((one, at): Read => {
    const sentence = holding(sentences, one.startUtf16) ?? { startUtf16: 0, endUtf16: text.length };
    const around = surroundings(sentence, all, at);
    return { one, sentence, around, counting: readCounting(text, one, around) };
  });
  const countings = withInherited(text, read);
  return read.map(({ one, around, sentence, counting }, at) => ({
    ...one,
    ...(countings[at] ?? counting),
    text: written.slice(one.startUtf16, one.endUtf16),
    place: findPlace(text, one.endUtf16, one.startUtf16, around),
    asOf: findAsOf(dates, one.startUtf16, one.endUtf16, around),
    speaker: speakerOf(sentence, one.startUtf16),
  }));
}
