import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BOUNDS,
  MEASURES,
  MULTIPLES,
  RANGES,
  SHARES,
  TIMES_AND_MONEY,
  WORDS,
} from "./find-quantities.cases.ts";
import { findQuantities } from "./find-quantities.ts";
import { COUNTED, NONE } from "./what-is-counted.cases.ts";

describe.each([
  ["bounds", BOUNDS],
  ["ranges", RANGES],
  ["words", WORDS],
  ["shares", SHARES],
  ["times and money", TIMES_AND_MONEY],
  ["multiples", MULTIPLES],
  ["measures", MEASURES],
  ["what is counted", COUNTED],
  ["what counts nothing", NONE],
])("%s", (_, cases) => {
  it.each(cases)("%s", (sentence, expected) => {
    const found = findQuantities(sentence);
    expect(found.map(({ text, low, high, bound, unit }) => [text, low, high, bound, unit])).toEqual(expected);
  });
});

describe("the surroundings of a number", () => {
  const only = (sentence: string) => findQuantities(sentence)[0];

  it.each([
    ["Up to 200 people were killed.", "dead"],
    ["Killing 58 villagers, the wave moved on.", "dead"],
    ["Some 112 residents are missing.", "missing"],
    ["At least 14,000 fighters remain in the field.", "in the field"],
    ["They arrested 30 men.", "detained"],
    ["About 300 residents fled the town.", "displaced"],
    ["No deaths among the 40 guests were reported.", null],
    ["The town has 40 hotels.", null],
  ])("the state in %j", (sentence, state) => {
    expect(only(sentence)?.state ?? null).toBe(state);
  });

  it.each([
    ["In May 2020 the army lost 7,000 soldiers.", "2020-05"],
    ["The army lost 7,000 soldiers in 2016.", "2016"],
    ["As of 14 March 2031 there were 58 dead.", "2031-03-14"],
    ["The army lost 7,000 soldiers.", null],
    ["On 3 May 2031 12 boats were open to visitors, the mayor said on 9 May 2031.", "2031-05-03"],
    ["On 3 May 2031 12 boats sank, according to a statement of 9 May 2031.", "2031-05-03"],
    ["12 boats were open to visitors, the mayor said on 9 May 2031.", "2031-05-09"],
    ["On 9 May 2031 the mayor said that 12 boats were open on 3 May 2031.", "2031-05-03"],
  ])("the date in %j", (sentence, asOf) => {
    expect(only(sentence)?.asOf).toBe(asOf);
  });

  it.each([
    ["At least 900 fighters remain in Orla, officials said.", "officials", "Orla"],
    ["According to the Water Board, 14 percent of homes in Harrow are dry.", "the Water Board", "Harrow"],
    ["“We have 112 missing people,” said Joana Ferreira, the captain.", "Joana Ferreira", null],
    ["There are 12 boats.", null, null],
  ])("who says it, and where, in %j", (sentence, speaker, place) => {
    expect([only(sentence)?.speaker, only(sentence)?.place]).toEqual([speaker, place]);
  });
});

describe("what a multiple is of", () => {
  it("is not counted in the state, at the place or on the day that the multiple is told for", () => {
    const [, base] = findQuantities(
      "In May 2020 the clinic in Orla lost more than double the 300 patients it had lost in 2016.",
    );
    expect(base).toMatchObject({ low: 300, high: 300, state: null, place: null, asOf: "2016" });
    const [, undated] = findQuantities("In May 2020 the hall held twice the 300 guests it was built for.");
    expect(undated).toMatchObject({ low: 300, asOf: null });
  });
});

describe("any text", () => {
  const part = fc.constantFrom(
    ..."between and to at least 14,000 200 half of million people $ % - – . , said killed in 2016 March 3 two three hundred dozens or more doubled twice as many tenfold".split(
      " ",
    ),
    "🌊",
    "\n",
  );
  it("gives quantities in order, within the text, with an end at least", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        let from = 0;
        for (const { startUtf16, endUtf16, text: words, low, high } of findQuantities(text)) {
          expect(startUtf16).toBeGreaterThanOrEqual(from);
          expect(text.slice(startUtf16, endUtf16)).toBe(words);
          expect(low === null && high === null).toBe(false);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          from = endUtf16;
        }
      }),
      { numRuns: 1_000, examples: [[["three", "tenfold", "doubled", "people"]]] },
    );
  });
});
