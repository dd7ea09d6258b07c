/**
 * How much of a stretch that a person read as reused the engine shows: whether one passage covers it, and whether the words
 * that the screen aligns, level or as a part that moved, meet at the place read, not somewhere else in a long passage.
 */
import type { Passage } from "#lib/compare/comparison.ts";
import { findMovedParts } from "#lib/compare/moved-parts/find-moved-parts.ts";
import { passageKind } from "#lib/compare/passage-kind.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import type { ReuseRead } from "#lib/compare/testing/seed-reading.ts";
import { type SharedStretch, unchangedStretches } from "#lib/compare/unchanged-stretches.ts";
import { tokenize } from "#lib/text/tokens.ts";

type Range = readonly [startUtf16: number, endUtf16: number, ...unknown[]];
type Meeting = { a: Range; b: Range };

export type ReuseMeasure = {
  /** Largest share of the stretch that a single passage covers on both sides: the lesser side's. */
  covered: number;
  /** Dice over the words of both sides that are aligned with a word of the other side's stretch, 0 to 1. */
  met: number;
  /** What the engine would call it by that; null where no word meets. */
  kind: Passage["kind"] | null;
};

const overlap = (x: Range, y: Range) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
const isInside = (word: Range, stretch: Range) => word[0] >= stretch[0] && word[1] <= stretch[1];

function wordsOf(text: string, [start, end]: Range): Range[] {
  return tokenize(text.slice(start, end)).map((word) => [start + word.startUtf16, start + word.endUtf16]);
}

function meetingIn(a: string, b: string, stretches: readonly SharedStretch[]): Meeting[] {
  return stretches.flatMap(({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }) => {
    const onB = wordsOf(b, [bStartUtf16, bEndUtf16]);
    return wordsOf(a, [aStartUtf16, aEndUtf16]).flatMap((word, at) => {
      const other = onB[at];
      return other === undefined ? [] : [{ a: word, b: other }];
    });
  });
}

/** Each word of A that the screen shows unchanged, with the word of B it is: level, or where its part has moved to. */
export function meetingWords(a: string, b: string, passages: readonly Passage[]): Meeting[] {
  return passages.flatMap((passage) => {
    const changes = passageChanges(a, b, passage);
    const parts = findMovedParts(a, b, passage, changes);
    const moved = parts.flatMap((part) =>
      unchangedStretches(part, passageChanges(a, b, { ...passage, ...part })),
    );
    const isInPart = (meeting: Meeting) =>
      parts.some(
        ({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }) =>
          isInside(meeting.a, [aStartUtf16, aEndUtf16]) || isInside(meeting.b, [bStartUtf16, bEndUtf16]),
      );
    const level = meetingIn(a, b, unchangedStretches(passage, changes)).filter((one) => !isInPart(one));
    return [...level, ...meetingIn(a, b, moved)];
  });
}

function coveredBy({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }: Passage, { a, b }: ReuseRead): number {
  return Math.min(
    overlap([aStartUtf16, aEndUtf16], a) / (a[1] - a[0]),
    overlap([bStartUtf16, bEndUtf16], b) / (b[1] - b[0]),
  );
}

/** The lengths of the runs in which meeting words follow each other on both sides. */
function runsOf(
  meetings: readonly Meeting[],
  aWords: readonly Range[],
  bWords: readonly Range[],
): { length: number }[] {
  const runs: { length: number; a: number; b: number }[] = [];
  const placed = meetings.map(({ a, b }) => ({
    a: aWords.findIndex(([start]) => start === a[0]),
    b: bWords.findIndex(([start]) => start === b[0]),
  }));
  for (const { a, b } of placed.toSorted((x, y) => x.a - y.a)) {
    const last = runs.at(-1);
    if (last !== undefined && last.a + last.length === a && last.b + last.length === b) last.length += 1;
    else runs.push({ length: 1, a, b });
  }
  return runs;
}

/** `meetings` as meetingWords gives them for these texts and passages. */
export function measureReuse(
  texts: { a: string; b: string },
  passages: readonly Passage[],
  meetings: readonly Meeting[],
  read: ReuseRead,
): ReuseMeasure {
  const [aWords, bWords] = [wordsOf(texts.a, read.a), wordsOf(texts.b, read.b)];
  const within = meetings.filter(({ a, b }) => isInside(a, read.a) && isInside(b, read.b));
  const met = (2 * within.length) / (aWords.length + bWords.length);
  const sides = { aWords: aWords.length, bWords: bWords.length };
  return {
    covered: Math.max(0, ...passages.map((passage) => coveredBy(passage, read))),
    met,
    kind:
      within.length === 0
        ? null
        : passageKind({ similarity: met, runs: runsOf(within, aWords, bWords), ...sides }),
  };
}

/** The stretches within a passage's side that nobody read as reused, of so many units at least. */
export function unreadWithin(span: Range, read: readonly Range[], leastUtf16: number): [number, number][] {
  const found: [number, number][] = [];
  let at = span[0];
  for (const [start, end] of [...read].sort((x, y) => x[0] - y[0])) {
    if (end <= at) continue;
    if (Math.min(start, span[1]) - at >= leastUtf16) found.push([at, Math.min(start, span[1])]);
    at = Math.max(at, end);
  }
  if (span[1] - at >= leastUtf16) found.push([at, span[1]]);
  return found;
}
