/**
 * Counts that are told again as they go on: how many are missing, or dead so far, in one place. Their sentences may say
 * nothing beyond that, so that there is nothing to agree in. Not for what happened once: so many were killed on a day.
 */
import { type CountedSide, toldIn } from "./counted-side.ts";
import type { CountedState } from "./quantity.ts";

/** What says that a count stands at a time and goes on, wherever it stands in the sentence. */
const GOES_ON =
  /\b(?:as of|still|so far|to date|until now|up to now|by now|remain(?:s|ed|ing)?|toll|(?:is|are|was|were) (?:missing|homeless|unaccounted for|at large|in custody|in hospital))\b/iu;
/** Whom the sentence has it from: no word of what is counted. */
const ATTRIBUTED =
  /,? according to [^,.;]+|, (?:[\p{L}’'-]+ ){1,4}(?:said|says|reported|reports|added|announced)(?: on [^,;]{1,20})?[.,]?\s*$|^(?:[\p{L}’'-]+ ){1,4}(?:said|says|reported|reports|added|announced) (?=that |as of |still )/giu;

const STATE_WORDS: Readonly<Record<CountedState, string>> = {
  dead: "the dead",
  injured: "the injured",
  missing: "the missing",
  displaced: "the displaced",
  detained: "the detained",
  rescued: "the rescued",
  infected: "the infected",
  "in the field": "those in the field",
  joined: "those who joined",
  returned: "those who returned",
};

/** Whether its sentence tells nothing of the count but its state, its place, its time and whom it is from. */
function tellsNothingElse({ sentence, quantity, places }: CountedSide): boolean {
  const told = toldIn(sentence.replace(ATTRIBUTED, " "), `${quantity.counted ?? ""} ${quantity.unit ?? ""}`);
  return [...told].every((stem) => places.some((place) => place.includes(stem)));
}

/**
 * What both count, in words, where both sentences tell of one running count; null where they may not. They must give one
 * state, name one place, both say that the count goes on, and one of them tell nothing beside that.
 */
export function runningCount(a: CountedSide, b: CountedSide): string | null {
  if (a.state === null || a.state !== b.state) return null;
  if (a.places.length === 0 || a.places.join() !== b.places.join()) return null;
  if (!GOES_ON.test(a.sentence) || !GOES_ON.test(b.sentence)) return null;
  return tellsNothingElse(a) || tellsNothingElse(b) ? STATE_WORDS[a.state] : null;
}
