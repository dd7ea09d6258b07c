/**
 * Words of a text, with the form they are compared by.
 * What is not a word (punctuation, dashes, ellipses, quotation marks) is no token: differences of typography
 * cannot show up where tokens are compared.
 */

export type Token = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  /** The word for comparison: NFKC, lower case, without apostrophes, brackets, dots of acronyms, digit grouping. */
  norm: string;
};

/** Scripts written without spaces: each character stands as a word of its own. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const START = `[[\\p{L}\\p{N}]--[${UNSPACED}]]`;
/** Cf: soft hyphen, zero-width joiners and direction marks inside a word belong to it. */
const PART = `[[\\p{L}\\p{N}\\p{M}\\p{Cf}]--[${UNSPACED}]]`;
const APOSTROPHE = "['’ʼ＇]";

const TOKEN = new RegExp(
  [
    // Currency and percent signs carry meaning: "$5" is not "€5".
    "[\\p{Sc}%‰]",
    `[${UNSPACED}][\\p{M}\\p{Cf}]*`,
    // 14,000 · 3.5 · 5th
    `\\p{Nd}+(?:[.,]\\p{Nd}+)*${PART}*`,
    // U.S. without its last full stop, which may close the sentence as well
    "\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{M}])",
    // An editor's bracketed letter belongs to its word: "[T]he"
    `(?:\\[\\p{L}\\](?=\\p{Ll}))?${START}${PART}*(?:${APOSTROPHE}${START}${PART}*)*`,
  ].join("|"),
  "gv",
);

const PLAIN_LETTERS = /^[a-z]+$/;
const DROPPED = /[\p{Cf}'’ʼ＇[\]]/gu;
const GROUPED_NUMBER = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})/u;

function normOf(word: string): string {
  if (PLAIN_LETTERS.test(word)) return word;
  const folded = word.normalize("NFKC").replace(DROPPED, "").toLowerCase();
  if (/^\p{Nd}/u.test(folded)) return GROUPED_NUMBER.test(folded) ? folded.replaceAll(",", "") : folded;
  return folded.replaceAll(".", "");
}

/**
 * The words of `text` in order; spans do not overlap and hold no white space.
 * Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const startUtf16 = match.index;
    tokens.push({ startUtf16, endUtf16: startUtf16 + match[0].length, norm: normOf(match[0]) });
  }
  return tokens;
}
