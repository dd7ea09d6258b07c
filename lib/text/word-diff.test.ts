import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

/** The textbook table, quadratic: what the fast search must agree with. */
function longestCommon(a: number[], b: number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

function expectSound(a: number[], b: number[], runs: EqualRun[]): void {
  let aEnd = 0;
  let bEnd = 0;
  for (const { aIndex, bIndex, length } of runs) {
    expect(aIndex).toBeGreaterThanOrEqual(aEnd);
    expect(bIndex).toBeGreaterThanOrEqual(bEnd);
    expect(a.slice(aIndex, aIndex + length)).toEqual(b.slice(bIndex, bIndex + length));
    aEnd = aIndex + length;
    bEnd = bIndex + length;
  }
}

const matched = (runs: EqualRun[]) => runs.reduce((sum, run) => sum + run.length, 0);
const sequence = fc.array(fc.nat(6), { maxLength: 40 });

describe("equalRuns", () => {
  it.each([
    ["nothing", [], [1], []],
    ["equal", [1, 2, 3], [1, 2, 3], [{ aIndex: 0, bIndex: 0, length: 3 }]],
    [
      "one replaced",
      [1, 2, 3],
      [1, 9, 3],
      [
        { aIndex: 0, bIndex: 0, length: 1 },
        { aIndex: 2, bIndex: 2, length: 1 },
      ],
    ],
    [
      "inserted",
      [1, 3],
      [1, 2, 3],
      [
        { aIndex: 0, bIndex: 0, length: 1 },
        { aIndex: 1, bIndex: 2, length: 1 },
      ],
    ],
    ["unrelated", [1, 2], [3, 4], []],
  ])("%s", (_name, a, b, runs) => {
    expect(equalRuns(a, b)).toEqual(runs);
  });

  it("is as long as the longest common subsequence, and in order", () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const runs = equalRuns(a, b);
        expectSound(a, b, runs);
        expect(matched(runs)).toBe(longestCommon(a, b));
      }),
    );
  });

  it("stays sound and finds the copy among more edits than it may try", () => {
    const copy = Array.from({ length: 300 }, (_, i) => i);
    const a = [...Array.from({ length: 900 }, (_, i) => 10_000 + i), ...copy];
    const b = [...Array.from({ length: 900 }, (_, i) => 20_000 + i), ...copy];
    const runs = equalRuns(a, b);
    expectSound(a, b, runs);
    expect(matched(runs)).toBe(copy.length);
  });
});
