/** Lists of spans that a person marked, in the order and shape in which they are looked up. */

import type { RawSpan } from "./planned-article.ts";
import { lastWhere } from "./split-points.ts";

/** Spans in ascending order, those that touch or overlap joined. O(n log n). */
export function joinSpans(spans: readonly RawSpan[]): RawSpan[] {
  const ascending = [...spans].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16);
  const result: RawSpan[] = [];
  for (const { rawStartUtf16, rawEndUtf16 } of ascending) {
    const last = result.at(-1);
    if (last === undefined || rawStartUtf16 > last.rawEndUtf16) result.push({ rawStartUtf16, rawEndUtf16 });
    else last.rawEndUtf16 = Math.max(last.rawEndUtf16, rawEndUtf16);
  }
  return result;
}

/** Of joined spans those that reach into a span. O(log n) and their number. */
export function spansWithin(joined: readonly RawSpan[], within: RawSpan): readonly RawSpan[] {
  const first = lastWhere(joined, ({ rawEndUtf16 }) => rawEndUtf16 <= within.rawStartUtf16) + 1;
  const last = lastWhere(joined, ({ rawStartUtf16 }) => rawStartUtf16 < within.rawEndUtf16);
  return joined.slice(first, last + 1);
}

/** For each unit the joined spans that reach into it. Both ascend. O(n + m). */
export function spansOfUnits(units: readonly RawSpan[], joined: readonly RawSpan[]): RawSpan[][] {
  let from = 0;
  return units.map((unit) => {
    while ((joined[from]?.rawEndUtf16 ?? Infinity) <= unit.rawStartUtf16) from += 1;
    const own: RawSpan[] = [];
    for (let at = from; (joined[at]?.rawStartUtf16 ?? Infinity) < unit.rawEndUtf16; at += 1) {
      const span = joined[at];
      if (span !== undefined) own.push(span);
    }
    return own;
  });
}

export function covers(span: RawSpan | undefined, unit: RawSpan): boolean {
  return (
    span !== undefined && span.rawStartUtf16 <= unit.rawStartUtf16 && span.rawEndUtf16 >= unit.rawEndUtf16
  );
}
