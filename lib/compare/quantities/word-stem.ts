/** A word without its usual English endings: enough to see that "arrested" and "arrests" tell of one thing. */

const ENDINGS = /(?:ings?|edly|ed|ers?|ies|es|s|ly|ation|ations|ment|ments)$/u;
const SHORTEST = 3;

/** @param word in lower case */
export function wordStem(word: string): string {
  const stem = word.replace(ENDINGS, "");
  return stem.length < SHORTEST
    ? word
    : stem.replace(/(?<double>[b-df-hj-np-tv-z])\k<double>$/u, "$<double>").replace(/[ey]$/u, "");
}
