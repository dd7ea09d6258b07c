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

const LETTER = 1;
const BETWEEN = 2;

const isAscii = (code: number) => code < 128;

/**
 * What a UTF-16 unit is, by its value: a plain letter; white space and punctuation that neither is a word nor begins one;
 * else, and beyond ASCII, 0, nothing of which it is plain. A place for every unit: a look-up that misses is slow.
 */
const KINDS = new Uint8Array(65_536);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z]/.test(sign)) KINDS[code] = LETTER;
  else if (!/[0-9$%[]/.test(sign)) KINDS[code] = BETWEEN;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * Where the word of plain letters that begins at `start` ends; `start` where that is not plain to see: nothing but TOKEN
 * tells whether a letter of another script, a digit, an apostrophe or an acronym's stop belongs to it.
 */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && KINDS[text.charCodeAt(end)] === LETTER) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  const mayGoOn = !isAscii(next) || isDigit(next) || next === 0x27;
  const mayBeAcronym = next === 0x2e && end - start === 1;
  return mayGoOn || mayBeAcronym ? start : end;
}

/**
 * The words of `text` in order; spans do not overlap and hold no white space.
 * Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (KINDS[text.charCodeAt(at)] === BETWEEN) {
      at++;
      continue;
    }
    const endUtf16 = plainWordEnd(text, at);
    if (endUtf16 > at) {
      tokens.push({ startUtf16: at, endUtf16, norm: text.slice(at, endUtf16).toLowerCase() });
      at = endUtf16;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    at = TOKEN.lastIndex;
    tokens.push({ startUtf16: match.index, endUtf16: at, norm: normOf(match[0]) });
  }
  return tokens;
}

/** How many words `tokenize` gives, at a fraction of its cost. Linear. */
export function countTokens(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    if (KINDS[text.charCodeAt(at)] === BETWEEN) {
      at++;
      continue;
    }
    const endUtf16 = plainWordEnd(text, at);
    if (endUtf16 === at) {
      TOKEN.lastIndex = at;
      if (!TOKEN.test(text)) break;
    }
    at = endUtf16 > at ? endUtf16 : TOKEN.lastIndex;
    count++;
  }
  return count;
}
