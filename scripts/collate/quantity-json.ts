/** The JSON of one quantity: its fields under their public names, offsets in Unicode code points. */

import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import type { CodePointIndex } from "#lib/text/code-points.ts";

/** `text`, `start` and `end` hold the bound and what is counted; `number` is the number alone. */
export function quantityJson(quantity: Quantity, text: string, index: CodePointIndex) {
  const { startUtf16, endUtf16, numberStartUtf16, numberEndUtf16, text: written, ...meaning } = quantity;
  return {
    start: index.toCodePoint(startUtf16),
    end: index.toCodePoint(endUtf16),
    text: written,
    number: {
      start: index.toCodePoint(numberStartUtf16),
      end: index.toCodePoint(numberEndUtf16),
      text: text.slice(numberStartUtf16, numberEndUtf16),
    },
    ...meaning,
  };
}
