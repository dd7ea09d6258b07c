/** Who took from whom, as the screen says it of the left and the right of two articles. Pure. */

export type DirectionWord = "aTookFromB" | "bTookFromA" | "commonThirdText" | "unsure" | "none";
export type SaidDirection = Exclude<DirectionWord, "none">;

/** In the order they are offered. */
export const directionWords: Record<SaidDirection, string> = {
  bTookFromA: "The right took from the left",
  aTookFromB: "The left took from the right",
  commonThirdText: "Both took from a common third text",
  unsure: "Unsure",
};

/** Short, for a button: "right from left". */
export const directionShort: Record<DirectionWord, string> = {
  bTookFromA: "right from left",
  aTookFromB: "left from right",
  commonThirdText: "a common third text",
  unsure: "unsure",
  none: "none",
};

export function isSaid(word: string): word is SaidDirection {
  return Object.hasOwn(directionWords, word);
}
