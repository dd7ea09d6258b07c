/** How slips of numbers and dates are called on the screen. Pure. */
import type { OddityKind } from "#lib/compare/oddities/oddity.ts";

export const oddityWords: Record<OddityKind, string> = {
  oneDateTwice: "one date for both",
  wrongDirection: "goes the other way",
  percentDoesNotFit: "percentage does not fit",
  multipleDoesNotFit: "multiple does not fit",
  partsDoNotAdd: "parts do not add up",
  partExceedsWhole: "part exceeds the whole",
  restDoesNotFit: "rest does not fit",
  rangeBackwards: "range runs backwards",
  noSuchDay: "no such day",
  weekdayDoesNotFit: "weekday does not fit",
};

/** What is said below each of them: the app does not know which of the words is the wrong one. */
export const notCorrected = "Pointed out, not corrected: which of them is wrong, the text does not say.";

/** "1 slip in its numbers", "3 slips in its numbers" */
export function oddityCountWords(count: number): string {
  return count === 1 ? "1 slip in its numbers" : `${count.toLocaleString("en-GB")} slips in its numbers`;
}
