import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuantities, type QuantityOptions } from "./compare-quantities.ts";

const NAMES = { aliases: [["Harbour Guard", "HG", "Guard of the Harbour"]] };

function verdicts(a: string, b: string, options: QuantityOptions = {}): string[] {
  return compareQuantities(a, b, options).map((pair) => `${pair.a.text} / ${pair.b.text}: ${pair.verdict}`);
}

describe("numbers of one thing", () => {
  it.each<[string, string, string[]]>([
    [
      "The flood in Orla killed 58 people on 3 May 2031.",
      "On 3 May 2031, 63 people were killed by the flood in Orla.",
      ["58 people / 63 people: conflict"],
    ],
    [
      "The flood in Orla killed 58 people on 3 May 2031.",
      "By 5 May 2031 the flood in Orla had killed 63 people.",
      ["58 people / 63 people: changed"],
    ],
    [
      "As of 4 March 2031, 118 people had died of cholera in Orla.",
      "On 4 March 2031 the number of people who had died of cholera in Orla stood at 96.",
      ["118 people / 96: conflict"],
    ],
    [
      "In 2030 Orla had a population of 1.9 million.",
      "In 2030 Orla had a population of 2.4 million.",
      ["1.9 million / 2.4 million: conflict"],
    ],
    [
      "In its report for 2030 the ministry counted 1,112 attacks.",
      "Attacks rose to 1,112 in 2030, the ministry said.",
      ["1,112 attacks / 1,112: agree"],
    ],
    [
      "On 3 May 2031 two thirds of the homes in Orla stood under water.",
      "On 3 May 2031, 40 percent of the homes in Orla stood under water.",
      ["two thirds / 40 percent: conflict"],
    ],
    [
      "On 3 May 2031 two thirds of the homes in Orla stood under water.",
      "On 3 May 2031, 67 percent of the homes in Orla stood under water.",
      ["two thirds / 67 percent: agree"],
    ],
    [
      "On 3 May 2031 half of the homes in Orla stood under water.",
      "On 3 May 2031, 46 percent of the homes in Orla stood under water.",
      ["half / 46 percent: unclear"],
    ],
    [
      "On 3 May 2031 more than half of the homes in Orla stood under water.",
      "On 3 May 2031, 46 percent of the homes in Orla stood under water.",
      ["more than half / 46 percent: conflict"],
    ],
    [
      "On 3 May 2031 more than half of the homes in Orla stood under water.",
      "On 3 May 2031, 64 percent of the homes in Orla stood under water.",
      ["more than half / 64 percent: agree"],
    ],
    [
      "On 3 May 2031 one in five homes in Orla stood under water.",
      "On 3 May 2031, 20 percent of the homes in Orla stood under water.",
      ["one in five homes / 20 percent: agree"],
    ],
    [
      "On 3 May 2031 the water in Orla fell by 0.5 percentage points.",
      "On 3 May 2031 half of the homes in Orla stood under water.",
      [],
    ],
    [
      "In its report for 2030 the ministry counted 1,100 attacks.",
      "Attacks rose to 1,100 in 2030, the ministry said.",
      [],
    ],
    [
      "The flood in Orla killed at least 58 people.",
      "The flood in Orla killed 63 people.",
      ["at least 58 people / 63 people: agree"],
    ],
    [
      "The flood in Orla killed 58 people.",
      "The flood in Orla killed 63 people.",
      ["58 people / 63 people: unclear"],
    ],
    [
      "In May 2031 the Harbour Guard had between 14,000 and 18,000 fighters.",
      "The HG commanded 22,000 militants in May 2031.",
      ["between 14,000 and 18,000 fighters / 22,000 militants: conflict"],
    ],
    [
      "In May 2031 the Harbour Guard had about 14,000 fighters.",
      "The HG commanded 14,500 militants in May 2031.",
      ["about 14,000 fighters / 14,500 militants: agree"],
    ],
    [
      "In 2031 the Harbour Guard had 14,000 fighters.",
      "In May 2031 the HG had 22,000 fighters.",
      ["14,000 fighters / 22,000 fighters: unclear"],
    ],
    [
      "In May 2031 oil from Orla sold at $30-$35 a barrel.",
      "Oil from Orla sold at $50 a barrel in May 2031.",
      ["$30-$35 a barrel / $50 a barrel: conflict"],
    ],
    [
      "Some 1,200 people died in Orla in 2030.",
      "There were 1,400 deaths in Orla in 2031.",
      ["Some 1,200 people / 1,400 deaths: changed"],
    ],
  ])("%j beside %j", (a, b, expected) => {
    expect(verdicts(a, b, NAMES)).toEqual(expected);
  });
});

describe("numbers of different things are no pair", () => {
  it.each([
    [
      "state",
      "In Orla 58 people were killed by the flood.",
      "In Orla 63 people were missing after the flood.",
    ],
    ["unit", "The Orla flood destroyed 58 houses.", "The Orla flood destroyed 63 boats."],
    ["kind of thing", "The HG had 900 foreign fighters in 2031.", "The HG had 4,000 fighters in 2031."],
    ["place", "On 3 May 2031 58 people drowned in Orla.", "On 3 May 2031 63 people drowned in Harrow."],
    ["period", "Since 2030, 58 people have drowned in Orla.", "Since 2025, 163 people have drowned in Orla."],
    ["name", "The Harbour Guard had 14,000 fighters in 2031.", "The Dune Front had 20,000 fighters in 2031."],
    [
      "event",
      "A crash in Orla on 3 May 2031 killed 5 people.",
      "The Dune Front killed 63 people on 3 May 2031.",
    ],
    ["sum", "The HG lost $3 million in 2031.", "In 2031 the HG raised $9 million."],
    ["share", "Some 14 percent of the HG is old.", "The HG won 42 percent."],
    ["people", "The HG fed 900 people.", "Of the HG 40 people came."],
    ["label", "Resolution 2139 was read in Orla.", "Resolution 2254 was read in Orla."],
  ])("%s", (_, a, b) => {
    expect(verdicts(a, b, NAMES)).toEqual([]);
  });
});

