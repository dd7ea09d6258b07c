import { expect, it } from "vitest";
import { partsAtDates } from "./parts-at-dates.ts";

it("parts a sentence at the dates in it, as far as each goes", () => {
  expect(partsAtDates("A day, month or year: 2031-03-14, 2031-03 or 2031.")).toEqual([
    "A day, month or year: ",
    "2031-03-14",
    ", ",
    "2031-03",
    " or 2031.",
  ]);
  expect(partsAtDates("In UTC: 2031-03-15 07:12")).toEqual(["In UTC: ", "2031-03-15 07:12", ""]);
  expect(partsAtDates("Empty: not known.")).toEqual(["Empty: not known."]);
});
