/**
 * Offsets in UTF-16 units (inside the program) to offsets in Unicode code points (outside interfaces) and back.
 * W3C Web Annotation counts code points; JavaScript strings count UTF-16 units.
 */

/** Maps offsets of one text both ways. Offsets beyond either end are clamped to it. */
export type CodePointIndex = {
  lengthCodePoints: number;
  /** An offset inside a surrogate pair maps to the pair's start. O(log p), p the number of pairs. */
  toCodePoint(offsetUtf16: number): number;
  /** O(log p). */
  toUtf16(offsetCodePoints: number): number;
};

/** UTF-16 offsets of the first unit of every surrogate pair, ascending. */
function pairStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    starts.push(at);
    at += 1;
  }
  return starts;
}

/** How many leading items of `sorted` satisfy `isBefore`, which must hold for a prefix only. */
function countWhile(sorted: number[], isBefore: (value: number, position: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Builds the index of one text: O(n) once, memory in proportion to its surrogate pairs only.
 *
 * @param text the text whose offsets are asked for
 */
export function codePointIndex(text: string): CodePointIndex {
  const pairs = pairStarts(text);
  const lengthCodePoints = text.length - pairs.length;
  return {
    lengthCodePoints,
    toCodePoint(offsetUtf16) {
      const offset = Math.min(Math.max(offsetUtf16, 0), text.length);
      const startedBefore = countWhile(pairs, (start) => start < offset);
      const last = pairs[startedBefore - 1];
      const isInsidePair = last !== undefined && last + 1 === offset;
      return isInsidePair ? last - (startedBefore - 1) : offset - startedBefore;
    },
    toUtf16(offsetCodePoints) {
      const offset = Math.min(Math.max(offsetCodePoints, 0), lengthCodePoints);
      return offset + countWhile(pairs, (start, position) => start - position < offset);
    },
  };
}
