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

/** Both in text order; a multiple gives way to a number that claims its words. O(n log n). */
export function withMultiples(quantities: readonly Quantity[], multiples: readonly Quantity[]): Quantity[] {
  const isMultiple = new Set(multiples);
  const all = [...quantities, ...multiples].sort((a, b) => a.startUtf16 - b.startUtf16);
  return all.filter((one, at) => {
    if (!isMultiple.has(one)) return true;
    const previousEnd = all[at - 1]?.endUtf16 ?? 0;
    const nextStart = all[at + 1]?.startUtf16 ?? Number.POSITIVE_INFINITY;
    return one.startUtf16 >= previousEnd && one.endUtf16 <= nextStart;
  });
}
