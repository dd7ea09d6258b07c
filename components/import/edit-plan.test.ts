import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";
import {
  articleAt,
  mergeAbove,
  moveStart,
  moveStartBy,
  putBack,
  sayEdits,
  splitAt,
  takeOut,
} from "./edit-plan.ts";

const lines = [0, 10, 20, 30, 40, 50];
const span = (rawStartUtf16: number, rawEndUtf16: number) => ({ rawStartUtf16, rawEndUtf16 });

describe("where articles begin", () => {
  it("is in the article whose start is the last not below the place", () => {
    expect([0, 19, 20, 49].map((at) => articleAt([0, 20, 50], at))).toEqual([0, 0, 1, 1]);
  });

  it("splits at a line, once, and never above the first", () => {
    expect(splitAt([0, 30], 20)).toEqual([0, 20, 30]);
    expect(splitAt([0, 30], 30)).toEqual([0, 30]);
    expect(splitAt([10, 30], 0)).toEqual([10, 30]);
  });

  it("merges an article with the one above it; the first has none above", () => {
    expect(mergeAbove([0, 20, 40], 1)).toEqual([0, 40]);
    expect(mergeAbove([0, 20, 40], 0)).toEqual([0, 20, 40]);
  });

  it("moves by lines and stops short of its neighbours", () => {
    expect(moveStartBy([0, 20, 40], 1, lines, 1)).toEqual([0, 30, 40]);
    expect(moveStartBy([0, 30, 40], 1, lines, 1)).toEqual([0, 30, 40]);
    expect(moveStartBy([0, 20, 40], 1, lines, -5)).toEqual([0, 10, 40]);
    expect(moveStartBy([0, 20], 1, lines, 9)).toEqual([0, 50]);
    expect(moveStartBy([0, 20], 0, lines, 1)).toEqual([0, 20]);
  });

  it("moves to a line, or to the next below a blank one", () => {
    expect(moveStart([0, 20], 1, lines, 35)).toEqual([0, 40]);
    expect(moveStart([0, 20, 40], 1, lines, 55)).toEqual([0, 30, 40]);
  });

  it("stays ascending and within the lines whatever is done", () => {
    const act = fc.oneof(
      fc.record({ is: fc.constant("split" as const), at: fc.nat(5), by: fc.constant(0) }),
      fc.record({ is: fc.constant("merge" as const), at: fc.nat(5), by: fc.constant(0) }),
      fc.record({ is: fc.constant("move" as const), at: fc.nat(5), by: fc.integer({ min: -6, max: 6 }) }),
    );
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let starts: readonly number[] = [0];
        for (const { is, at, by } of acts) {
          if (is === "split") starts = splitAt(starts, lines[at] ?? 0);
          else if (is === "merge") starts = mergeAbove(starts, at);
          else starts = moveStartBy(starts, at, lines, by);
          expect(starts[0]).toBe(0);
          expect(starts.every((start, place) => place === 0 || start > (starts[place - 1] ?? 0))).toBe(true);
          expect(starts.every((start) => lines.includes(start))).toBe(true);
        }
      }),
    );
  });
});

describe("lines put back and taken out", () => {
  it("puts back what a rule removed, exactly as it was removed", () => {
    expect(putBack(NO_EDITS, { ...span(4, 30), rule: "menu" } as never)).toEqual({
      ...NO_EDITS,
      putBack: [span(4, 30)],
    });
  });

  it("takes back what one took out, and so leaves no trace", () => {
    const out = takeOut(NO_EDITS, span(10, 19));
    expect(out.takenOut).toEqual([span(10, 19)]);
    expect(putBack(out, span(10, 19))).toEqual(NO_EDITS);
  });

  it("takes out a line that was put back", () => {
    const back = putBack(NO_EDITS, span(10, 19));
    expect(takeOut(back, span(10, 19))).toEqual({ ...NO_EDITS, takenOut: [span(10, 19)] });
  });
});

describe("sayEdits", () => {
  it("says nothing of a plan as it was found, and each kind of change once", () => {
    expect(sayEdits(NO_EDITS)).toBeNull();
    const edits = { startsUtf16: [0, 20], putBack: [span(4, 9)], takenOut: [span(10, 19), span(20, 29)] };
    expect(sayEdits(edits)).toBe("where articles begin, 1 removal put back, 2 lines taken out");
  });
});
