/** What is said of an earlier engine's answer: that it is being renewed, waits to be, or stands until somebody asks. Pure. */

export type OutdatedPair = {
  isUnderWay: boolean;
  isWaiting: boolean;
  /** Null: what is told otherwise in it is not known. */
  passages: readonly { wording: unknown }[];
};

const underWay = "The worker is comparing these articles anew, and this page shows what it finds.";
const waiting =
  "These articles wait in the background for the worker to compare them anew; what is shown stands until it has.";
const unasked = "It stands until somebody has the worker compare these articles anew.";

function renewal(pairs: readonly OutdatedPair[]): string {
  // Of several, what is furthest from being renewed is told: nothing is promised that does not come.
  if (pairs.some((pair) => !pair.isUnderWay && !pair.isWaiting)) return unasked;
  return pairs.some((pair) => !pair.isUnderWay) ? waiting : underWay;
}

/** `pairs`: those that an earlier engine compared, at least one. */
export function outdatedWords(pairs: readonly OutdatedPair[]): string {
  const hasNoWording = pairs.some(({ passages }) => passages.some(({ wording }) => wording === null));
  const untold = hasNoWording ? " Which of their words changed, and who said what, is told then." : "";
  return `${renewal(pairs)}${untold}`;
}
