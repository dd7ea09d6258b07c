import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listSplitPoints, snapToSplitPoint, wholeLines } from "./split-points.ts";

const TEXT = "\n  First line\r\n\r\n\tSecond 🕯️ line \n \u2028Third";

describe("listSplitPoints", () => {
  it("gives the start of every line that is not blank, the first from the text's beginning", () => {
    const { startsUtf16, endsUtf16 } = listSplitPoints(TEXT);
    expect(startsUtf16.map((start, at) => TEXT.slice(start, endsUtf16[at]))).toEqual([
      "\n  First line",
      "\tSecond 🕯️ line",
      "Third",
    ]);
  });

  it("gives none for white space", () => {
    expect(listSplitPoints(" \n\t\r\n").startsUtf16).toEqual([]);
  });
});

describe("snapToSplitPoint", () => {
  const points = listSplitPoints(TEXT);
  const second = TEXT.indexOf("\tSecond");
  const third = TEXT.indexOf("Third");

  it.each([
    ["the very start", second, second],
    ["inside a line", second + 9, second],
    ["a blank line above it", second - 2, second],
    ["inside the first line", 5, 0],
    ["above the first line", 0, 0],
    ["the text's end", TEXT.length, third],
  ])("moves from %s to a line's start", (_, from, to) => {
    expect(snapToSplitPoint(points, from)).toBe(to);
  });

  it("has no answer below the last line", () => {
    expect(snapToSplitPoint(listSplitPoints("One\n\n"), 4)).toBeNull();
  });

  it("stays where it has moved to", () => {
    const text = fc
      .array(fc.constantFrom("a", " ", "\n", "\r\n", "🕯️"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(40), (any, at) => {
        const found = listSplitPoints(any);
        const snapped = snapToSplitPoint(found, at);
        if (snapped === null) return;
        expect(found.startsUtf16).toContain(snapped);
        expect(snapToSplitPoint(found, snapped)).toBe(snapped);
      }),
    );
  });
});

describe("wholeLines", () => {
  const points = listSplitPoints(TEXT);
  const lines = (start: number, end: number) => {
    const span = wholeLines(points, { rawStartUtf16: start, rawEndUtf16: end });
    return span === null ? null : TEXT.slice(span.rawStartUtf16, span.rawEndUtf16);
  };
  const second = TEXT.indexOf("Second");

  it.each([
    ["a word", second, second + 3, "\tSecond 🕯️ line"],
    ["the break between two lines and a word", second - 3, second + 3, "\tSecond 🕯️ line"],
    ["two lines", 5, second + 1, TEXT.slice(0, TEXT.indexOf(" line \n") + 5)],
    ["a blank line", second - 2, second - 1, null],
    ["nothing", second, second, null],
  ])("widens %s", (_, start, end, text) => {
    expect(lines(start, end)).toBe(text);
  });
});
