/**
 * Which of the passages found anew are the ones known before: by how much of both sides they have in common. What was said
 * of a passage follows it by this alone. Pure.
 */

export type AlignedSpans = {
  aStartUtf16: number;
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
};

/** At least so much of what either covers must be common to both, on each side. */
const LEAST_COMMON = 0.5;

function commonShare(xStart: number, xEnd: number, yStart: number, yEnd: number): number {
  const common = Math.min(xEnd, yEnd) - Math.max(xStart, yStart);
  return common <= 0 ? 0 : common / (Math.max(xEnd, yEnd) - Math.min(xStart, yStart));
}

/** How much two alignments have in common (Jaccard of spans, the worse side's), 0 to 1. */
export function alignmentLikeness(x: AlignedSpans, y: AlignedSpans): number {
  return Math.min(
    commonShare(x.aStartUtf16, x.aEndUtf16, y.aStartUtf16, y.aEndUtf16),
    commonShare(x.bStartUtf16, x.bEndUtf16, y.bStartUtf16, y.bEndUtf16),
  );
}

/**
 * For each of `before`, the index of the one in `now` that is the same passage, or null; none is given twice. The likest
 * pairs are taken first, and of equally like ones those that stand first. O(before · now).
 */
export function matchAlignments(
  before: readonly AlignedSpans[],
  now: readonly AlignedSpans[],
): (number | null)[] {
  const pairs = before.flatMap((x, from) =>
    now.map((y, to) => ({ from, to, likeness: alignmentLikeness(x, y) })),
  );
  const like = pairs.filter(({ likeness }) => likeness >= LEAST_COMMON);
  like.sort((x, y) => y.likeness - x.likeness || x.from - y.from || x.to - y.to);
  const matches: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  for (const { from, to } of like) {
    if (matches[from] !== null || taken.has(to)) continue;
    matches[from] = to;
    taken.add(to);
  }
  return matches;
}
