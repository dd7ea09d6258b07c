import { expect, it } from "vitest";
import { figureWords, quantityWords, type ShownQuantity, scaleSign } from "./quantity-words.ts";

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
  [shown(2, 3, "range", "metre"), "2–3 metres"],
  [shown(1, 1, "exact", "metre"), "1 metre"],
  [shown(1, null, "atLeast", "day"), "≥ 1 day"],
  [shown(1, 2, "range", "foot"), "1–2 feet"],
  [shown(12, 12, "exact", "litre/second"), "12 litres/second"],
  [shown(80, 80, "exact", "mile per hour"), "80 miles per hour"],
  [shown(5, 5, "exact", "kilowatt hour"), "5 kilowatt hours"],
  [shown(30, 30, "exact", "degree Celsius"), "30 degrees Celsius"],
  [shown(3, 3, "exact", "percentage point"), "3 percentage points"],
  [shown(40, 40, "exact", "EUR"), "40 EUR"],
  [shown(210, null, "atLeast"), "≥ 210"],
  [shown(null, 300, "atMost"), "≤ 300"],
  [shown(3, null, "moreThan"), "> 3"],
  [shown(null, 9, "lessThan"), "< 9"],
  [shown(60, 60, "about"), "about 60"],
  [shown(55, 65, "about"), "about 55–65"],
  [shown(74.5, 74.5, "exact", "percent"), "74.5%"],
  [shown(null, null, "exact", "percent", "share"), "not stated"],
  [shown(30, 35, "range", "USD/barrel"), "30–35 USD/barrel"],
  [shown(null, null), "not stated"],
])("%o reads %s", (quantity, words) => {
  expect(quantityWords(quantity)).toBe(words);
});

it.each([
  ["a share in words", shown(2 / 3, 2 / 3, "exact", null, "share"), "2/3"],
  ["a percentage", shown(40, 40, "exact", "percent", "share"), "40%"],
  ["a range of percentages", shown(40, 45, "about", "percent", "share"), "about 40–45%"],
  ["percentages from one on", shown(50, null, "moreThan", "percent", "share"), "> 50%"],
  ["percentages up to one", shown(null, 50, "atMost", "percent", "share"), "≤ 50%"],
  ["a measure", shown(2, 3, "range", "metre"), "2–3"],
])("%s held against another reads %o as %s", (_, quantity, words) => {
  expect(figureWords(quantity)).toBe(words);
});

it("writes a scale of shares in percent, and no other", () => {
  expect(scaleSign([shown(2 / 3, 2 / 3, "exact", null, "share")])).toBe("%");
  expect(scaleSign([shown(40, 40, "exact", "percent", "share")])).toBe("%");
  expect(scaleSign([shown(14, 14, "exact", "person", "count"), shown(2, 2, "exact", "metre")])).toBe("");
});
