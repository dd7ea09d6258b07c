/** Runs of three words, by which one text is found again in another. */

const SHINGLE_WORDS = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** The text's runs of three words, in lower case. O(n). */
export function shingles(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(" "));
}

/** The share of a text's runs of three words that are among the known ones; 0 for a text of fewer words. O(n). */
export function shareWithin(text: string, known: ReadonlySet<string>): number {
  const own = shingles(text);
  return own.length === 0 ? 0 : own.filter((shingle) => known.has(shingle)).length / own.length;
}
