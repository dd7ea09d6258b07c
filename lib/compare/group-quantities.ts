/**
 * Which numbers of several texts are of one thing: those that a comparison of two texts put side by side with a verdict,
 * and through them those of further texts. What is unclear joins nothing. Pure.
 */
import type { QuantityPair } from "./comparison.ts";
import type { Quantity } from "./quantities/quantity.ts";

export type PlacedQuantity = { versionId: string; quantity: Quantity };
export type PlacedPair = {
  aVersionId: string;
  bVersionId: string;
  pair: QuantityPair;
};

export type QuantityGroup = {
  /** By date told, then as given. */
  quantities: PlacedQuantity[];
  pairs: PlacedPair[];
  /** The gravest verdict among its pairs. */
  verdict: Exclude<QuantityPair["verdict"], "unclear">;
};

const keyOf = (versionId: string, { startUtf16, endUtf16 }: Quantity) =>
  `${versionId} ${startUtf16} ${endUtf16}`;

const gravest: readonly QuantityGroup["verdict"][] = ["conflict", "changed", "agree"];

function rootsOf(pairs: readonly PlacedPair[]) {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    return top;
  };
  for (const { aVersionId, bVersionId, pair } of pairs) {
    const [x, y] = [root(keyOf(aVersionId, pair.a)), root(keyOf(bVersionId, pair.b))];
    if (x !== y) parent.set(y, x);
  }
  return root;
}

function byDate(x: PlacedQuantity, y: PlacedQuantity): number {
  return (x.quantity.asOf ?? "9999").localeCompare(y.quantity.asOf ?? "9999");
}

/** Groups of at least two numbers, those in conflict first. O(pairs + quantities). */
export function groupQuantities(
  quantities: readonly PlacedQuantity[],
  pairs: readonly PlacedPair[],
): QuantityGroup[] {
  const clear = pairs.filter(({ pair }) => pair.verdict !== "unclear");
  const root = rootsOf(clear);
  const groups = new Map<string, QuantityGroup>();
  for (const placed of clear) {
    const key = root(keyOf(placed.aVersionId, placed.pair.a));
    const group = groups.get(key) ?? { quantities: [], pairs: [], verdict: "agree" };
    group.pairs.push(placed);
    groups.set(key, group);
  }
  for (const placed of quantities)
    groups.get(root(keyOf(placed.versionId, placed.quantity)))?.quantities.push(placed);
  const told = [...groups.values()].filter((group) => group.quantities.length > 1);
  for (const group of told) {
    group.quantities.sort(byDate);
    group.verdict =
      gravest.find((verdict) => group.pairs.some(({ pair }) => pair.verdict === verdict)) ?? "agree";
  }
  return told.sort((x, y) => gravest.indexOf(x.verdict) - gravest.indexOf(y.verdict));
}
