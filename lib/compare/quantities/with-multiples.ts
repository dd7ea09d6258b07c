/** Sets multiples among a text's other numbers. */

import type { Multiple } from "./multiples.ts";
import type { Quantity } from "./quantity.ts";

/** A multiple as a quantity. Its word tells neither what is so many times as many nor where and when. */
export function multipleQuantity(text: string, multiple: Multiple, speaker: string | null): Quantity {
  return {
    ...multiple,
    text: text.slice(multiple.startUtf16, multiple.endUtf16),
    kind: "times",
    unit: "times",
    counted: null,
    state: null,
    place: null,
    asOf: null,
    period: null,
    speaker,
  };
}

/** Both in text order, none overlapping another of its kind; a multiple gives way to a number that claims its words. O(n log n). */
export function withMultiples(quantities: readonly Quantity[], multiples: readonly Quantity[]): Quantity[] {
  let at = 0;
  let reached = 0;
  const free = multiples.filter(({ startUtf16, endUtf16 }) => {
    for (let one = quantities[at]; one && one.startUtf16 < endUtf16; one = quantities[++at]) {
      reached = Math.max(reached, one.endUtf16);
    }
    return startUtf16 >= reached;
  });
  return [...quantities, ...free].sort((a, b) => a.startUtf16 - b.startUtf16);
}
