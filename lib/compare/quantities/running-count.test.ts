import { describe, expect, it } from "vitest";
import { compareQuantities } from "./compare-quantities.ts";

const told = (a: string, b: string) =>
  compareQuantities(a, b).map(({ verdict, why }) => `${verdict}: ${why}`);

describe("a count that is told again as it goes on", () => {
  it("has changed, though one sentence says nothing else, and the reason says what both count", () => {
    const a = "As of 11 March 2031, 14 people were missing in Brandsund, according to the harbour office.";
    const b = "As of 13 March 2031, 19 people are still missing in Brandsund.";
    const why =
      "changed: Both count the missing there. They are told for different dates, 2031-03-11 and 2031-03-13: 14 and 19.";
    expect(told(a, b)).toEqual([why]);
    expect(told(b, a)).toEqual([why]);
  });

  it.each([
    [
      "As of 3 May 2031, 58 people are missing in Orla, the district office said.",
      "On 6 May 2031, 41 people were still missing in Orla, according to rescue teams.",
    ],
    [
      "The toll in Orla stood at 61 dead by 5 May 2031, the harbour office said.",
      "As of 8 May 2031, 70 people are dead in Orla.",
    ],
  ])("%j beside %j has changed", (a, b) => {
    expect(told(a, b)[0]).toMatch(/^changed: Both count the .* there\. They are told for different dates/);
  });

  it.each([
    [
      "one day or another is not known",
      "14 people were missing in Brandsund, according to the harbour office.",
      "As of 13 March 2031, 19 people are still missing in Brandsund.",
      "unclear",
    ],
    [
      "both happened on a day",
      "On 3 May 2031, 58 people were killed in Orla.",
      "On 9 June 2031, 12 people were killed in Orla by a runaway tram.",
      "unclear",
    ],
    [
      "one is of another event, whoever said it",
      "As of 3 May 2031, 58 people are missing in Orla after a landslide.",
      "On 9 June 2031, 12 people were still missing in Orla after the tram crash the office reported on Monday.",
      "unclear",
    ],
    [
      "both tell of something else",
      "As of 3 May 2031, 58 people are missing in Orla after a landslide.",
      "As of 9 June 2031, 12 people are still missing in Orla since a ferry sank.",
      "unclear",
    ],
    [
      "the day is one: no conflict without words in common",
      "As of 13 March 2031, 14 people were missing in Brandsund, according to the harbour office.",
      "As of 13 March 2031, 19 people are still missing in Brandsund.",
      "unclear",
    ],
  ])("stays open where %s", (_, a, b, verdict) => {
    expect(told(a, b)).toHaveLength(1);
    expect(told(a, b)[0]).toMatch(new RegExp(`^${verdict}: `));
    expect(told(b, a)).toEqual(told(a, b));
  });

  it("is no pair where the places differ", () => {
    expect(
      told(
        "As of 3 May 2031, 58 people are missing in Orla.",
        "As of 6 May 2031, 41 people are still missing in Harrow.",
      ),
    ).toEqual([]);
  });
});
