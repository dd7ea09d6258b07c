/** Words by which a text leaves open how sure something is. */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const HEDGES = new Set(
  "reportedly allegedly apparently possibly probably likely unlikely perhaps maybe purportedly supposedly seemingly presumably ostensibly may might could".split(
    " ",
  ),
);
/** Before "to": "appears to have left", "is believed to be". */
const BEFORE_TO = new Set(
  "appears appear appeared seems seem seemed believed thought suspected alleged rumored".split(" "),
);

/** The hedges among the words of `ranges`, in order; what stands in quotation marks is not looked into. */
export function findHedges(words: Word[], ranges: Range[]): Span[] {
  return ranges
    .flatMap(({ from, to }) =>
      words.slice(from, to).map((word, index) => ({ word, next: words[from + index + 1] })),
    )
    .filter(({ word, next }) => HEDGES.has(word.lower) || (BEFORE_TO.has(word.lower) && next?.class === "to"))
    .map(({ word: { startUtf16, endUtf16 } }) => ({ startUtf16, endUtf16 }))
    .sort((a, b) => a.startUtf16 - b.startUtf16);
}
