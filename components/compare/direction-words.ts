/** Who took from whom, as the screen says it of two articles: by where they stand, or among three and four by their names. Pure. */
import type { SideNames } from "./side-names.ts";

export type DirectionWord = "aTookFromB" | "bTookFromA" | "commonThirdText" | "unsure" | "none";
export type SaidDirection = Exclude<DirectionWord, "none">;

/** In the order they are offered. */
export function directionWords(names: SideNames): Record<SaidDirection, string> {
  const took = (taker: string, giver: string) => `${taker} took from ${giver}`;
  return {
    bTookFromA: names === null ? took("The right", "the left") : took(names.b, names.a),
    aTookFromB: names === null ? took("The left", "the right") : took(names.a, names.b),
    commonThirdText: "Both took from a common third text",
    unsure: "Unsure",
  };
}

/** Short, for a button: "right from left", "Lock Watch from Harbour Office". */
export function directionShort(names: SideNames): Record<DirectionWord, string> {
  const { a, b } = names ?? { a: "left", b: "right" };
  return {
    bTookFromA: `${b} from ${a}`,
    aTookFromB: `${a} from ${b}`,
    commonThirdText: "a common third text",
    unsure: "unsure",
    none: "none",
  };
}

export function isSaid(word: string): word is SaidDirection {
  return word !== "none" && Object.hasOwn(directionWords(null), word);
}
