/** Which of many spans holds an offset. */

export type Span = { startUtf16: number; endUtf16: number };

/** The span that holds an offset, of spans that ascend and do not overlap; null where none does. O(log n). */
export function holdingSpan<S extends Span>(spans: readonly S[], offset: number): S | null {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (offset < span.startUtf16) high = middle - 1;
    else if (offset >= span.endUtf16) low = middle + 1;
    else return span;
  }
  return null;
}
