/**
 * Tells words that were copied from those two texts share without having read each other: stock phrases, and quotations
 * of a common third. What decides is what else the passage shares, the reporter's own words.
 */
import type { AlignedPassage } from "#lib/compare/align-box.ts";
import type { Passage } from "#lib/compare/comparison.ts";
import type { Reading } from "#lib/compare/reading.ts";
import { markStockPhrases } from "#lib/compare/stock-phrases.ts";

/** Shared telling words outside quotations and stock phrases, at most, for a passage that is not a copy: "X told reporters". */
const MOST_OWN_TELLING = 4;
/** and share of all its shared words. */
const MOST_OWN_SHARE = 0.25;

type Marks = { quoted: Uint8Array; stock: Uint8Array };

function readMarks(reading: Reading): Marks {
  return { quoted: reading.quoted(), stock: new Uint8Array(reading.tokens.length) };
}

function natureOf(a: Reading, aMarks: Marks, bMarks: Marks, { runs }: AlignedPassage): Passage["nature"] {
  let stock = 0;
  let quoted = 0;
  let own = 0;
  let ownTelling = 0;
  for (const { aIndex, bIndex, length } of runs) {
    for (let i = 0; i < length; i++) {
      if (aMarks.stock[aIndex + i] === 1 && bMarks.stock[bIndex + i] === 1) stock++;
      else if (aMarks.quoted[aIndex + i] === 1 && bMarks.quoted[bIndex + i] === 1) quoted++;
      else {
        own++;
        if (a.common[aIndex + i] === 0) ownTelling++;
      }
    }
  }
  if (ownTelling > MOST_OWN_TELLING || own > MOST_OWN_SHARE * (own + stock + quoted)) return "copied";
  return stock > quoted ? "stockPhrase" : "commonQuotation";
}

/** The nature of each passage, in the order given. Linear in the texts. */
export function passageNatures(
  a: Reading,
  b: Reading,
  passages: readonly AlignedPassage[],
): Passage["nature"][] {
  if (passages.length === 0) return [];
  const aMarks = readMarks(a);
  const bMarks = readMarks(b);
  return passages.map((passage) => {
    markStockPhrases(a.tokens, passage.aFrom, passage.aTo, aMarks.stock);
    markStockPhrases(b.tokens, passage.bFrom, passage.bTo, bMarks.stock);
    return natureOf(a, aMarks, bMarks, passage);
  });
}
