import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOddities } from "./find-oddities.ts";

const found = (text: string, writtenOn: string | null = null) =>
  findOddities(text, writtenOn).map(({ kind, why }) => `${kind}: ${why}`);

describe("what does not fit", () => {
  it.each([
    [
      "Drownings rose from 587 in 2031 to 618 in 2031, the Water Board said.",
      ["oneDateTwice: It is said to change from 587 to 618, and both numbers are told for 2031."],
    ],
    [
      "The toll fell from 58 to 63.",
      ["wrongDirection: The text says “fell”, and the number goes from 58 to 63."],
    ],
    [
      "Output increased to 900 tonnes from 1,200 tonnes.",
      ["wrongDirection: The text says “increased”, and the number goes from 1,200 to 900."],
    ],
    [
      "Sales rose from 200 to 300 boats, a 40 percent increase.",
      ["percentDoesNotFit: From 200 to 300 is a change of 50 percent, and the text says 40."],
    ],
    [
      "Sales rose 30 percent to 300 boats from 200 boats.",
      ["percentDoesNotFit: From 200 to 300 is a change of 50 percent, and the text says 30."],
    ],
    [
      "Of the wells, 30 of 120 (35 percent) are foul.",
      ["percentDoesNotFit: 30 of 120 is 25 percent, and the text says 35."],
    ],
    [
      "Three of the four sluices held. The other two gave way.",
      ["restDoesNotFit: 3 of 4 leaves 1, and the text speaks of the other 2."],
    ],
    [
      "The wave killed 58 people: 30 men, 20 women and 5 children.",
      ["partsDoNotAdd: The parts add up to 55, and the whole is given as 58."],
    ],
    [
      "There were 12 people, including 14 children.",
      ["partExceedsWhole: 14 is more than the 12 it is said to be among."],
    ],
    [
      "Some said 12 of the 10 sluices were shut.",
      ["partExceedsWhole: 12 is more than the 10 it is said to be of."],
    ],
    [
      "It has between 18,000 and 14,000 fighters.",
      ["rangeBackwards: The range begins at 18,000 and ends at 14,000, which is less."],
    ],
    [
      "It rained between 2031 and 2029.",
      ["rangeBackwards: The range of years begins with 2031 and ends with 2029, which is earlier."],
    ],
    ["The dam was opened on 30 February 2031.", ["noSuchDay: There is no such day as 30 February 2031."]],
    ["They met on June 31.", ["noSuchDay: There is no such day as June 31."]],
    ["It began on Tuesday, March 3, 2031.", ["weekdayDoesNotFit: In 2031 that day was a Monday."]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("checks a weekday without a year where the day of writing is known", () => {
    expect(found("It began on Tuesday, March 3.", "2031-03-08")).toEqual([
      "weekdayDoesNotFit: In 2031 that day was a Monday.",
    ]);
    expect(found("It began on Tuesday, March 3.")).toEqual([]);
  });
});

describe("what fits", () => {
  it.each([
    "Drownings rose from 587 in 2030 to 618 in 2031.",
    "In 2031 the toll rose from 58 to 63.",
    "The club fell from 3 to 12 in the rankings.",
    "Sales rose from 200 to 300 boats, a 50 percent increase.",
    "Sales rose from 1.2 million to 1.3 million boats, a 10 percent increase.",
    "Sales rose about 45 percent to 300 boats from 200 boats.",
    "The rate rose from 4 percent to 5 percent, a 1 percent increase.",
    "30 of 120 wells (25 percent) are foul.",
    "Three of the four sluices held. The other one gave way.",
    "Three of the four sluices held. Five of the seven gates did. The other two gave way.",
    "The wave killed 58 people: 30 men, 20 women and 8 children.",
    "The wave killed 58 people, among them 30 men, 20 women and 5 children.",
    "It visited three cities: 14 men and 12 women came.",
    "There were 12 people, including 4 children.",
    "It is open between 10 and 4 daily.",
    "It has between 14,000 and 18,000 fighters.",
    "It began on Monday, March 3, 2031.",
    "The dam was opened on 29 February 2032, and again on Feb. 29.",
    "It comes from a collection published in Harrow 1621 of 28 pieces for mixed voices.",
    "Read May 40 times over.",
    "The price fell from $5 to 90 cents.",
    "The count went up from 900,000 to 1.2 million.",
  ])("%j", (text) => {
    expect(found(text, "2031-03-08")).toEqual([]);
  });
});

describe("any text", () => {
  const part = fc.constantFrom(
    ..."rose fell from to between and 12 58 1,200 of the other two three four people : , including percent ( 30 ) in 2031 June 31 Tuesday .".split(
      " ",
    ),
  );
  it("gives spans in order, within the text and within the whole", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const { startUtf16, endUtf16, spans, why } of findOddities(text)) {
          expect(endUtf16).toBeLessThanOrEqual(text.length);
          expect(why).toMatch(/\.$/u);
          for (const span of spans) {
            expect(span.startUtf16).toBeGreaterThanOrEqual(startUtf16);
            expect(span.endUtf16).toBeGreaterThan(span.startUtf16);
            expect(span.endUtf16).toBeLessThanOrEqual(endUtf16);
          }
        }
      }),
    );
  });
});
