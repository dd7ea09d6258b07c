import { describe, expect, test } from "vitest";
import { sentences } from "#lib/text/sentences.ts";
import { cursorAt, cursorRange, moveCursor } from "./sentence-cursor.ts";

const body = "One is here. Two is here.\n\nThree stands alone.";
const spans = sentences(body);
const words = (cursor: { anchor: number; focus: number }) => {
  const range = cursorRange(spans, cursor);
  return range && body.slice(range.startUtf16, range.endUtf16);
};

describe("cursorAt", () => {
  test.each([
    [0, "One is here."],
    [11, "One is here."],
    [12, "Two is here."],
    [25, "Three stands alone."],
    [999, "Three stands alone."],
  ])("at %i", (offset, expected) => {
    const cursor = cursorAt(spans, offset);
    expect(cursor && words(cursor)).toBe(expected);
  });

  test("nowhere without sentences", () => {
    expect(cursorAt([], 0)).toBeNull();
  });
});

describe("moveCursor", () => {
  const second = { anchor: 1, focus: 1 };
  test("moves by a sentence and stops at the ends", () => {
    expect(words(moveCursor(second, "next", 3))).toBe("Three stands alone.");
    expect(moveCursor({ anchor: 2, focus: 2 }, "next", 3)).toEqual({ anchor: 2, focus: 2 });
    expect(moveCursor({ anchor: 0, focus: 0 }, "previous", 3)).toEqual({ anchor: 0, focus: 0 });
  });

  test("extends to either side of the anchor, across paragraphs", () => {
    expect(words(moveCursor(second, "extendNext", 3))).toBe("Two is here.\n\nThree stands alone.");
    expect(words(moveCursor(second, "extendPrevious", 3))).toBe("One is here. Two is here.");
  });

  test("a step without extending starts anew from the focus", () => {
    expect(moveCursor({ anchor: 0, focus: 1 }, "next", 3)).toEqual({ anchor: 2, focus: 2 });
  });
});
