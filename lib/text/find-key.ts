/**
 * The form in which a part of a name is looked for: looser than name-key.ts, which says whether two names are one. Case,
 * accents and what cannot be seen do not count; every other character, also `%` and `_`, stands for itself.
 */

/** Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic. In other scripts marks are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** Directions and joiners, which come along with a name that is copied. */
const UNSEEN = /\p{Cf}/gu;

/** Letters with a stroke and two letters in one: Unicode takes none of them apart. */
const WHOLE = /[ÆÐØÞĐĦŁŒ]/gu;
const WRITTEN_PLAIN: Readonly<Record<string, string>> = {
  Æ: "AE",
  Ð: "D",
  Ø: "O",
  Þ: "TH",
  Đ: "D",
  Ħ: "H",
  Ł: "L",
  Œ: "OE",
};

/**
 * @param text a name, or the part of one that is looked for
 * @returns what is compared: the name has the part in it where the key of the one has the key of the other in it. Empty
 *   for a blank text. Of upper case, since only there ß is SS and both forms of a final sigma are one. O(n).
 */
export function findKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(UNSEEN, "")
    .toUpperCase()
    .replace(WHOLE, (letter) => WRITTEN_PLAIN[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
