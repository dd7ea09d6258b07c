/** What a shared passage is called by how many of its words stand on both sides in one order, and in how long pieces. */
import type { Passage } from "#lib/compare/comparison.ts";

/** From this similarity on the sentence is the other's, with changes; below it the wording is the author's own, */
const LEAST_EDITED = 0.6;
/** unless pieces of so many words, longer than the names of offices and bodies, were taken over as they stand, */
const LEAST_COPIED_WORDS = 11;
/** and make up this share of the shorter side: a text cut short, put in another order, or copied here and there. */
const LEAST_COPIED_SHARE = 1 / 3;

/** Two aligned stretches: their similarity as Passage has it, the lengths of their equal runs and of their sides, in words. */
export type AlignedWords = {
  similarity: number;
  runs: readonly { length: number }[];
  aWords: number;
  bWords: number;
};

/** The kind of a passage. A paraphrase may share half of its words: names, figures and what the thing is called. */
export function passageKind({ similarity, runs, aWords, bWords }: AlignedWords): Passage["kind"] {
  if (similarity === 1) return "verbatim";
  if (similarity >= LEAST_EDITED) return "edited";
  const copied = runs.reduce((sum, { length }) => sum + (length >= LEAST_COPIED_WORDS ? length : 0), 0);
  return copied >= LEAST_COPIED_SHARE * Math.min(aWords, bWords) && copied > 0 ? "edited" : "paraphrase";
}
