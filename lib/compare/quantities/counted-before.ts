/** What a bare number counts when its noun stands in front: "the number of missing people rose to 210", "the death toll". */

import { isPlural, singular } from "./nouns.ts";
import type { CountedState } from "./quantity.ts";

export type CountedBefore = { unit: string | null; counted: string | null; state: CountedState | null };

const NUMBER_OF =
  /\b(?:number|total|count|tally|ranks|estimates?|population) of (?:the |its |all |those )?(?<phrase>(?:[\p{L}'’-]+ ){1,5})/giu;
const TOLL = /\b(?:death toll|number of (?:the )?dead|number of deaths|fatalities)\b/iu;
const INJURED = /\bnumber of (?:the )?(?:injured|wounded)\b/iu;
const MISSING = /\b(?:number of (?:people )?missing|number of (?:the )?missing)\b/iu;

/**
 * Reads the words in front of a number that has no noun of its own.
 *
 * @param text the text
 * @param startUtf16 where the quantity begins
 * @param fromUtf16 where the sentence, or the number before it, ends the view
 * @returns what is counted; null when the words do not say
 */
export function countedBefore(text: string, startUtf16: number, fromUtf16: number): CountedBefore | null {
  const view = text.slice(Math.max(fromUtf16, startUtf16 - 160), startUtf16);
  if (MISSING.test(view)) return { unit: "person", counted: "person", state: "missing" };
  if (TOLL.test(view)) return { unit: "person", counted: "person", state: "dead" };
  if (INJURED.test(view)) return { unit: "person", counted: "person", state: "injured" };
  const phrase = [...view.matchAll(NUMBER_OF)].at(-1)?.groups?.phrase;
  const words = phrase?.trim().split(" ") ?? [];
  const head = words.findIndex(isPlural);
  const noun = words[head];
  if (noun === undefined) return null;
  const unit = singular(noun);
  const counted = [...words.slice(0, head).map((word) => word.toLowerCase()), unit].join(" ");
  return { unit, counted, state: null };
}
