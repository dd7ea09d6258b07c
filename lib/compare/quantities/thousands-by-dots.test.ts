/** Thousands as they are written outside English, where what is counted tells them from decimals. */
import { expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

it.each([
  ["81.365 spectators filled the stadium.", 81_365, 81_365, "spectator"],
  ["Some 1.200 refugees drowned.", 1_200, 1_200, "refugee"],
  ["They counted 1.200 to 1.500 boats.", 1_200, 1_500, "boat"],
  ["It has 1.350.000 inhabitants.", 1_350_000, 1_350_000, "inhabitant"],
  ["It has 1'350'000 inhabitants.", 1_350_000, 1_350_000, "inhabitant"],
  ["It has 1’350 inhabitants.", 1_350, 1_350, "inhabitant"],
  ["Each gymnast won 15.233 points.", 15.233, 15.233, "point"],
  ["There are 2.125 children per woman.", 2.125, 2.125, "child"],
  ["It is 1.375 metres long.", 1.375, 1.375, "metre"],
  ["It costs $1.375 a litre.", 1.375, 1.375, "USD/litre"],
  ["There are 0.365 cars.", 0.365, 0.365, "car"],
])("%j", (sentence, low, high, unit) => {
  const [quantity] = findQuantities(sentence);
  expect([quantity?.low, quantity?.high, quantity?.unit]).toEqual([low, high, unit]);
});
