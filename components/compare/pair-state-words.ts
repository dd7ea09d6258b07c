/** What is said of two articles where nothing is shown of them: that nothing was found is said only where it was looked for. Pure. */
import type { StoredComparison } from "#lib/data/comparison/read-comparison.ts";

export type PairState = StoredComparison["state"];

export type FindingKind = "quotations" | "numbers" | "passages";

const nothingFound: Record<FindingKind, string> = {
  quotations: "No quotations to compare.",
  numbers: "No numbers to compare.",
  passages: "No passage was found in both.",
};

/** Whether what stands in both was looked for, by whichever engine. */
export function isCompared(state: PairState): state is "found" | "none" {
  return state === "found" || state === "none";
}

/** Of a pair that is not compared. "Yet" is said only where it comes without being asked for. */
const progress: Record<Exclude<PairState, "found" | "none">, string> = {
  uncompared: "not compared",
  pending: "being compared…",
  queued: "waiting to be compared…",
  unsought: "not compared yet",
  failed: "could not be compared",
};

const sentence = (words: string) =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith("…") ? "" : "."}`;

/** In the place of an empty list of findings. */
export function emptyWords(kind: FindingKind, state: PairState): string {
  return isCompared(state) ? nothingFound[kind] : sentence(progress[state]);
}

/** How many of them were found; null where they were not looked for, so that no "0" says that there are none. */
export function foundCount(found: readonly unknown[], state: PairState): number | null {
  return found.length > 0 || isCompared(state) ? found.length : null;
}

/** Beside the names of two of several articles. `passages`: how many stand in both. */
export function sharedWords(state: PairState, passages: number): string {
  if (!isCompared(state)) return progress[state];
  return passages === 1 ? "1 passage" : `${passages} passages`;
}

export type NoNumbers = { title: string; sentence: string };

const heldWhere =
  "Numbers are held against each other where unit, what is counted, its state and its place may be the same.";

/** Where no two numbers of the articles are told of the same thing. `states`: of each two of them. */
export function noNumbersWords(states: readonly PairState[]): NoNumbers {
  const isAny = (state: PairState) => states.includes(state);
  if (isAny("pending")) return { title: "Being compared…", sentence: heldWhere };
  if (isAny("queued")) return { title: "Waiting to be compared…", sentence: heldWhere };
  if (isAny("unsought")) return { title: "These numbers were not compared yet", sentence: heldWhere };
  if (isAny("uncompared")) return { title: "These numbers were not compared", sentence: heldWhere };
  if (isAny("failed")) return { title: "These numbers could not be compared", sentence: heldWhere };
  return { title: "No two numbers here count the same thing", sentence: heldWhere };
}
