/** What is said of a part is not said of the whole whose owner is named between them; each sentence read by eye. */
import { expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

it.each([
  [
    "About one million of Orla's 1.8 million people fled.",
    [
      ["About one million", "person", "displaced"],
      ["1.8 million people", "person", null],
    ],
  ],
  [
    "Some 300 of the town's 900 miners were killed.",
    [
      ["Some 300", "miner", "dead"],
      ["900 miners", "miner", null],
    ],
  ],
  [
    "Half of Orla's 36 hospitals were shut.",
    [
      ["Half", null, null],
      ["36 hospitals", "hospital", null],
    ],
  ],
])("%j", (sentence, expected) => {
  const found = findQuantities(sentence).map(({ text, unit, state }) => [text, unit, state]);
  expect(found).toEqual(expected);
  expect(findQuantities(sentence)[0]?.counted ?? "").not.toMatch(/orla|town/u);
});

it("takes the end of a stretch for no day of its own", () => {
  const [, quantity] = findQuantities("In the 24 hours to Sunday, 312 people died.", {
    writtenOn: "2031-05-08",
  });
  expect([quantity?.asOf, quantity?.period]).toEqual(["2031-05-04", "24 hours to 2031-05-04"]);
});

it("takes a closing mark for no owner", () => {
  expect(findQuantities("He spoke of ‘thousands of shootings’ in Orla.")[0]?.unit).toBe("shooting");
});

it("counts no strength", () => {
  const found = findQuantities("The 1.5m-strong crowd met a 10,000-strong force.");
  expect(found.map(({ low, unit }) => [low, unit])).toEqual([
    [1_500_000, null],
    [10_000, null],
  ]);
});
