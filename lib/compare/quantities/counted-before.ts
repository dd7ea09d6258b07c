/** What a bare number counts when its noun stands in front: "the number of missing people rose to 210", "the death toll". */

import { countedState } from "./counted-state.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { isPlural, singular } from "./nouns.ts";
import type { CountedState } from "./quantity.ts";

export type CountedBefore = { unit: string | null; counted: string | null; state: CountedState | null };

const NUMBER_OF =
  /\b(?:numbers?|total|count|tally|ranks|estimates?|population) of (?:the |its |all |those )?(?<phrase>(?:[\p{L}'’-]+ ){1,5})/giu;
const TOLL = /\b(?:death toll|number of (?:the )?dead|number of deaths|fatalities)\b/iu;
const INJURED = /\bnumber of (?:the )?(?:injured|wounded)\b/iu;
const MISSING = /\b(?:number of (?:people )?missing|number of (?:the )?missing)\b/iu;

/** "a population of 1.9 million": people, where no noun says otherwise. */
const POPULATION =
  /\bpopulation (?:of|is|was|stands at|stood at|reached|grew to|rose to|fell to|shrank to) (?:about |around |some |nearly |almost |more than |just over |just under )?$/iu;

/** "Arrests of travellers … decreased: from 41": the subject of a verb of change. */
const CHANGED =
  /(?<subject>[^,;.“”]*?)(?:["”])?,?\s?(?:has |have |had )?(?:r(?:i|o)se[ns]?|fell|fallen|grew|grown|dropped|declined|decreased|increased|climbed|jumped|plunged|shrank|went|soared|doubled|tripled)(?: \p{L}+ly)?:? (?:from|to|by)(?: (?:about|around|some|nearly|almost|more than|just|over|under))? (?:US\$|[$€£])?$/iu;
/** How every match of CHANGED ends: most numbers stand behind other words, and are done with here. */
const ENDS_CHANGED =
  /:? (?:from|to|by)(?: (?:about|around|some|nearly|almost|more than|just|over|under))? (?:US\$|[$€£])?$/iu;

function changedSubject(view: string): string[] {
  if (!ENDS_CHANGED.test(view)) return [];
  const subject = CHANGED.exec(view.slice(-120))?.groups?.subject ?? "";
  return subject.replace(/[[\]]/gu, "").trim().split(/\s+/u);
}

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
  if (POPULATION.test(view)) return { unit: "person", counted: "inhabitant", state: null };
  const match = [...view.matchAll(NUMBER_OF)].at(-1);
  const phrase = match?.groups?.phrase;
  if (match === undefined || phrase === undefined) return null;
  const counted = ofPhrase(phrase.trim().split(" "));
  const noun = counted === null ? undefined : phrase.trim().split(" ").find(isPlural);
  if (counted === null || noun === undefined) return counted;
  const nounStart = startUtf16 - view.length + view.indexOf(noun, match.index);
  const span = { startUtf16: nounStart, endUtf16: nounStart + noun.length };
  return { ...counted, state: countedState(text, span, nounStart, startUtf16) };
}

/**
 * What a number in a change counts by the subject of the sentence ("arrests rose from 41"), where nothing nearer says it.
 *
 * @param fromUtf16 as for countedBefore
 */
export function countedBySubject(text: string, startUtf16: number, fromUtf16: number): CountedBefore | null {
  return ofPhrase(changedSubject(text.slice(Math.max(fromUtf16, startUtf16 - 160), startUtf16)));
}

/** The first plural of a phrase, with the words that describe it. */
function ofPhrase(words: readonly string[]): CountedBefore | null {
  const head = words.findIndex(isPlural);
  const noun = words[head];
  if (noun === undefined) return null;
  const unit = singular(noun);
  const described = words.slice(0, head).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  const counted = [...described.map((word) => word.toLowerCase()), unit].join(" ");
  return { unit, counted, state: null };
}
