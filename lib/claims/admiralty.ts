/** The two scales of the NATO Admiralty system (STANAG 2511, AJP-2.1): reliability of a source, credibility of an item. */

/** Reliability, best first. Null in our data means that nobody has graded the source; F is a grade of its own. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Credibility, best first. Null means not graded; 6 is a grade of its own. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const RELIABILITY_WORDING: Record<Reliability, string> = {
  A: "Completely reliable",
  B: "Usually reliable",
  C: "Fairly reliable",
  D: "Not usually reliable",
  E: "Unreliable",
  F: "Reliability cannot be judged",
};

export const CREDIBILITY_WORDING: Record<Credibility, string> = {
  1: "Confirmed by other sources",
  2: "Probably true",
  3: "Possibly true",
  4: "Doubtful",
  5: "Improbable",
  6: "Truth cannot be judged",
};

/** Narrows a stored letter; null for null and for anything outside the scale. */
export function asReliability(letter: string | null): Reliability | null {
  return RELIABILITIES.find((known) => known === letter) ?? null;
}

/** Narrows a stored number; null for null and for anything outside the scale. */
export function asCredibility(number: number | null): Credibility | null {
  return CREDIBILITIES.find((known) => known === number) ?? null;
}
