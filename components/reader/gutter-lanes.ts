/** Lanes of the stripes beside one paragraph, so that marks whose lines meet stand side by side. Pure. */
import type { MarkSpan } from "./mark-runs.ts";

/** Marks less than a line apart stand on the same line and would hide each other. */
const LINE_UTF16 = 70;
const LANES = 4;

export type Stripe = {
  id: string;
  /** 0 is next to the text's far edge; the last lane takes all that do not fit. */
  lane: number;
  /** Estimated extent in hundredths of the paragraph's height, until it is measured. */
  topPercent: number;
  heightPercent: number;
};

/** One stripe a mark, lanes given greedily in reading order. O(marks · lanes). */
export function gutterStripes(
  paragraph: { startUtf16: number; endUtf16: number },
  marks: readonly MarkSpan[],
): Stripe[] {
  const lines = Math.max(1, Math.ceil((paragraph.endUtf16 - paragraph.startUtf16) / LINE_UTF16));
  const busyUntilUtf16: number[] = [];
  return marks.map((mark) => {
    const from = Math.max(mark.startUtf16, paragraph.startUtf16);
    const to = Math.min(mark.endUtf16, paragraph.endUtf16);
    const free = Array.from({ length: LANES }).findIndex((_, lane) => (busyUntilUtf16[lane] ?? -1) < from);
    const lane = free === -1 ? LANES - 1 : free;
    busyUntilUtf16[lane] = Math.max(busyUntilUtf16[lane] ?? 0, to + LINE_UTF16);
    const firstLine = Math.min(lines - 1, Math.floor((from - paragraph.startUtf16) / LINE_UTF16));
    const lastLine = Math.min(lines - 1, Math.floor((to - 1 - paragraph.startUtf16) / LINE_UTF16));
    return {
      id: mark.id,
      lane,
      topPercent: (100 * firstLine) / lines,
      heightPercent: (100 * (lastLine - firstLine + 1)) / lines,
    };
  });
}
