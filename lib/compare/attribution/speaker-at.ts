/** Whose words stand at a place of a text, from its attributions. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";

function covered(span: Span, startUtf16: number, endUtf16: number): number {
  return Math.max(0, Math.min(span.endUtf16, endUtf16) - Math.max(span.startUtf16, startUtf16));
}

/**
 * The attribution that covers most of the words from `startUtf16` to `endUtf16` (exclusive), and at least half of them;
 * null where there is none. Linear in the number of attributions.
 */
export function attributionAt(
  attributions: readonly Attribution[],
  startUtf16: number,
  endUtf16: number,
): Attribution | null {
  let best: Attribution | null = null;
  let most = Math.max(1, (endUtf16 - startUtf16) / 2) - 1;
  for (const attribution of attributions) {
    const sum = attribution.parts.reduce((total, part) => total + covered(part, startUtf16, endUtf16), 0);
    if (sum <= most) continue;
    best = attribution;
    most = sum;
  }
  return best;
}

/** Whose words those from `startUtf16` to `endUtf16` are; null where they are nobody's, or whose is not plain. */
export function speakerAt(
  attributions: readonly Attribution[],
  startUtf16: number,
  endUtf16: number,
): Attribution["speaker"] {
  return attributionAt(attributions, startUtf16, endUtf16)?.speaker ?? null;
}
