import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSelector, resolveSelector, toWebAnnotationSelectors } from "#lib/anchor/selector.ts";

const mixed = (leastUtf16: number) =>
  fc
    .array(fc.constantFrom("a", "b", " ", "é", "e\u0301", "🙂", "👩‍🚒", "שלום", "مرحبا", "\n\n", "’", "𝒳"), {
      minLength: leastUtf16,
      maxLength: 120,
    })
    .map((parts) => parts.join(""));

/** A text and a passage of at least `leastUtf16` units in it. */
const rangeOf = (leastUtf16: number) =>
  mixed(leastUtf16).chain((text) =>
    fc
      .nat(text.length - leastUtf16)
      .chain((start) =>
        fc.integer({ min: start + leastUtf16, max: text.length }).map((end) => ({ text, start, end })),
      ),
  );

const withRange = rangeOf(1);

/** Throws on lone surrogates. */
const isWellFormed = (text: string): boolean => {
  encodeURIComponent(text);
  return true;
};

describe("makeSelector", () => {
  it("keeps 32 units of context", () => {
    const text = `${"x".repeat(50)}HERE${"y".repeat(50)}`;
    const selector = makeSelector(text, 50, 54);
    expect(selector).toEqual({
      exact: "HERE",
      prefix: "x".repeat(32),
      suffix: "y".repeat(32),
      startUtf16: 50,
      endUtf16: 54,
    });
  });

  it.each([
    [-1, 2],
    [2, 2],
    [3, 2],
    [0, 4],
    [Number.NaN, 2],
  ])("refuses %d–%d of three units", (start, end) => {
    expect(() => makeSelector("abc", start, end)).toThrow(RangeError);
  });

  it("never cuts a surrogate pair", () => {
    fc.assert(
      fc.property(withRange, ({ text, start, end }) => {
        const { exact, prefix, suffix, startUtf16, endUtf16 } = makeSelector(text, start, end);
        expect(text.slice(startUtf16, endUtf16)).toBe(exact);
        expect(startUtf16).toBeLessThanOrEqual(start);
        expect(endUtf16).toBeGreaterThanOrEqual(end);
        return [exact, prefix, suffix].every(isWellFormed);
      }),
    );
  });
});

describe("resolveSelector", () => {
  it("finds every passage again in the text it came from", () => {
    fc.assert(
      fc.property(withRange, ({ text, start, end }) => {
        const selector = makeSelector(text, start, end);
        const { startUtf16, endUtf16 } = selector;
        expect(resolveSelector(text, selector)).toEqual({ startUtf16, endUtf16 });
      }),
    );
  });

  it("follows a passage when text is put in front", () => {
    fc.assert(
      fc.property(rangeOf(24), ({ text, start, end }) => {
        const selector = makeSelector(text, start, end);
        const lead = "Corrected 1 May.\n\n";
        const corrected = lead + text;
        // Words that stand once in `text` may stand twice behind the lead: line breaks run on from it.
        fc.pre(corrected.indexOf(selector.exact) === corrected.lastIndexOf(selector.exact));
        expect(resolveSelector(corrected, selector)).toEqual({
          startUtf16: selector.startUtf16 + lead.length,
          endUtf16: selector.endUtf16 + lead.length,
        });
      }),
    );
  });

  const twice =
    "Morning report. The gate is shut. Rain fell.\n\nEvening report. The gate is shut. Wind rose.";
  const first = twice.indexOf("The gate");
  const second = twice.lastIndexOf("The gate");

  it.each([first, second])("lands on the right one of two identical sentences (%d)", (start) => {
    const selector = makeSelector(twice, start, start + 17);
    expect(resolveSelector(twice, selector)?.startUtf16).toBe(start);
    const shifted = `New first line, long enough to move everything.\n\n${twice}`;
    expect(resolveSelector(shifted, selector)?.startUtf16).toBe(start + shifted.length - twice.length);
  });

  it("prefers the better context even where the stored position holds the same words", () => {
    const selector = makeSelector(twice, second, second + 17);
    const moved = { ...selector, startUtf16: first, endUtf16: first + 17 };
    expect(resolveSelector(twice, moved)?.startUtf16).toBe(second);
  });

  it("does not choose between two equally good places", () => {
    const selector = makeSelector("… The gate is shut. …", 2, 19);
    const both = "x… The gate is shut. … and x… The gate is shut. …";
    expect(resolveSelector(both, selector)).toBeNull();
  });

  it("answers null when the words are gone or too few to trust", () => {
    expect(resolveSelector("Nothing of it.", makeSelector(twice, first, first + 17))).toBeNull();
    expect(
      resolveSelector("Quite another text, shut.", makeSelector(twice, first + 12, first + 16)),
    ).toBeNull();
  });

  it("stays fast on text that repeats", () => {
    const text = "a".repeat(40_000);
    const selector = makeSelector(text, 20_000, 20_010);
    expect(resolveSelector(text, selector)).toEqual({ startUtf16: 20_000, endUtf16: 20_010 });
  });
});

describe("toWebAnnotationSelectors", () => {
  it("counts code points", () => {
    const text = "🙂🙂 gate 🙂";
    expect(toWebAnnotationSelectors(text, makeSelector(text, 5, 9))).toEqual([
      { type: "TextQuoteSelector", exact: "gate", prefix: "🙂🙂 ", suffix: " 🙂" },
      { type: "TextPositionSelector", start: 3, end: 7 },
    ]);
  });

  it("gives the passage back when read by code points", () => {
    fc.assert(
      fc.property(withRange, ({ text, start, end }) => {
        const selector = makeSelector(text, start, end);
        const [quote, position] = toWebAnnotationSelectors(text, selector);
        expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
      }),
    );
  });
});
