/** The date behind a place someone was taken from, or of a part of a day; each sentence read by eye. */
import { expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

it.each([
  ["279 girls were abducted from a school in Orla on 26 February 2031.", "2031-02-26"],
  ["It left 900 homes without power on the morning of 30 September 2031.", "2031-09-30"],
  ["It had 900 men, down from a peak of many more in 2028.", null],
  ["It had 900 men, far from the record set in 2028.", null],
])("%j", (sentence, asOf) => {
  expect(findQuantities(sentence)[0]?.asOf).toBe(asOf);
});
