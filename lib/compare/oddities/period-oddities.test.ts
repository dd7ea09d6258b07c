import { describe, expect, it } from "vitest";
import { findOddities } from "./find-oddities.ts";

const found = (text: string) => findOddities(text).map(({ kind, why }) => `${kind}: ${why}`);

describe("a period that ends before it begins", () => {
  it.each([
    ["The talks ran from 5 May 2031 to 3 May 2031.", "period", "5 May 2031", "3 May 2031"],
    ["The market is open from 12 June to 3 June.", "period", "12 June", "3 June"],
    ["Rain fell between May 12 and May 3.", "period", "May 12", "May 3"],
    ["Between June 2031 and March 2030 it was shut.", "period", "June 2031", "March 2030"],
    ["She was mayor from 2031 to 2029.", "range of years", "2031", "2029"],
    ["The truce lasted from June 2031 until May 2031.", "period", "June 2031", "May 2031"],
    ["The siege began on 5 May 2031 and ended on 3 May 2031.", "period", "5 May 2031", "3 May 2031"],
    ["He was born in 1950 and died in 1931.", "range of years", "1950", "1931"],
    ["It rained between 2031 and 2029.", "range of years", "2031", "2029"],
  ])("%j", (text, what, from, to) => {
    expect(found(text)).toEqual([
      `rangeBackwards: The ${what} begins with ${from} and ends with ${to}, which is earlier.`,
    ]);
  });

  it.each([
    "The talks ran from 3 May 2031 to 5 May 2031.",
    "The market is open from 12 December to 3 January.",
    "The market was open from 12 December to 3 January 2031.",
    "The vote was moved from 12 June to 3 June.",
    "The vote was brought forward from 5 May 2031 to 3 May 2031.",
    "The dam was dated from 2031 to 2029 by mistake.",
    "Membership fell from 2031 to 2014.",
    "The fiscal year 2015/14 was short, and 2016-17 long.",
    "Ask the difference between 2031 and 2029.",
    "They must choose between 12 June and 3 June.",
    "The siege began on 5 May 2031 and the war ended on 3 May 2031.",
    "It lost between 2031 and 2029 soldiers.",
    "The school year runs from September to June.",
    "From 30 May to 2 June it rained.",
    "He served from 2014 to 2031.",
    "The deadline slipped back from 12 June to 3 June.",
    "Flights from May 5 to 3 cities were full.",
  ])("nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
