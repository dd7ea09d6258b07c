/**
 * PlagDet: M. Potthast, B. Stein, A. Barrón-Cedeño, P. Rosso, "An Evaluation Framework for Plagiarism Detection",
 * COLING 2010. Precision and recall are macro-averaged over detections and cases, in characters of both documents.
 */

/** Offsets in one unit throughout; ends exclusive. */
export type PairSpan = { aStart: number; aEnd: number; bStart: number; bEnd: number };
export type PairResult = { cases: PairSpan[]; detections: PairSpan[] };
export type PlagDet = { plagdet: number; precision: number; recall: number; granularity: number };

type Interval = { start: number; end: number };

function unionLength(intervals: Interval[]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...intervals].sort((x, y) => x.start - y.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}

const aSide = (span: PairSpan): Interval => ({ start: span.aStart, end: span.aEnd });
const bSide = (span: PairSpan): Interval => ({ start: span.bStart, end: span.bEnd });
const size = (span: PairSpan) => span.aEnd - span.aStart + span.bEnd - span.bStart;
const cut = (x: Interval, y: Interval): Interval => ({
  start: Math.max(x.start, y.start),
  end: Math.min(x.end, y.end),
});
const isEmpty = ({ start, end }: Interval) => start >= end;
const detects = (x: PairSpan, y: PairSpan) =>
  !isEmpty(cut(aSide(x), aSide(y))) && !isEmpty(cut(bSide(x), bSide(y)));

/** Share of `span` that those of `others` cover which touch it on both sides. */
function coverage(span: PairSpan, others: PairSpan[]): number {
  const touching = others.filter((other) => detects(span, other));
  const onA = unionLength(touching.map((other) => cut(aSide(span), aSide(other))));
  const onB = unionLength(touching.map((other) => cut(bSide(span), bSide(other))));
  return (onA + onB) / size(span);
}

const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The measure over all pairs together; precision counts detections in pairs without any case as wrong. */
export function plagDet(results: PairResult[]): PlagDet {
  const recall = mean(
    results.flatMap(({ cases, detections }) => cases.map((span) => coverage(span, detections))),
  );
  const precision = mean(
    results.flatMap(({ cases, detections }) => detections.map((span) => coverage(span, cases))),
  );
  const pieces = results.flatMap(({ cases, detections }) =>
    cases
      .map((span) => detections.filter((other) => detects(span, other)).length)
      .filter((count) => count > 0),
  );
  const granularity = pieces.length === 0 ? 1 : mean(pieces);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity };
}
