import { expect, it } from "vitest";
import type { QuantityPair } from "./comparison.ts";
import { groupQuantities, type PlacedQuantity } from "./group-quantities.ts";
import type { Quantity } from "./quantities/quantity.ts";

function quantity(startUtf16: number, low: number, asOf: string | null = null): Quantity {
  return {
    startUtf16,
    endUtf16: startUtf16 + 3,
    numberStartUtf16: startUtf16,
    numberEndUtf16: startUtf16 + 3,
    text: String(low),
    low,
    high: low,
    bound: "exact",
    kind: "count",
    unit: "person",
    counted: "person",
    state: "missing",
    place: null,
    asOf,
    period: null,
    speaker: null,
  };
}
const placed = (versionId: string, one: Quantity): PlacedQuantity => ({ versionId, quantity: one });
const pair = (x: PlacedQuantity, y: PlacedQuantity, verdict: QuantityPair["verdict"]) => ({
  aVersionId: x.versionId,
  bVersionId: y.versionId,
  pair: { a: x.quantity, b: y.quantity, verdict, why: "As told." },
});

const one = placed("a", quantity(0, 210, "2031-03-15"));
const two = placed("b", quantity(5, 210, "2031-03-14"));
const three = placed("c", quantity(9, 340, "2031-03-14"));
const other = placed("a", quantity(50, 12));
const alone = placed("c", quantity(60, 13));

it("joins numbers of one thing over several texts, by the date they are told for", () => {
  const groups = groupQuantities(
    [one, other, two, three],
    [pair(one, two, "changed"), pair(two, three, "conflict")],
  );
  expect(groups.map(({ quantities }) => quantities)).toEqual([[two, three, one]]);
  expect(groups[0]?.verdict).toBe("conflict");
});

it("puts conflicts first, and joins nothing by what is unclear", () => {
  const groups = groupQuantities(
    [one, other, two, three, alone],
    [pair(one, two, "agree"), pair(other, alone, "conflict"), pair(two, three, "unclear")],
  );
  expect(groups.map(({ verdict, quantities }) => [verdict, quantities.length])).toEqual([
    ["conflict", 2],
    ["agree", 2],
  ]);
});

it("makes no group of a number whose other side is not among those asked for", () => {
  expect(groupQuantities([one], [pair(one, two, "agree")])).toEqual([]);
});
