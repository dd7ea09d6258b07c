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

type Ordered<Kind extends string> = {
  /** By where they begin; empty marks left out. */
  marks: { mark: SpanMark<Kind>; at: number }[];
  /** By the same places: how far the marks up to there reach. */
  reaches: number[];
};

/** A text's marks in order, made for its first stretch and kept for the others as long as the list is. */
const ordered = new WeakMap<readonly SpanMark<string>[], Ordered<string>>();

function inOrder<Kind extends string>(marks: readonly SpanMark<Kind>[]): Ordered<Kind> {
  const known = ordered.get(marks) as Ordered<Kind> | undefined;
  if (known !== undefined) return known;
  const sorted = marks
    .map((mark, at) => ({ mark, at }))
    .filter(({ mark }) => mark.startUtf16 < mark.endUtf16)
    .sort((x, y) => x.mark.startUtf16 - y.mark.startUtf16 || x.at - y.at);
  let reach = 0;
  const reaches = sorted.map(({ mark }) => {
    reach = Math.max(reach, mark.endUtf16);
    return reach;
  });
  const made = { marks: sorted, reaches };
  ordered.set(marks, made);
  return made;
}

/** The first of the numbers, which never fall, that is greater. O(log n). */
function firstAbove(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

function marksWithin<Kind extends string>(all: Ordered<Kind>, startUtf16: number, endUtf16: number) {
  const inside: Ordered<Kind>["marks"] = [];
  for (let at = firstAbove(all.reaches, startUtf16); at < all.marks.length; at++) {
    const one = all.marks[at];
    if (one === undefined || one.mark.startUtf16 >= endUtf16) break;
    if (one.mark.endUtf16 > startUtf16) inside.push(one);
  }
  return inside;
}

/**
 * The runs of [start, end): boundaries are the marks' ends, so a run's marks cover it whole. Runs join to exactly the
 * stretch. Marks outside it are passed over; empty ones mark nothing. The list of marks must not change between two
 * stretches of a text: it is put in order once. O(marks inside · marks on one place).
 */
export function runsWithin<Kind extends string>(
  text: string,
  startUtf16: number,
  endUtf16: number,
  marks: readonly SpanMark<Kind>[],
): MarkedRun<Kind>[] {
  const inside = marksWithin(inOrder(marks), startUtf16, endUtf16);
  const ends = inside.flatMap(({ mark }) => [
    Math.max(mark.startUtf16, startUtf16),
    Math.min(mark.endUtf16, endUtf16),
  ]);
  const cuts = [...new Set([startUtf16, ...ends, endUtf16])].sort((x, y) => x - y);
  let [next, open]: [number, typeof inside] = [0, []];
  return cuts.slice(0, -1).map((from, at) => {
    open = open.filter(({ mark }) => mark.endUtf16 > from);
    for (let one = inside[next]; one !== undefined && one.mark.startUtf16 <= from; one = inside[++next])
      open.push(one);
    open.sort((x, y) => x.at - y.at);
    const to = cuts[at + 1] ?? endUtf16;
    return { text: text.slice(from, to), startUtf16: from, marks: open.map(({ mark }) => mark) };
  });
}
