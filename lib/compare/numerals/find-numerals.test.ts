import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumerals } from "./find-numerals.ts";

function found(text: string): [string, number][] {
  return findNumerals(text).map(({ startUtf16, endUtf16, value }) => [
    text.slice(startUtf16, endUtf16),
    Number(value.toPrecision(12)),
  ]);
}

describe("findNumerals", () => {
  it.each<[string, [string, number][]]>([
    [
      "between 14,000 and 18,000 fighters",
      [
        ["14,000", 14_000],
        ["18,000", 18_000],
      ],
    ],
    ["two hundred and two thousand sandbags", [["two hundred and two thousand", 202_000]]],
    ["3 hundred and 21 volunteers", [["3 hundred and 21", 321]]],
    [
      "3 hundred and 2 hundred more",
      [
        ["3 hundred", 300],
        ["2 hundred", 200],
      ],
    ],
    ["some five and a half million litres", [["five and a half million", 5_500_000]]],
    ["one million and a half", [["one million and a half", 1_500_000]]],
    ["two thirds of a million", [["two thirds of a million", 666_666.666667]]],
    ["one hundred and three quarters", [["one hundred and three quarters", 100.75]]],
    ["one hundred and thirty fifths", [["one hundred and thirty fifths", 26]]],
    ["nearly three-fourths of the valley", [["three-fourths", 0.75]]],
    [
      "a third of the town",
      [["a third", 1 / 3]].map(([w, v]) => [String(w), Number(Number(v).toPrecision(12))]),
    ],
    ["one in twenty houses", [["one in twenty", 0.05]]],
    ["nine of every ten houses", [["nine of every ten", 0.9]]],
    ["4 out of every 10 houses", [["4 out of every 10", 0.4]]],
    [
      "1,112 in 2016",
      [
        ["1,112", 1_112],
        ["2016", 2_016],
      ],
    ],
    [
      "12 in six boats",
      [
        ["12", 12],
        ["six", 6],
      ],
    ],
    [
      "half a dozen pumps and 3 dozen hoses",
      [
        ["half a dozen", 6],
        ["3 dozen", 36],
      ],
    ],
    [
      "$1.2bn, then $10M, then 20k",
      [
        ["1.2bn", 1.2e9],
        ["10M", 1e7],
        ["20k", 20_000],
      ],
    ],
    [
      "it fell to -4.5 and 4/5 of it was 2 1/4",
      [
        ["-4.5", -4.5],
        ["4/5", 0.8],
        ["2 1/4", 2.25],
      ],
    ],
    [
      "1.3x10^6 and 6e-4",
      [
        ["1.3x10^6", 1_300_000],
        ["6e-4", 0.0006],
      ],
    ],
    [
      "¾ full, 1½ empty",
      [
        ["¾", 0.75],
        ["1½", 1.5],
      ],
    ],
    [
      "12,34,567.89 and 1.111,11 and 1 234 567",
      [
        ["12,34,567.89", 1_234_567.89],
        ["1.111,11", 1_111.11],
        ["1 234 567", 1_234_567],
      ],
    ],
    [
      "pages 22,24,26,31",
      [
        ["22", 22],
        ["24", 24],
        ["26", 26],
        ["31", 31],
      ],
    ],
    ["twenty-\ntwo wells", [["twenty-\ntwo", 22]]],
  ])("reads %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "the one we know, this one and no one",
    "on March 4th, the twenty-fifth time",
    "a third man, a second wind, a first step",
    "the first half of the match",
    "a an the",
    "",
  ])("finds none in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("reads every whole number as it is written in groups", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        const text = `They counted ${value.toLocaleString("en-US")} of them.`;
        expect(findNumerals(text).map((numeral) => numeral.value)).toEqual([value]);
      }),
    );
  });

  it("reads decimals of millions and billions to the last figure", () => {
    const values = findNumerals("65.4 billion, 8.7 million and 1.005 thousand").map(({ value }) => value);
    expect(values).toEqual([65_400_000_000, 8_700_000, 1_005]);
  });

  it("gives spans in order that do not overlap, for any text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "two",
            "hundred",
            "and",
            "a",
            "half",
            "third",
            "12",
            "-",
            ",",
            ".",
            "million",
            " ",
            "of",
            "½",
            "👩",
            "k",
          ),
          {
            maxLength: 40,
          },
        ),
        (parts) => {
          const text = parts.join(" ");
          let from = 0;
          for (const { startUtf16, endUtf16, value } of findNumerals(text)) {
            expect(startUtf16).toBeGreaterThanOrEqual(from);
            expect(endUtf16).toBeGreaterThan(startUtf16);
            expect(Number.isFinite(value)).toBe(true);
            from = endUtf16;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes time in proportion to the text", () => {
    const text = "two hundred and ".repeat(20_000);
    expect(findNumerals(text).length).toBeGreaterThan(0);
  });
});

type Case = { Input: string; Results: { Text: string; Resolution: { value: string } }[] };
const CASES = join(import.meta.dirname, "../../../../shared/benchmarks/quantities/NumberModel.json");
const isThere = existsSync(CASES);

/** Texts in any case and values to 13 digits, as the cases were made. */
function agrees({ Input, Results }: Case): boolean {
  const numerals = findNumerals(Input);
  if (numerals.length !== Results.length) return false;
  return numerals.every(({ startUtf16, endUtf16, value }, at) => {
    const wanted = Results[at];
    const target = Number(wanted?.Resolution.value);
    const isSameText = Input.slice(startUtf16, endUtf16).toLowerCase() === wanted?.Text.toLowerCase();
    return isSameText && Math.abs(value - target) <= 1e-12 * Math.max(1, Math.abs(target));
  });
}

describe.skipIf(!isThere)("the published cases of English numbers", () => {
  it("agree with at least 221 of 235", () => {
    const cases: Case[] = JSON.parse(readFileSync(CASES, "utf8"));
    expect(cases).toHaveLength(235);
    expect(cases.filter(agrees).length).toBeGreaterThanOrEqual(221);
  });
});
if (!isThere) it.skip("the published cases of English numbers are not beside this checkout", () => {});
