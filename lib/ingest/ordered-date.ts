/** A date read in the document's order of day and month, where it needs one. */

import type { DateLine } from "./date-line.ts";
import type { DayOrder } from "./date-text.ts";
import type { KnownOrder } from "./day-order.ts";
import type { Confidence, Evidence, RawSpan } from "./planned-article.ts";

export type OrderedDate = {
  /** Its date still has two readings when no order is known. */
  line: DateLine;
  /** Which order was needed and what shows it, or null when none was. */
  why: string | null;
  confidence: Confidence;
};

/**
 * Reads a date for its own sake and, when its order is open, again in the document's order.
 *
 * @param read reads it in an order
 * @param known the document's order, or null
 * @returns the date, or null when it is none
 */
export function readOrdered(
  read: (order: DayOrder) => DateLine | null,
  known: KnownOrder | null,
): OrderedDate | null {
  const plain = read(null);
  if (plain === null) return null;
  const ordered = plain.date.otherDay === null || known === null ? null : read(known.order);
  if (ordered === null || known === null) return { line: plain, why: null, confidence: "high" };
  const first = known.order === "dayFirst" ? "day first" : "month first";
  return { line: ordered, why: `${first}, ${known.why}`, confidence: known.confidence };
}

/** Evidence of a date at its place: sure unless its order had to be found out. */
export function orderedEvidence(
  { rawStartUtf16, rawEndUtf16 }: RawSpan,
  rule: string,
  { why, confidence }: OrderedDate,
): Evidence {
  const place = { rawStartUtf16, rawEndUtf16 };
  return why === null ? { ...place, rule } : { ...place, rule: `${rule}; ${why}`, confidence };
}
