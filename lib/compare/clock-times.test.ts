import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenizeTimes } from "#lib/compare/clock-times.ts";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";
import { tokenize } from "#lib/text/tokens.ts";

const changesOf = (a: string, b: string) =>
  wordChanges(readStretch(a, 0, a.length), readStretch(b, 0, b.length)).map((change) => [change.a, change.b]);

const at = (time: string) => `The dam gave way at ${time}, the wardens said.`;

describe("a time of day", () => {
  it.each([
    ["3:20 p.m.", "3.20 p.m."],
    ["3:20 p.m.", "3.20 pm"],
    ["3:20 PM", "3.20 p.m."],
    ["3:20pm", "3.20 P.M."],
    ["3:20 p.m.", "3:20 p.m."],
    ["03:20 a.m.", "3.20 am"],
    ["3 p.m.", "3pm"],
    ["3:00 p.m.", "3 pm"],
    ["15:20 GMT", "15.20 GMT"],
    ["15:20 GMT", "1520 GMT"],
    ["09.05 local time", "9:05 local time"],
  ])("is the same written %s and %s", (one, other) => {
    expect(changesOf(at(one), at(other))).toEqual([]);
    expect(changesOf(at(other), at(one))).toEqual([]);
  });

  it.each([
    ["3:20 p.m.", "3.20", "may be a price"],
    ["3:20", "3.20", "may be a price"],
    ["3:20", "320", "is another number"],
    ["3:20 p.m.", "3:20 a.m.", "is another half of the day"],
    ["3:20 p.m.", "3.25 p.m.", "is another minute"],
    ["$3.20", "3:20", "is money"],
    ["3:20 p.m.", "$3.20 pm", "is money"],
    ["3 p.m.", "3", "says no half of the day"],
    ["3.75 pm", "3:75 pm", "is no time"],
    ["15:20", "15:20 GMT", "says no zone"],
    ["15.20 ist", "15:20 ist", "is no zone"],
  ])("is not the same written %s and %s, which %s", (one, other) => {
    expect(changesOf(at(one), at(other))).not.toEqual([]);
    expect(changesOf(at(other), at(one))).not.toEqual([]);
  });

  it("is marked as a whole, and its neighbours by themselves", () => {
    expect(changesOf(at("3.20 p.m."), at("3:40 pm"))).toEqual([["3.20 p.m", "3:40 pm"]]);
    expect(changesOf("It broke at 3.20 p.m. on Monday.", "It broke by 3:20 pm on Monday.")).toEqual([
      ["at", "by"],
    ]);
  });
});

describe("a number", () => {
  it.each([
    ["1,200 people", "1 200 people"],
    ["1,200 people", "1\u00a0200 people"],
    ["1 200 000 people", "1,200,000 people"],
    ["some 1\u202f200 people", "some 1200 people"],
    ["3\u00a0200.5 km", "3,200.5 km"],
  ])("is the same written %s and %s", (one, other) => {
    expect(changesOf(one, other)).toEqual([]);
    expect(changesOf(other, one)).toEqual([]);
  });

  it.each([
    ["they won 2-1", "they won 21"],
    ["between 12-15 boats", "between 1215 boats"],
    ["1,200 people", "1.200 people"],
    ["1, 200 people", "1200 people"],
    ["7 8", "78"],
    ["3\u00a0200.5 km", "3,200.7 km"],
  ])("is another in %s and %s", (one, other) => {
    expect(changesOf(one, other)).not.toEqual([]);
    expect(changesOf(other, one)).not.toEqual([]);
  });
});

describe("tokenizeTimes", () => {
  it("gives the words of tokenize where no time stands", () => {
    const word = fc.constantFrom("gate", "3.20", "12", "p.m.", "$5", "1,200", "7-8", "U.S.", "a", "Vale.");
    const prose = fc.array(word, { maxLength: 30 }).map((list) => list.join(" and "));
    fc.assert(
      fc.property(prose, (text) => {
        expect(tokenizeTimes(text)).toEqual(tokenize(text));
      }),
    );
  });

  it("gives words in order that do not overlap and cover every word", () => {
    const piece = fc.constantFrom(
      "3",
      ":",
      ".",
      "20",
      " ",
      "pm",
      "p.m.",
      "GMT",
      "1",
      "\u00a0",
      "200",
      "x",
      ",",
      "$",
      "'",
      "\u0301",
      "\u200d",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }).map((list) => list.join("")),
        (text) => {
          const words = tokenizeTimes(text);
          words.forEach((word, i) => {
            expect(word.startUtf16).toBeGreaterThanOrEqual(words[i - 1]?.endUtf16 ?? 0);
            expect(word.endUtf16).toBeGreaterThan(word.startUtf16);
          });
          for (const token of tokenize(text)) {
            const holding = words.filter(
              (word) => word.startUtf16 <= token.startUtf16 && token.endUtf16 <= word.endUtf16,
            );
            expect(holding).toHaveLength(1);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});
