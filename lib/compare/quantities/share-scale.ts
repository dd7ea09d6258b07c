/** Shares told in words ("two thirds", "one in five") and in percent, on one scale: that of percent. */
import type { Stated } from "./number-intervals.ts";
import type { Quantity } from "./quantity.ts";
import { vagueReach } from "./vague-numbers.ts";

type Share = Pick<Quantity, "low" | "high" | "bound" | "kind" | "unit">;

const PERCENT = 100;
/** Words for a share are few, and stand for what is near: so many points of a hundred, or so much of the share. */
const MOST_POINTS = 10;
const PART_OF_SHARE = 0.25;

/** Whether it is a share told as a part of one, not in percent. */
export function isPartOfOne({ kind, unit }: Pick<Quantity, "kind" | "unit">): boolean {
  return kind === "share" && unit === null;
}

/** Its ends in percent. Of any other quantity, those it is told with. */
export function endsInPercent<Ends extends Share>(quantity: Ends): Pick<Ends, "low" | "high"> {
  const { low, high } = quantity;
  if (!isPartOfOne(quantity)) return { low, high };
  return { low: low === null ? null : low * PERCENT, high: high === null ? null : high * PERCENT };
}

/**
 * The number as it is held against another of its unit: shares in percent. How far one in words may be from what it stands
 * for is told too, for "half" is said of 46 percent and "dozens" of 20 people; of "more than half" it is not.
 */
export function onOneScale(quantity: Share & { text?: string }): Stated {
  const { bound } = quantity;
  const ends = endsInPercent(quantity);
  if (!isPartOfOne(quantity)) {
    const reach = bound === "moreThan" || bound === "lessThan" ? null : vagueReach(quantity.text ?? "");
    return reach === null ? { ...ends, bound } : { ...ends, bound, reach };
  }
  const isPlain = bound === "exact" || bound === "about" || bound === "range";
  return { ...ends, bound, reach: isPlain ? { most: MOST_POINTS, part: PART_OF_SHARE } : null };
}
