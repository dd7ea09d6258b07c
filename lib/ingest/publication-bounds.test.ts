import { describe, expect, it } from "vitest";
import { boundPublication } from "./publication-bounds.ts";

describe("boundPublication", () => {
  it.each([
    [
      "the latest day told of",
      "It failed on 14 March 2031, a year after the report of May 2, 2030.",
      "2031-03-14",
    ],
    ["a month", "The drain was blocked in October 2030.", "2030-10-01"],
    ["a year looked back at", "There is less of it, compared to this time in 2030.", "2031-01-01"],
  ])("takes %s", (_, body, day) => {
    expect(boundPublication(body, [])?.notBefore).toBe(day);
  });

  it.each([
    "The inquiry will report on 14 June 2031.",
    "The gauge stays closed until 14 June 2031.",
    "The hearing is scheduled for June 14, 2031.",
    "On Friday the river rose by 2031 millimetres.",
    "The market has a new hall, opening in January 2032.",
    "Owners can claim the money from 2 March 2032.",
    "Updated : 19 November 2031, 09:01 AM",
    "It failed on 14 March.",
    "",
  ])("is not moved by %j", (body) => {
    expect(boundPublication(body, [])).toBeNull();
  });

  it("counts a photograph's date: it was taken before it was printed", () => {
    expect(boundPublication("The lake is low.", ["FILE - The lake, June 3, 2030."])?.notBefore).toBe(
      "2030-06-03",
    );
  });

  it("reads a day of the past week in the first year it can be, then the weekday of the opening", () => {
    const body = [
      "The company on Thursday denied it.",
      "It was the second leak in the past week. One on May 1 closed the road.",
      "The first was seen in October 2019; there are fewer now, compared to this time in 2019.",
    ].join("\n\n");
    // 1 May 2020 was a Friday, so the first Thursday from then on is the 7th.
    expect(boundPublication(body, [])?.notBefore).toBe("2020-05-07");
  });

  it("does not place a yearless day that is not told as recent", () => {
    const body = "Repairs began on May 1. The crack was seen on 14 March 2030.";
    expect(boundPublication(body, [])?.notBefore).toBe("2030-03-14");
  });

  it("gives its reason in words", () => {
    expect(boundPublication("It failed on 14 March 2031.", [])?.reason).toContain("14 March 2031");
  });
});
