/** Sets the passages found against summaries: a stretch that sums up the other text is one passage, not several. */
import { alignBox } from "#lib/compare/align-box.ts";
import type { Box } from "#lib/compare/bound-passage.ts";
import { findSummary } from "#lib/compare/find-summary.ts";
import type { Reading } from "#lib/compare/reading.ts";

/** Share of the stretch that a single passage may cover: beyond it the stretch was taken from one place. */
const MOST_FROM_ONE_PLACE = 0.8;
/** Share of the stretch that copied passages may cover together: beyond it the stretch is an extract, in pieces. */
const MOST_COPIED = 0.7;
/** Similarity of a copied passage. */
const LEAST_COPIED = 0.8;
/** A passage with this share of its words in the stretch is part of the summary. */
const LEAST_INSIDE = 0.5;

const flip = (box: Box): Box => ({ aFrom: box.bFrom, aTo: box.bTo, bFrom: box.aFrom, bTo: box.aTo });

/** The passages with a summary in A of what B tells at length, where there is one. */
function withSummaryInA(a: Reading, b: Reading, passages: Box[]): Box[] {
  const summary = findSummary(a, b);
  if (summary === null) return passages;
  const inside = (box: Box) =>
    Math.max(0, Math.min(summary.aTo, box.aTo) - Math.max(summary.aFrom, box.aFrom));
  const length = summary.aTo - summary.aFrom;
  const isFromOnePlace = passages.some((box) => inside(box) >= MOST_FROM_ONE_PLACE * length);
  const copied = passages.filter((box) => inside(box) > 0 && alignBox(a, b, box).similarity >= LEAST_COPIED);
  const isExtract = copied.reduce((sum, box) => sum + inside(box), 0) >= MOST_COPIED * length;
  if (isFromOnePlace || isExtract) return passages;
  return [...passages.filter((box) => inside(box) < LEAST_INSIDE * (box.aTo - box.aFrom)), summary];
}

/** The passages, with those that belong to a summary of either text in the other replaced by it. */
export function withSummaries(a: Reading, b: Reading, passages: Box[]): Box[] {
  const found = withSummaryInA(a, b, passages);
  return withSummaryInA(b, a, found.map(flip)).map(flip);
}
