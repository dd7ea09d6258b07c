import { expect, it } from "vitest";
import { quantityWords, type ShownQuantity } from "./quantity-words.ts";

const shown = (
  low: number | null,
  high: number | null,
  bound: ShownQuantity["bound"] = "exact",
  unit: string | null = null,
  kind: ShownQuantity["kind"] = "measure",
): ShownQuantity => ({ low, high, bound, unit, kind });

it.each([
  [shown(210, 210), "210"],
  [shown(14_000, 18_000, "range", "militant", "count"), "14,000–18,000"],
  [shown(2, 3, "range", "metre"), "2–3 metre"],
  [shown(210, null, "atLeast"), "≥ 210"],
  [shown(null, 300, "atMost"), "≤ 300"],
  [shown(3, null, "moreThan"), "> 3"],
  [shown(null, 9, "lessThan"), "< 9"],
  [shown(60, 60, "about"), "about 60"],
  [shown(55, 65, "about"), "about 55–65"],
  [shown(74.5, 74.5, "exact", "percent"), "74.5%"],
  [shown(30, 35, "range", "USD/barrel"), "30–35 USD/barrel"],
  [shown(null, null), "not stated"],
])("%o reads %s", (quantity, words) => {
  expect(quantityWords(quantity)).toBe(words);
});
