/** The span of a place found by its words, with the signs that the passage took in with its own first and last word. */
import type { WordSpan } from "./surroundings.ts";
import type { VersionText } from "./version-text.ts";

const STOP = /^[.!?…]/u;
/** Signs at an end of a passage; more is text without words, which is no part of an end. */
const MOST_SIGNS = 4;

/** Signs of one kind may stand for each other: quotation marks, and the stops of a sentence. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const isQuote = /["'“”„‘’‚«»‹›]/u;
  return (isQuote.test(one) && isQuote.test(other)) || (STOP.test(one) && STOP.test(other));
}

function leading(signs: string, before: string): number {
  let count = 0;
  while (count < Math.min(signs.length, MOST_SIGNS)) {
    const [sign, there] = [signs.at(-1 - count), before.at(-1 - count)];
    if (sign === undefined || there === undefined || !isAlike(sign, there)) break;
    count++;
  }
  return count;
}

function trailing(signs: string, behind: string): number {
  let count = 0;
  while (count < Math.min(signs.length, MOST_SIGNS)) {
    if (behind[count] === undefined || !isAlike(signs[count] ?? "", behind[count] ?? "")) break;
    count++;
  }
  return count;
}

/** `exact` is the passage in the old text. The place must hold words. */
export function spanOfPlace(
  older: VersionText,
  passage: WordSpan & { startUtf16: number; endUtf16: number },
  newer: VersionText,
  place: WordSpan,
): { startUtf16: number; endUtf16: number } {
  const start = newer.tokens[place.from]?.startUtf16 ?? 0;
  const end = newer.tokens[place.to - 1]?.endUtf16 ?? start;
  const first = older.tokens[passage.from]?.startUtf16 ?? passage.startUtf16;
  const last = older.tokens[passage.to - 1]?.endUtf16 ?? passage.endUtf16;
  const lead = older.text.slice(passage.startUtf16, Math.max(first, passage.startUtf16));
  const trail = older.text.slice(Math.min(last, passage.endUtf16), passage.endUtf16);
  return {
    startUtf16: start - leading(lead, newer.text.slice(0, start)),
    endUtf16: end + trailing(trail, newer.text.slice(end)),
  };
}
