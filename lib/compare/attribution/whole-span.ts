/** Where an attribution stands as a whole. */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";

/** From its first to its last word, source and cue included. */
export function wholeSpan({ source, cue, content }: Pick<Attribution, "source" | "cue" | "content">): Span {
  const spans = [content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  return {
    startUtf16: Math.min(...spans.map(({ startUtf16 }) => startUtf16)),
    endUtf16: Math.max(...spans.map(({ endUtf16 }) => endUtf16)),
  };
}
