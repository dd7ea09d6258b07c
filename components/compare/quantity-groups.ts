/**
 * Comparable numbers as the screen tells them: each group under the name of what it counts, with what is said of each two.
 * Pairs of which it is not clear whether they count the same stand as groups of their own. Pure.
 */
import type { QuantityPair } from "#lib/compare/comparison.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

type Stated = { articleId: string; quantity: Quantity };
type ComparedPair = { a: Stated; b: Stated; verdict: QuantityPair["verdict"]; why: string };

/** The part of a QuantityTable (lib/data/comparison/read-quantities.ts) that is shown. */
export type ComparedNumbers = {
  groups: readonly {
    verdict: QuantityPair["verdict"];
    quantities: readonly Stated[];
    pairs: readonly ComparedPair[];
  }[];
  unclear: readonly ComparedPair[];
};

export type GroupedStatement = Stated & { key: string };

export type QuantityGroup = {
  /** Of its first statement and verdict; unique among the groups. */
  key: string;
  /** What it counts: "people, missing, Orla". */
  title: string;
  statements: GroupedStatement[];
  /** Each reason once. */
  reasons: { verdict: QuantityPair["verdict"]; why: string }[];
  verdict: QuantityPair["verdict"];
};

function withKey({ articleId, quantity }: Stated): GroupedStatement {
  return { articleId, quantity, key: `${articleId}.${quantity.startUtf16}-${quantity.endUtf16}` };
}

/** What statements are of, as the first that says so names it. */
function titleOf(statements: readonly Stated[]): string {
  const named = statements.find(({ quantity }) => quantity.counted ?? quantity.unit) ?? statements[0];
  if (named === undefined) return "";
  const { counted, unit, state, place } = named.quantity;
  const thing = counted ?? unit ?? "not named";
  const withState = state === null || thing.includes(state) ? thing : `${thing}, ${state}`;
  return place === null ? withState : `${withState}, ${place}`;
}

function reasonsOf(pairs: readonly ComparedPair[]): QuantityGroup["reasons"] {
  const reasons = new Map(pairs.map(({ verdict, why }) => [`${verdict} ${why}`, { verdict, why }]));
  return [...reasons.values()];
}

function groupOf(of: readonly Stated[], pairs: readonly ComparedPair[], verdict: QuantityGroup["verdict"]) {
  const statements = of.map(withKey);
  const key = `${verdict} ${statements.map((statement) => statement.key).join(" ")}`;
  return { key, title: titleOf(of), statements, reasons: reasonsOf(pairs), verdict };
}

/** In the order given, what is unclear last. */
export function shownGroups({ groups, unclear }: ComparedNumbers): QuantityGroup[] {
  return [
    ...groups.map(({ quantities, pairs, verdict }) => groupOf(quantities, pairs, verdict)),
    ...unclear.map((pair) => groupOf([pair.a, pair.b], [pair], pair.verdict)),
  ];
}
