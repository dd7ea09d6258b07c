/** Whose words stand at a place of a text, from its attributions. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";

/** A part of an attribution's content. `reach`: how far this part and all in front of it go. */
type Part = Span & { of: number; reach: number };

function readParts(attributions: readonly Attribution[]): Part[] {
  const parts = attributions
    .flatMap((one, of) =>
      one.parts.map(({ startUtf16, endUtf16 }) => ({ startUtf16, endUtf16, of, reach: 0 })),
    )
    .sort((a, b) => a.startUtf16 - b.startUtf16);
  let reach = 0;
  for (const part of parts) {
    reach = Math.max(reach, part.endUtf16);
    part.reach = reach;
  }
  return parts;
}

/** How many of `parts` begin in front of `offset`. O(log n). */
function countBefore(parts: readonly Part[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.startUtf16 ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the units from `startUtf16` to `endUtf16` each attribution covers, by its place among them. */
function coverage(parts: readonly Part[], startUtf16: number, endUtf16: number): Map<number, number> {
  const covered = new Map<number, number>();
  for (let at = countBefore(parts, endUtf16) - 1; at >= 0; at--) {
    const part = parts[at];
    if (part === undefined || part.reach <= startUtf16) break;
    const shared = Math.min(part.endUtf16, endUtf16) - Math.max(part.startUtf16, startUtf16);
    if (shared > 0) covered.set(part.of, (covered.get(part.of) ?? 0) + shared);
  }
  return covered;
}

/** The attribution at a place of the text; null where there is none. */
export type AttributionAt = (startUtf16: number, endUtf16: number) => Attribution | null;

/**
 * Reads attributions once and answers for any place: the one that covers most of the words from `startUtf16` to
 * `endUtf16` (exclusive), and at least half of them, of two that cover as much the first. O(n log n) to read; an answer
 * takes O(log n), and a step for each part that begins near the place in front of its end.
 */
export function readAttributionAt(attributions: readonly Attribution[]): AttributionAt {
  const parts = readParts(attributions);
  return (startUtf16, endUtf16) => {
    let [best, most] = [-1, Math.max(1, (endUtf16 - startUtf16) / 2) - 1];
    for (const [of, units] of coverage(parts, startUtf16, endUtf16)) {
      if (units < most || (units === most && (best === -1 || of > best))) continue;
      [best, most] = [of, units];
    }
    return attributions[best] ?? null;
  };
}
