import { describe, expect, it } from "vitest";
import { findOddities } from "./find-oddities.ts";

const found = (text: string) => findOddities(text).map(({ kind, why }) => `${kind}: ${why}`);

describe("a change and the multiple it is told by", () => {
  it.each([
    ["Output doubled from 40 to 60.", "From 40 to 60 is 1.5 times as much, and the text says “doubled”."],
    [
      "The number of fires more than doubled from 40 in 2030 to 75 in 2031.",
      "From 40 to 75 is 1.88 times as much, and the text says “more than doubled”.",
    ],
    [
      "The fleet tripled in size from 10 boats to 20 boats.",
      "From 10 to 20 is 2 times as much, and the text says “tripled”.",
    ],
    [
      "Attacks tripled between 2030 and 2031, from 40 to 60.",
      "From 40 to 60 is 1.5 times as much, and the text says “tripled”.",
    ],
    [
      "Profits doubled to $60 million from $40 million a year earlier.",
      "From 40,000,000 to 60,000,000 is 1.5 times as much, and the text says “doubled”.",
    ],
    ["The price halved from $90 to $80.", "From 90 to 80 is 0.89 times as much, and the text says “halved”."],
    [
      "Nearly doubling to 44 from 40, arrests broke a record.",
      "From 40 to 44 is 1.1 times as much, and the text says “nearly doubling”.",
    ],
    [
      "Orla quadrupled its fleet from 10 boats to 90 boats.",
      "From 10 to 90 is 9 times as much, and the text says “quadrupled”.",
    ],
    ["Output doubled from 60 to 30.", "From 60 to 30 is 0.5 times as much, and the text says “doubled”."],
  ])("%j", (text, why) => {
    expect(found(text)).toEqual([`multipleDoesNotFit: ${why}`]);
  });

  it.each([
    "Output doubled from 40 to 80.",
    "Output doubled from 40 to 84.",
    "Output doubled from 39 to 76.",
    "Output more than doubled from 40 to 130.",
    "Output nearly doubled from 40 to 70.",
    "Output almost tripled from 40 to 110.",
    "Output has not doubled from 40 to 60.",
    "Output never even doubled from 40 to 60.",
    "The price of doubles rose from $40 to $60.",
    "The price halved from $90 to $44.",
    "Output doubled, and the price went from 40 to 60.",
    "Output doubled from about 40 to 60.",
    "Output doubled from 40 to more than 60.",
    "Output redoubled from 40 to 60.",
    "The price doubled from 90 cents to $1.80.",
    "Output less than doubled from 40 to 60.",
  ])("nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
