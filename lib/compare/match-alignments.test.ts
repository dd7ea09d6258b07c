import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlignedSpans, alignmentLikeness, matchAlignments } from "./match-alignments.ts";

const spans = (aStartUtf16: number, aEndUtf16: number, bStartUtf16: number, bEndUtf16: number) => ({
  aStartUtf16,
  aEndUtf16,
  bStartUtf16,
  bEndUtf16,
});

const anySpan = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }));
const anyAlignment = fc
  .tuple(anySpan, anySpan)
  .map(([[a, aLong], [b, bLong]]): AlignedSpans => spans(a, a + aLong, b, b + bLong));

describe("matchAlignments", () => {
  it.each<[string, AlignedSpans[], AlignedSpans[], (number | null)[]]>([
    ["the same", [spans(0, 100, 50, 150)], [spans(0, 100, 50, 150)], [0]],
    ["one whose ends moved a little", [spans(0, 100, 50, 150)], [spans(4, 110, 54, 160)], [0]],
    ["one that stands elsewhere on one side", [spans(0, 100, 50, 150)], [spans(0, 100, 400, 500)], [null]],
    ["a small part of a larger one", [spans(0, 40, 0, 40)], [spans(0, 100, 0, 100)], [null]],
    ["the likest of two", [spans(0, 100, 0, 100)], [spans(0, 60, 0, 60), spans(0, 98, 0, 98)], [1]],
    [
      "one new passage for two old ones: it goes to the liker",
      [spans(0, 55, 0, 55), spans(0, 100, 0, 100)],
      [spans(0, 96, 0, 96)],
      [null, 0],
    ],
    ["nothing", [spans(0, 10, 0, 10)], [], [null]],
  ])("finds %s", (_, before, now, expected) => {
    expect(matchAlignments(before, now)).toEqual(expected);
  });

  it("finds every passage again that is found anew, wherever it then stands in the list", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAlignment, { selector: (one) => JSON.stringify(one) }), (all) => {
        const turned = all.toReversed();
        const matches = matchAlignments(all, turned);
        expect(matches).toEqual(all.map((one) => turned.indexOf(one)));
      }),
    );
  });

  it("gives no passage twice, and only to one that has half of it in common", () => {
    fc.assert(
      fc.property(fc.array(anyAlignment), fc.array(anyAlignment), (before, now) => {
        const matches = matchAlignments(before, now);
        const given = matches.filter((match) => match !== null);
        expect(new Set(given).size).toBe(given.length);
        for (const [at, match] of matches.entries()) {
          const [x, y] = [before[at], match === null ? undefined : now[match]];
          if (x !== undefined && y !== undefined) expect(alignmentLikeness(x, y)).toBeGreaterThanOrEqual(0.5);
        }
      }),
    );
  });
});
