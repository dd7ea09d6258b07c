/**
 * What a person does to how a file becomes articles: moving, adding and merging where articles begin, putting removed
 * text back, taking lines out. Each act gives the edits that follow from it; the ones before are the way back. Pure.
 */
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import { countOf } from "./count-of.ts";

/** Where articles begin, ascending; the first stands for the text's beginning, too. */
export type Starts = readonly number[];

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** The article a place lies in: the position of its start, or -1 before the first. O(n) in the articles. */
export function articleAt(starts: Starts, atUtf16: number): number {
  return starts.findLastIndex((start) => start <= atUtf16);
}

/** Another article begins at the line. The same starts when one begins there already, or nothing stands above it. */
export function splitAt(starts: Starts, lineStartUtf16: number): Starts {
  const first = starts[0];
  if (first === undefined || lineStartUtf16 <= first || starts.includes(lineStartUtf16)) return starts;
  return ascending([...starts, lineStartUtf16]);
}

/** The article joins the one above it; the first has none. */
export function mergeAbove(starts: Starts, article: number): Starts {
  return article <= 0 ? starts : starts.filter((_, at) => at !== article);
}

/**
 * Moves where an article begins, at most so far that the one above and the article itself keep a line.
 *
 * @param lines starts of the lines that are not blank, ascending
 * @param toUtf16 the line it should begin at; one that is none of them counts as the next below
 */
export function moveStart(
  starts: Starts,
  article: number,
  lines: readonly number[],
  toUtf16: number,
): Starts {
  const above = starts[article - 1];
  if (article <= 0 || above === undefined || starts[article] === undefined) return starts;
  const end = starts[article + 1] ?? Number.POSITIVE_INFINITY;
  const free = lines.filter((line) => line > above && line < end);
  const target = free.find((line) => line >= toUtf16) ?? free.at(-1);
  return target === undefined ? starts : starts.map((start, at) => (at === article ? target : start));
}

/** The same by a number of lines: negative upwards. */
export function moveStartBy(starts: Starts, article: number, lines: readonly number[], by: number): Starts {
  const start = starts[article];
  if (start === undefined) return starts;
  const at = lines.findIndex((line) => line >= start);
  const target = lines[Math.min(Math.max((at < 0 ? lines.length : at) + by, 0), lines.length - 1)];
  return target === undefined ? starts : moveStart(starts, article, lines, target);
}

const spanOf = ({ rawStartUtf16, rawEndUtf16 }: RawSpan): RawSpan => ({ rawStartUtf16, rawEndUtf16 });
const touches = (a: RawSpan, b: RawSpan) =>
  a.rawStartUtf16 < b.rawEndUtf16 && b.rawStartUtf16 < a.rawEndUtf16;
const without = (spans: readonly RawSpan[], gone: RawSpan) => spans.filter((span) => !touches(span, gone));
const inOrder = (spans: readonly RawSpan[]) =>
  spans.toSorted((a, b) => a.rawStartUtf16 - b.rawStartUtf16 || a.rawEndUtf16 - b.rawEndUtf16);

/** Text that is struck through becomes part of the article again: a rule's removal is put back, one's own is taken back. */
export function putBack(edits: PlanEdits, removal: RawSpan): PlanEdits {
  const isByHand = edits.takenOut.some((span) => touches(span, removal));
  if (isByHand) return { ...edits, takenOut: without(edits.takenOut, removal) };
  return { ...edits, putBack: inOrder([...without(edits.putBack, removal), spanOf(removal)]) };
}

/** A line is left out of its article. What was put back of it is so no more. */
export function takeOut(edits: PlanEdits, line: RawSpan): PlanEdits {
  const { takenOut } = edits;
  return {
    ...edits,
    putBack: without(edits.putBack, line),
    takenOut: inOrder([...without(takenOut, line), spanOf(line)]),
  };
}

/** What was changed by hand, in words; null when nothing was. */
export function sayEdits({ startsUtf16, putBack: back, takenOut }: PlanEdits): string | null {
  const parts = [
    ...(startsUtf16 === null ? [] : ["where articles begin"]),
    ...(back.length === 0 ? [] : [`${countOf(back.length, "removal")} put back`]),
    ...(takenOut.length === 0 ? [] : [`${countOf(takenOut.length, "line")} taken out`]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}
