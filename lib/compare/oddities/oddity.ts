/** A slip of arithmetic or of dates inside one text: pointed out, never corrected. Offsets are UTF-16 units. */

import type { Quantity } from "../quantities/quantity.ts";

export type OddityKind =
  | "oneDateTwice"
  | "wrongDirection"
  | "percentDoesNotFit"
  | "multipleDoesNotFit"
  | "partsDoNotAdd"
  | "partExceedsWhole"
  | "restDoesNotFit"
  | "rangeBackwards"
  | "noSuchDay"
  | "weekdayDoesNotFit";

export type OdditySpan = { startUtf16: number; endUtf16: number };

export type Oddity = OdditySpan & {
  kind: OddityKind;
  /** The words that do not fit each other, in order, within the whole. */
  spans: OdditySpan[];
  /** A plain sentence that says what does not fit. */
  why: string;
};

export function oddity(kind: OddityKind, spans: readonly OdditySpan[], why: string): Oddity {
  const inOrder = spans
    .map(({ startUtf16, endUtf16 }) => ({ startUtf16, endUtf16 }))
    .toSorted((a, b) => a.startUtf16 - b.startUtf16);
  const endUtf16 = Math.max(...inOrder.map((span) => span.endUtf16));
  return { kind, startUtf16: inOrder[0]?.startUtf16 ?? 0, endUtf16, spans: inOrder, why };
}

/** A number as the reasons write it. */
export function inDigits(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** The value of a quantity that is told as one number; null for bounds, ranges and estimates. */
export function exactValue({ low, high, bound }: Quantity): number | null {
  return bound === "exact" && low !== null && low === high ? low : null;
}

/** Two numbers of one sentence, and the words between them. */
export type Neighbours = { first: Quantity; second: Quantity; gap: string; before: string; behind: string };
