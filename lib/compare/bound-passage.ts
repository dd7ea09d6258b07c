/**
 * Finds where a candidate passage really begins and ends: outward as long as words still agree, inward past what the
 * other side does not have, then to the start or end of the sentence when both sides are close to it.
 */
import { weightOf } from "#lib/compare/exact-runs.ts";
import type { Reading, WordRange } from "#lib/compare/reading.ts";
import { equalRuns } from "#lib/text/word-diff.ts";

/** The candidate's words on both sides. */
export type Box = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Words looked at beyond an end at a time. */
const WINDOW_WORDS = 24;
/** What a word without partner costs against a telling word's 1. */
const MISMATCH_COST = 0.2;
/** Words between an end and the sentence's, at most, for the end to move there. */
const SNAP_WORDS = 3;

type Step = { a: number; b: number };

/** How far to go on from (a, b) in reading order (step 1) or against it (step −1); zero when nothing is gained. */
function furtherWords(a: Reading, b: Reading, aAt: number, bAt: number, step: 1 | -1): Step {
  const ahead = (reading: Reading, at: number) =>
    step === 1
      ? reading.words.subarray(at, at + WINDOW_WORDS)
      : reading.words
          .subarray(Math.max(0, at - WINDOW_WORDS), at)
          .slice()
          .reverse();
  let score = 0;
  let best = { a: 0, b: 0, score: 0 };
  let done: Step = { a: 0, b: 0 };
  for (const { aIndex, bIndex, length } of equalRuns(ahead(a, aAt), ahead(b, bAt))) {
    score -= MISMATCH_COST * Math.max(aIndex - done.a, bIndex - done.b);
    const from = step === 1 ? aAt + aIndex : aAt - aIndex - length;
    score += weightOf(a, from, from + length);
    done = { a: aIndex + length, b: bIndex + length };
    if (score > best.score) best = { ...done, score };
  }
  return { a: best.a, b: best.b };
}

function extend(a: Reading, b: Reading, box: Box): Box {
  const out = { ...box };
  for (let step = furtherWords(a, b, out.aTo, out.bTo, 1); step.a > 0; ) {
    out.aTo += step.a;
    out.bTo += step.b;
    step = furtherWords(a, b, out.aTo, out.bTo, 1);
  }
  for (let step = furtherWords(a, b, out.aFrom, out.bFrom, -1); step.a > 0; ) {
    out.aFrom -= step.a;
    out.bFrom -= step.b;
    step = furtherWords(a, b, out.aFrom, out.bFrom, -1);
  }
  return out;
}

/** The range without the ends that cost more (words the other side lacks) than they bring. */
function trimmed(reading: Reading, range: WordRange, otherStems: ReadonlySet<number>): WordRange {
  const gain = (i: number) =>
    otherStems.has(reading.stems[i] ?? -1) ? weightOf(reading, i, i + 1) : -MISMATCH_COST;
  let { from, to } = range;
  let least = 0;
  let sum = 0;
  for (let i = range.from; i < range.to; i++) {
    sum += gain(i);
    if (sum < least) {
      least = sum;
      from = i + 1;
    }
  }
  least = 0;
  sum = 0;
  for (let i = range.to - 1; i >= from; i--) {
    sum += gain(i);
    if (sum < least) {
      least = sum;
      to = i;
    }
  }
  return { from, to };
}

function stemsOf(reading: Reading, range: WordRange): Set<number> {
  return new Set(reading.stems.subarray(range.from, range.to));
}

/** The last boundary at or before `index`, by binary search over ascending `boundaries`. */
function boundaryBefore(boundaries: number[], index: number): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return boundaries[low - 1] ?? 0;
}

function boundaryAfter(boundaries: number[], index: number): number {
  const before = boundaryBefore(boundaries, index);
  if (before === index) return index;
  return boundaries[boundaries.indexOf(before) + 1] ?? index;
}

const isShortStep = (words: number) => words > 0 && words <= SNAP_WORDS;

/** Moves an end to its sentence's when both sides have a few words of their own there: "On 9 March", "By 9 March". */
function snapped(a: Reading, b: Reading, box: Box): Box {
  const aLimits = a.sentenceLimits;
  const bLimits = b.sentenceLimits;
  const start = { a: boundaryBefore(aLimits, box.aFrom), b: boundaryBefore(bLimits, box.bFrom) };
  const end = { a: boundaryAfter(aLimits, box.aTo), b: boundaryAfter(bLimits, box.bTo) };
  const isNearStart = isShortStep(box.aFrom - start.a) && isShortStep(box.bFrom - start.b);
  const isNearEnd = isShortStep(end.a - box.aTo) && isShortStep(end.b - box.bTo);
  return {
    aFrom: isNearStart ? start.a : box.aFrom,
    bFrom: isNearStart ? start.b : box.bFrom,
    aTo: isNearEnd ? end.a : box.aTo,
    bTo: isNearEnd ? end.b : box.bTo,
  };
}

/** The candidate with its ends where they belong; null when nothing is left of it. Linear in its words. */
export function boundPassage(a: Reading, b: Reading, candidate: Box): Box | null {
  const wide = extend(a, b, candidate);
  const aWide = { from: wide.aFrom, to: wide.aTo };
  const bWide = { from: wide.bFrom, to: wide.bTo };
  const aRange = trimmed(a, aWide, stemsOf(b, bWide));
  const bRange = trimmed(b, bWide, stemsOf(a, aWide));
  if (aRange.from >= aRange.to || bRange.from >= bRange.to) return null;
  return snapped(a, b, { aFrom: aRange.from, aTo: aRange.to, bFrom: bRange.from, bTo: bRange.to });
}
