/** Whose words stand at a place of a text, from its attributions. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";

function covered(span: Span, startUtf16: number, endUtf16: number): number {
  return Math.max(0, Math.min(span.endUtf16, endUtf16) - Math.max(span.startUtf16, startUtf16));
}

/**
 * The speaker of the words from `startUtf16` to `endUtf16` (exclusive): of the attribution that covers most of them,
 * and at least half; null where they are nobody's, or whose is not plain. Linear in the number of attributions.
 */
export function speakerAt(
  attributions: readonly Attribution[],
  startUtf16: number,
  endUtf16: number,
): Attribution["speaker"] {
  let best: Attribution | null = null;
  let most = (endUtf16 - startUtf16) / 2;
  for (const attribution of attributions) {
    const sum = attribution.parts.reduce((total, part) => total + covered(part, startUtf16, endUtf16), 0);
    if (sum < most || sum === 0) continue;
    best = attribution;
    most = sum + 1;
  }
  return best?.speaker ?? null;
}
