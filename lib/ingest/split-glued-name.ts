/**
 * Takes apart an outlet and a byline that a scrape glued together ("Front PageJane Roe" for "Front Page" and
 * "Jane Roe"). It splits only where the letters change case inside a word and the right side looks like a person's
 * name; the answer says by which sign.
 */

import { isOutletWord } from "./outlet-names.ts";
import { isPersonName } from "./person-name.ts";

export type GluedNames = {
  source: string;
  byline: string;
  sign: "known source" | "outlet word" | "letter case";
};

/** A lower-case letter or a run of capitals before a capitalised word: "PressHana", "BBCJane". */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/gu;
/** Seams inside names: MacArthur, McDonald, DeShawn, LaToya, FitzGerald. */
const NAME_PREFIX = /(?:^|[\s-])(?:Ma?c|De|Du|La|Le|Fitz|Van|Von|O)$/u;
const LAST_WORD = /[\p{L}\p{N}]+$/u;

function signOf(source: string, knownNames: readonly string[]): GluedNames["sign"] {
  const folded = source.toLowerCase();
  if (knownNames.some((name) => name.toLowerCase() === folded)) return "known source";
  const lastWord = LAST_WORD.exec(source)?.[0] ?? "";
  return isOutletWord(lastWord) ? "outlet word" : "letter case";
}

/**
 * Splits a glued outlet and byline.
 *
 * @param text the words between a credit line's title and date, without commas
 * @param knownNames names and aliases of known sources
 * @returns the two names and the sign they were told apart by (the strongest of all seams, the last
 *   of equals, since outlets' own names have seams too), or null
 */
export function splitGluedName(text: string, knownNames: readonly string[]): GluedNames | null {
  const splits: GluedNames[] = [];
  for (const seam of text.matchAll(SEAM)) {
    const source = text.slice(0, seam.index).trim();
    const byline = text.slice(seam.index).trim();
    if (source === "" || NAME_PREFIX.test(source) || !isPersonName(byline)) continue;
    splits.push({ source, byline, sign: signOf(source, knownNames) });
  }
  const strongest = (sign: GluedNames["sign"]) => splits.findLast((split) => split.sign === sign);
  return strongest("known source") ?? strongest("outlet word") ?? strongest("letter case") ?? null;
}
