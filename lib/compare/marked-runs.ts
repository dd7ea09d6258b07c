/** Cuts a stretch of text into paragraphs of runs, each run under the same marks: what a page draws one element for. */

/** A span of the text that a page marks: a changed word, a quotation, a passage that stands elsewhere. */
export type SpanMark<Kind extends string> = { kind: Kind; key: number; startUtf16: number; endUtf16: number };

export type MarkedRun<Kind extends string> = {
  text: string;
  startUtf16: number;
  marks: SpanMark<Kind>[];
};

const paragraphBreak = /\n\s*\n/gu;

/** Spans of the paragraphs within [start, end), without the white space around them; empty ones are left out. */
export function paragraphsWithin(
  text: string,
  startUtf16: number,
  endUtf16: number,
): { startUtf16: number; endUtf16: number }[] {
  const stretch = text.slice(startUtf16, endUtf16);
  const spans: { startUtf16: number; endUtf16: number }[] = [];
  const gaps = [...stretch.matchAll(paragraphBreak)].map((match) => [match.index, match[0].length] as const);
  let from = 0;
  for (const gap of [...gaps, [stretch.length, 0] as const]) {
    const part = stretch.slice(from, gap[0]);
    const lead = part.length - part.trimStart().length;
    const length = part.trim().length;
    if (length > 0)
      spans.push({ startUtf16: startUtf16 + from + lead, endUtf16: startUtf16 + from + lead + length });
    from = gap[0] + gap[1];
  }
  return spans;
}

/**
 * The runs of [start, end): boundaries are the marks' ends, so a run's marks cover it whole. Runs join to exactly the
 * stretch. Marks outside it are passed over; empty ones mark nothing. O(marks²) for the marks inside.
 */
export function runsWithin<Kind extends string>(
  text: string,
  startUtf16: number,
  endUtf16: number,
  marks: readonly SpanMark<Kind>[],
): MarkedRun<Kind>[] {
  const inside = marks.filter(
    (mark) => mark.startUtf16 < endUtf16 && mark.endUtf16 > startUtf16 && mark.startUtf16 < mark.endUtf16,
  );
  const ends = inside.flatMap((mark) => [
    Math.max(mark.startUtf16, startUtf16),
    Math.min(mark.endUtf16, endUtf16),
  ]);
  const cuts = [...new Set([startUtf16, ...ends, endUtf16])].sort((x, y) => x - y);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? endUtf16;
    return {
      text: text.slice(from, to),
      startUtf16: from,
      marks: inside.filter((mark) => mark.startUtf16 <= from && mark.endUtf16 >= to),
    };
  });
}
