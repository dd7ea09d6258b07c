/** What a page marks as changed in a passage: words that only changed places are not, but what changed in them is. */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";
import { countTokens } from "#lib/text/tokens.ts";

export type ChangedSpans = { a: TextSpan[]; b: TextSpan[] };

/** The span without the parts, which do not overlap and are in order; a full stop that is left alone is no piece. */
function outside(text: string, span: TextSpan, parts: readonly TextSpan[]): TextSpan[] {
  const pieces: TextSpan[] = [];
  let at = span.startUtf16;
  const add = (to: number) => {
    const piece = text.slice(at, to);
    const lead = piece.length - piece.trimStart().length;
    if (countTokens(piece) > 0)
      pieces.push({ startUtf16: at + lead, endUtf16: at + lead + piece.trim().length });
  };
  for (const { startUtf16, endUtf16 } of parts) {
    if (endUtf16 <= at || startUtf16 >= span.endUtf16) continue;
    add(Math.max(at, startUtf16));
    at = endUtf16;
  }
  if (at < span.endUtf16) add(span.endUtf16);
  return pieces;
}

const onA = ({ aStartUtf16, aEndUtf16 }: SharedStretch): TextSpan => ({
  startUtf16: aStartUtf16,
  endUtf16: aEndUtf16,
});
const onB = ({ bStartUtf16, bEndUtf16 }: SharedStretch): TextSpan => ({
  startUtf16: bStartUtf16,
  endUtf16: bEndUtf16,
});
const byPlace = (x: TextSpan, y: TextSpan) => x.startUtf16 - y.startUtf16;

/**
 * In each text's order, none empty. `a` and `b` are the whole texts. Of a moved part what changed on the way is marked.
 * O(changes · moved parts).
 */
export function changedSpans(
  a: string,
  b: string,
  { changes, moved }: Pick<PassageWording, "changes" | "moved">,
): ChangedSpans {
  const within = moved.flatMap((part) => part.changes);
  const [aParts, bParts] = [moved.map(onA).sort(byPlace), moved.map(onB).sort(byPlace)];
  const inA = [...changes.flatMap((change) => outside(a, onA(change), aParts)), ...within.map(onA)];
  const inB = [...changes.flatMap((change) => outside(b, onB(change), bParts)), ...within.map(onB)];
  const isFilled = ({ startUtf16, endUtf16 }: TextSpan) => startUtf16 < endUtf16;
  return { a: inA.filter(isFilled).sort(byPlace), b: inB.filter(isFilled).sort(byPlace) };
}