describe("no conflict without certainty", () => {
  const only = (a: string, b: string) => compareQuantities(a, b).map(({ verdict }) => verdict);

  it("is there between a whole and its parts, of which only the first tells the day", () => {
    const parts = "On 6 May 2031 a flood killed 10 people in Orla. A second flood killed 4 people in Orla.";
    const whole = "On 6 May 2031 two floods killed 14 people in Orla.";
    expect(only(parts, whole)).toEqual(["unclear", "unclear"]);
    expect(only(parts, whole.replace("14", "19"))).toContain("conflict");
  });

  it("is there between a rate and a count, or two rates of different size", () => {
    const rate = "On 3 May 2031 the council of Orla registered 30 cases per 100,000 inhabitants.";
    expect(only(rate, "On 3 May 2031 the council of Orla registered 300 cases.")).toEqual([]);
    expect(only(rate, rate.replace("30 cases per 100,000", "3 cases per 10,000"))).toEqual([]);
    expect(only(rate, rate.replace("30", "45"))).toEqual(["conflict"]);
    expect(only(rate, "On 3 May 2031 Orla had 40,000 inhabitants.")).toEqual([]);
  });

  it("is there with what one text denies, and is with what the denier gives instead", () => {
    const denial =
      "On 3 May 2031 officials in Orla denied reports that 50 people had died, saying 12 people had died in Orla.";
    expect(only(denial, "On 3 May 2031, 12 people had died in Orla.")).toEqual(["agree"]);
  });

  it.each([
    [
      "what was told differs",
      "In May 2031 the Harbour Guard trained 900 fighters.",
      "In May 2031 the HG lost 2,000 fighters.",
    ],
    [
      "the place is told once",
      "The HG had 900 fighters in Orla in May 2031.",
      "The HG had 2,000 fighters in May 2031.",
    ],
    [
      "the period is told once",
      "The HG arrested 900 men in Orla on 3 May 2031.",
      "Since 2030 the HG has arrested 2,000 men in Orla.",
    ],
  ])("%s", (_, a, b) => {
    expect(compareQuantities(a, b, NAMES).filter(({ verdict }) => verdict === "conflict")).toEqual([]);
  });

  it("takes the other text's same number for an explanation of a different one", () => {
    const a = "On 3 May 2031 the flood in Orla killed 58 people.";
    const b = `${a} Later on 3 May 2031 the flood in Orla was said to have killed 63 people.`;
    expect(verdicts(a, b)).toEqual(["58 people / 58 people: agree"]);
  });
});

describe("the day a text was written", () => {
  const a = "The flood in Orla killed 58 people on Tuesday.";
  const b = "On Tuesday the flood in Orla killed 63 people.";

  it("makes its relative dates known", () => {
    const [pair] = compareQuantities(a, b, {
      a: { writtenOn: "2031-05-08" },
      b: { writtenOn: "2031-05-09" },
    });
    expect([pair?.verdict, pair?.a.asOf, pair?.b.asOf]).toEqual(["conflict", "2031-05-06", "2031-05-06"]);
    expect(pair?.why).toBe("Both are told for 2031-05-06, and no number fits both 58 and 63.");
  });

  it("is never made up", () => {
    const [pair] = compareQuantities(a, b, { a: { writtenOn: "2031-05-08" } });
    expect([pair?.verdict, pair?.b.asOf]).toEqual(["unclear", null]);
    expect(pair?.why).toContain("only one text says for when");
  });
});

describe("any two texts", () => {
  const sentence = fc
    .tuple(
      fc.constantFrom(
        "58",
        "60",
        "63",
        "more than 60",
        "at least 60",
        "about 60",
        "between 50 and 70",
        "up to 90",
      ),
      fc.constantFrom("killed", "wounded", "saved"),
      fc.constantFrom("in Orla", "in Harrow", ""),
      fc.constantFrom("on 3 May 2031", "in May 2031", "since 2030", ""),
    )
    .map(([number, verb, place, date]) =>
      `The flood ${verb} ${number} people ${place} ${date}.`.replace(/ +/gu, " "),
    );
  const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));

  it("say the same from either side, with a reason, and conflict only for one known date", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pairs = compareQuantities(a, b);
        const turned = compareQuantities(b, a).map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
        const inOrder = turned.toSorted(
          (x, y) => x.a.startUtf16 - y.a.startUtf16 || x.b.startUtf16 - y.b.startUtf16,
        );
        expect(pairs).toEqual(inOrder);
        for (const pair of pairs) {
          expect(pair.why).toMatch(/^[A-Z].*\.$/u);
          if (pair.verdict !== "conflict") continue;
          expect(pair.a.asOf).not.toBeNull();
          expect(pair.a.asOf).toBe(pair.b.asOf);
        }
      }),
    );
  });

  it("never conflict with themselves", () => {
    fc.assert(
      fc.property(text, (a) => {
        const verdictsOf = compareQuantities(a, a).map(({ verdict }) => verdict);
        expect(verdictsOf).not.toContain("conflict");
      }),
    );
  });
});
