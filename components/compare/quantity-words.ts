/** How quantities and what is said of two of them read on the screen. Pure. */
import type { ChipTone } from "#components/ui/chip.tsx";
import type { QuantityPair } from "#lib/compare/comparison.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { isPartOfOne } from "#lib/compare/quantities/share-scale.ts";
import { shareWords } from "#lib/compare/quantities/share-words.ts";

/** What the words are made of. */
export type ShownQuantity = Pick<Quantity, "low" | "high" | "bound" | "unit" | "kind">;

type Verdict = QuantityPair["verdict"];

export const quantityVerdictTones: Record<Verdict, ChipTone> = {
  agree: "supports",
  changed: "caution",
  conflict: "disputes",
  unclear: "caution",
};

/** Gravest first. */
export const quantityVerdictOrder: readonly Verdict[] = ["conflict", "changed", "unclear", "agree"];

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });

/**
 * The number without its unit, as short as it stays plain: "140–180", "≥ 210", "about 60". A percentage keeps its sign, for
 * it may stand beside a share: "2/3" against "40%".
 */
export function figureWords({ low, high, bound, kind, unit }: ShownQuantity): string {
  const isPart = isPartOfOne({ kind, unit });
  const sign = unit === "percent" ? "%" : "";
  const written = (value: number) => (isPart ? shareWords(value) : null) ?? figures.format(value);
  const [least, most] = [low === null ? null : written(low), high === null ? null : written(high)];
  if (bound === "moreThan" && least !== null) return `> ${least}${sign}`;
  if (bound === "lessThan" && most !== null) return `< ${most}${sign}`;
  if (least === null) return most === null ? "not stated" : `≤ ${most}${sign}`;
  if (most === null) return `≥ ${least}${sign}`;
  const interval = `${least === most ? least : `${least}–${most}`}${sign}`;
  return bound === "about" ? `about ${interval}` : interval;
}

/** What a common scale writes behind its figures: shares, in words or not, stand on one of percent. */
export function scaleSign(quantities: readonly Pick<Quantity, "kind" | "unit">[]): "%" | "" {
  return quantities.some((quantity) => isPartOfOne(quantity) || quantity.unit === "percent") ? "%" : "";
}

const oddPlurals: ReadonlyMap<string, string> = new Map([
  ["foot", "feet"],
  ["inch", "inches"],
  ["horsepower", "horsepower"],
  ["percent", "percent"],
]);
/** The noun of a unit with what describes it, and what it is measured per or on which scale; currencies are no nouns. */
const unitNoun = /^(?<before>.*?)(?<noun>\p{Ll}+)(?<rest>(?: per .+|\/.+| Celsius| Fahrenheit)?)$/u;

/** "cubic metres", "miles per hour"; units are kept in the singular. */
function unitWords(unit: string, { low, high }: ShownQuantity): string {
  const { before, noun, rest } = unitNoun.exec(unit)?.groups ?? {};
  const isOne = (low ?? high) === 1 && (high ?? low) === 1;
  if (isOne || before === undefined || noun === undefined || noun.endsWith("s") || before.includes("/"))
    return unit;
  return `${before}${oddPlurals.get(noun) ?? `${noun}s`}${rest}`;
}

/** The number and its unit: "12%", "30–35 USD/barrel". What is counted is named apart, so that it is not told as "14 person". */
export function quantityWords(quantity: ShownQuantity): string {
  const figure = figureWords(quantity);
  if (quantity.unit === null || quantity.unit === "percent") return figure;
  if (quantity.kind === "count" || quantity.kind === "age") return figure;
  return `${figure} ${unitWords(quantity.unit, quantity)}`;
}
