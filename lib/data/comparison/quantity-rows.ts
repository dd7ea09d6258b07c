/** How a number a text states is kept: its fields in one order, without their names. Pure. */
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

type Fields = [
  startUtf16: number,
  endUtf16: number,
  numberStartUtf16: number,
  numberEndUtf16: number,
  text: string,
  low: Quantity["low"],
  high: Quantity["high"],
  bound: Quantity["bound"],
  kind: Quantity["kind"],
  unit: Quantity["unit"],
  counted: Quantity["counted"],
  state: Quantity["state"],
  place: Quantity["place"],
  asOf: Quantity["asOf"],
  period: Quantity["period"],
  speaker: Quantity["speaker"],
];

/** Where among the fields the number itself begins and ends, without what it counts. */
export const numberEnds: [start: number, end: number] = [2, 3];

/** Fields in the order above; what is null at the end is left away. */
export type PackedQuantity = unknown[];

export function packQuantity(quantity: Quantity): PackedQuantity {
  const { startUtf16, endUtf16, numberStartUtf16, numberEndUtf16, text, low, high, bound, kind } = quantity;
  const { unit, counted, state, place, asOf, period, speaker } = quantity;
  const number = [
    startUtf16,
    endUtf16,
    numberStartUtf16,
    numberEndUtf16,
    text,
    low,
    high,
    bound,
    kind,
  ] as const;
  const fields: Fields = [...number, unit, counted, state, place, asOf, period, speaker];
  return fields.slice(0, fields.findLastIndex((field) => field !== null) + 1);
}

/** What packQuantity was given. */
export function unpackQuantity(packed: PackedQuantity): Quantity {
  const [startUtf16, endUtf16, numberStartUtf16, numberEndUtf16, text, low, high, bound, kind, ...rest] =
    packed as Fields; // stored by packQuantity alone
  const [
    unit = null,
    counted = null,
    state = null,
    place = null,
    asOf = null,
    period = null,
    speaker = null,
  ] = rest;
  const number = { startUtf16, endUtf16, numberStartUtf16, numberEndUtf16, text, low, high, bound, kind };
  return { ...number, unit, counted, state, place, asOf, period, speaker };
}
