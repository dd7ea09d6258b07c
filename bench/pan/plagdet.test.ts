/** Worked out by hand on paper. Offsets are characters of two documents. */
import { describe, expect, it } from "vitest";
import { type PairSpan, plagDet } from "./plagdet.ts";

const span = (aStart: number, aEnd: number, bStart: number, bEnd: number): PairSpan => ({
  aStart,
  aEnd,
  bStart,
  bEnd,
});
const CASE = span(100, 200, 500, 600);
const LEFT_HALF = span(100, 150, 500, 550);
const RIGHT_HALF = span(150, 200, 550, 600);

describe("plagDet", () => {
  it("is 1 where every case is detected exactly, and nothing else", () => {
    const exact = plagDet([
      { cases: [CASE], detections: [CASE] },
      { cases: [], detections: [] },
    ]);
    expect(exact).toEqual({ plagdet: 1, precision: 1, recall: 1, granularity: 1 });
  });

  it("is 0 without a detection, and without anything at all", () => {
    expect(plagDet([{ cases: [CASE], detections: [] }]).plagdet).toBe(0);
    expect(plagDet([])).toEqual({ plagdet: 0, precision: 0, recall: 0, granularity: 1 });
  });

  it("counts the detected share of a case in both documents", () => {
    // 50 of 100 characters on each side: recall .5, precision 1, F1 = 2 · .5 / 1.5
    const half = plagDet([{ cases: [CASE], detections: [LEFT_HALF] }]);
    expect(half).toMatchObject({ precision: 1, recall: 0.5, granularity: 1 });
    expect(half.plagdet).toBeCloseTo(2 / 3);
  });

  it("counts a detection's share that lies in a case", () => {
    // 100 of 200 characters in A, 100 of 100 in B: precision 200 / 300
    const wide = plagDet([{ cases: [CASE], detections: [span(100, 300, 500, 600)] }]);
    expect(wide.precision).toBeCloseTo(2 / 3);
    expect(wide.recall).toBe(1);
    expect(wide.plagdet).toBeCloseTo(0.8);
  });

  it("divides by the logarithm of the pieces a detected case falls into", () => {
    // F1 = 1, two pieces: 1 / log2(3)
    const pieces = plagDet([{ cases: [CASE], detections: [LEFT_HALF, RIGHT_HALF] }]);
    expect(pieces).toMatchObject({ precision: 1, recall: 1, granularity: 2 });
    expect(pieces.plagdet).toBeCloseTo(1 / Math.log2(3));
    // A case nobody found is no piece: mean of 2 alone.
    expect(
      plagDet([{ cases: [CASE, span(0, 9, 0, 9)], detections: [LEFT_HALF, RIGHT_HALF] }]).granularity,
    ).toBe(2);
  });

  it("counts characters once where detections overlap", () => {
    // Together 100–180 and 500–580: recall 160 / 200
    const overlapping = plagDet([
      { cases: [CASE], detections: [span(100, 160, 500, 560), span(120, 180, 520, 580)] },
    ]);
    expect(overlapping.recall).toBeCloseTo(0.8);
  });

  it("asks for both documents: the right words taken from the wrong place are no detection", () => {
    const misplaced = plagDet([{ cases: [CASE], detections: [span(100, 200, 0, 100)] }]);
    expect(misplaced).toMatchObject({ precision: 0, recall: 0, plagdet: 0 });
  });

  it("averages over cases and detections, not over characters or pairs", () => {
    // Recall: mean of 1 and 0 whatever their lengths. Precision: mean of 1, 0, 0.
    const scored = plagDet([
      { cases: [CASE, span(1000, 9000, 1000, 9000)], detections: [CASE] },
      { cases: [], detections: [span(0, 5, 0, 5), span(10, 15, 10, 15)] },
    ]);
    expect(scored.recall).toBe(0.5);
    expect(scored.precision).toBeCloseTo(1 / 3);
    expect(scored.plagdet).toBeCloseTo(0.4);
  });

  it("takes a touching end for no overlap", () => {
    expect(plagDet([{ cases: [CASE], detections: [span(200, 300, 600, 700)] }]).recall).toBe(0);
  });
});
