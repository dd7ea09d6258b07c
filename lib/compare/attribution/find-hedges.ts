/** Words by which a text leaves open how sure something is. */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const HEDGES = new Set(
  "reportedly allegedly apparently possibly probably likely unlikely perhaps maybe purportedly supposedly seemingly presumably ostensibly".split(
    " ",
  ),
);
/** Written large they are a month, a name or the beginning of a question. */
const MODALS = new Set("may might could".split(" "));
/** Before "to": "appears to have left", "is believed to be". */
const BEFORE_TO = new Set(
  "appears appear appeared seems seem seemed believed thought suspected alleged rumored".split(" "),
);

function isHedge({ lower, isCapitalised }: Word, next: Word | undefined): boolean {
  if (MODALS.has(lower)) return !isCapitalised;
  return HEDGES.has(lower) || (BEFORE_TO.has(lower) && next?.class === "to");
}

/** The hedges among the words of `ranges`, in order; what stands in quotation marks is not looked into. */
export function findHedges(words: Word[], ranges: Range[]): Span[] {
  return ranges
    .flatMap(({ from, to }) =>
      words.slice(from, to).map((word, index) => ({ word, next: words[from + index + 1] })),
    )
    .filter(({ word, next }) => isHedge(word, next))
    .map(({ word: { startUtf16, endUtf16 } }) => ({ startUtf16, endUtf16 }))
    .sort((a, b) => a.startUtf16 - b.startUtf16);
}
