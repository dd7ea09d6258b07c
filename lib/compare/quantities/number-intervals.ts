/** Whether two stated numbers can be one: as intervals, with room for what "about" and round figures leave open. */

import type { Quantity } from "./quantity.ts";

export type Stated = Pick<Quantity, "low" | "high" | "bound"> & {
  /** Told in words that stand for what is near: so far at most, and so great a part of the number. Null: not for that. */
  reach?: { most: number; part: number } | null;
};
type Interval = { low: number; high: number };

/** How far "about" reaches: a tenth either way. Reports of one event round no wider. */
const ABOUT = 0.1;
/** Digits a round figure keeps at least: 20,000 may be 20,400, but not 24,000. */
const LEAST_DIGITS = 2;

/** What a figure may stand for: half its last stated digit either way, where it is rounder than the other text's. */
function roundness(value: number, hasDecimals: boolean): number {
  const size = Math.abs(value);
  if (!Number.isInteger(size)) return 0.5 / 10 ** (String(size).split(".")[1]?.length ?? 0);
  const zeros = /0*$/u.exec(String(size))?.[0].length ?? 0;
  const digits = Math.floor(Math.log10(Math.max(1, size))) + 1;
  const power = Math.min(zeros, digits - LEAST_DIGITS);
  if (power <= 0) return hasDecimals ? 0.5 : 0;
  return 10 ** power / 2;
}

function stated({ low, high }: Stated): Interval {
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}

function hasDecimals({ low, high }: Stated): boolean {
  return [low, high].some((end) => end !== null && !Number.isInteger(end));
}

function widened(quantity: Stated, besides: Stated): Interval {
  const { low, high } = stated(quantity);
  const room = (end: number) => {
    if (!Number.isFinite(end)) return 0;
    const about = quantity.bound === "about" ? Math.abs(end) * ABOUT : 0;
    return Math.max(roundness(end, hasDecimals(besides)), about);
  };
  return { low: low - room(low), high: high + room(high) };
}

function isStrict({ bound }: Stated): boolean {
  return bound === "moreThan" || bound === "lessThan";
}

function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** "more than 60" and "60" share no number as stated; "at least 60" and "60" do. */
function meetsAsStated(a: Stated, b: Stated): boolean {
  const [ofA, ofB] = [stated(a), stated(b)];
  const isTouching = ofA.high === ofB.low || ofB.high === ofA.low;
  return meets(ofA, ofB) && !(isTouching && (isStrict(a) || isStrict(b)));
}

/** "more than 300" and "fewer than 300": whatever is rounded, they say that they are not one. */
function isOnEitherSide(a: Stated, b: Stated): boolean {
  const [ofA, ofB] = [stated(a), stated(b)];
  return isStrict(a) && isStrict(b) && (ofA.high === ofB.low || ofB.high === ofA.low);
}

/** The ends as far as words for them reach, beside a number in figures; as they are where both are words, or neither. */
function reaching(quantity: Stated, besides: Stated): Interval {
  const { low, high } = widened(quantity, besides);
  const { reach } = quantity;
  if (!reach || besides.reach !== undefined) return { low, high };
  const room = (end: number | null) => Math.min(reach.most, reach.part * (end ?? 0));
  return { low: low - room(quantity.low), high: high + room(quantity.high) };
}

export type Meeting = "same" | "meets" | "rounded" | "loosely" | "apart";

/**
 * How two stated numbers stand to each other.
 *
 * @returns same: stated alike. meets: some number fits both as stated. rounded: only with the room that "about" or a round
 *   figure leaves. loosely: only where the one's words stand for what is near. apart: none does. Symmetric.
 */
export function meeting(a: Stated, b: Stated): Meeting {
  if (a.low === b.low && a.high === b.high) return "same";
  if (meetsAsStated(a, b)) return "meets";
  if (isOnEitherSide(a, b)) return "apart";
  if (meets(widened(a, b), widened(b, a))) return "rounded";
  return meets(reaching(a, b), reaching(b, a)) ? "loosely" : "apart";
}
