/**
 * Overlapping marks as a flat row of runs: within one run the same marks hold throughout, so that each run is one
 * element and no element nests. Pure.
 */

export type MarkSpan = { id: string; startUtf16: number; endUtf16: number };

export type MarkRun<Mark extends MarkSpan> = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  /** Outermost first: the one that began last, or is shortest, comes last and lies on top. */
  marks: readonly Mark[];
};

/**
 * The runs of [startUtf16, endUtf16), gapless and in order. Marks outside it are passed over, those that reach across
 * its ends are cut. `marks` must stand in reading order (start, then longer first).
 * O(k² + n) for n marks of which k overlap at once.
 */
export function markRuns<Mark extends MarkSpan>(
  range: { startUtf16: number; endUtf16: number },
  marks: readonly Mark[],
): MarkRun<Mark>[] {
  const { startUtf16, endUtf16 } = range;
  const inside = marks.filter((mark) => mark.startUtf16 < endUtf16 && mark.endUtf16 > startUtf16);
  const cuts = new Set([startUtf16, endUtf16]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.startUtf16, startUtf16));
    cuts.add(Math.min(mark.endUtf16, endUtf16));
  }
  const ends = [...cuts].toSorted((a, b) => a - b);
  const runs: MarkRun<Mark>[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [index, from] of ends.slice(0, -1).entries()) {
    const to = ends[index + 1] ?? endUtf16;
    open = open.filter((mark) => mark.endUtf16 > from);
    for (let mark = inside[next]; mark !== undefined && mark.startUtf16 <= from; mark = inside[next]) {
      open.push(mark);
      next++;
    }
    runs.push({ startUtf16: from, endUtf16: to, marks: [...open] });
  }
  return runs;
}

/** For each paragraph the marks that touch it, in reading order. O(paragraphs + marks · paragraphs they touch). */
export function marksByParagraph<Mark extends MarkSpan>(
  paragraphs: readonly { startUtf16: number; endUtf16: number }[],
  marks: readonly Mark[],
): Mark[][] {
  const rows: Mark[][] = paragraphs.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while ((paragraphs[first]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= mark.startUtf16) first++;
    for (let at = first; (paragraphs[at]?.startUtf16 ?? Number.POSITIVE_INFINITY) < mark.endUtf16; at++) {
      rows[at]?.push(mark);
    }
  }
  return rows;
}

/**
 * `next` with each row that equals its predecessor replaced by it, so that what is memoised on a row stays. O(total).
 */
export function keepUnchangedRows<T>(previous: readonly (readonly T[])[], next: T[][]): (readonly T[])[] {
  return next.map((row, index) => {
    const before = previous[index];
    const isSame =
      before !== undefined && before.length === row.length && row.every((item, at) => item === before[at]);
    return isSame ? before : row;
  });
}
