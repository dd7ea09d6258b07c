/**
 * How well bytes read in one encoding make words: the share of characters beyond ASCII that are letters of one language
 * of that encoding, in places where letters stand. The wrong table gives letters no language has together, symbols
 * inside words and capitals in their middle.
 */

import type { Alphabet } from "./alphabets.ts";

/** Marks of punctuation that stand beside words in any language, and say nothing. */
const COMMON_MARKS = new Set("“”„‟‘’‚«»‹›–—…•·€£§°©®™×¿¡№\u00a0\u00ad½¼¾²³¹ªº´`−");
/** The same may stand inside a word. */
const INSIDE_WORDS = new Set("’‘·\u00ad");

const WORD = /[\p{L}\p{M}]/u;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** Characters beyond ASCII by what they are: letters, marks as any text has them, and what no reader would expect. */
type Tally = { letters: Map<string, number>; capitals: number; marks: number; odd: number };

const ASCII_LETTER = /[A-Za-z]/;
const LATIN_OR_MARK = /[\p{Script=Latin}\p{M}]/u;

/** A capital behind a small letter, a final sigma that ends no word, or a letter of another script in a Latin word. */
function isMisplaced(before: string, letter: string, after: string): boolean {
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter)) return true;
  if (letter === "ς" && WORD.test(after)) return true;
  return (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) && !LATIN_OR_MARK.test(letter);
}

/** The character that ends at an index, and the one that begins there; a space beyond the text's ends. */
function characterBefore(text: string, endUtf16: number): string {
  if (endUtf16 === 0) return " ";
  const isPair = endUtf16 > 1 && (text.codePointAt(endUtf16 - 2) ?? 0) > 0xffff;
  return text.slice(endUtf16 - (isPair ? 2 : 1), endUtf16);
}

function characterAt(text: string, startUtf16: number): string {
  const code = text.codePointAt(startUtf16);
  return code === undefined ? " " : String.fromCodePoint(code);
}

/** Most of a text are ASCII letters, which are passed over without a look at each. */
function tally(text: string): Tally {
  const found: Tally = { letters: new Map(), capitals: 0, marks: 0, odd: 0 };
  for (const { 0: character, index } of text.matchAll(BEYOND_ASCII)) {
    const before = characterBefore(text, index);
    const after = characterAt(text, index + character.length);
    if (WORD.test(character)) {
      if (isMisplaced(before, character, after)) found.odd += 1;
      else found.letters.set(character, (found.letters.get(character) ?? 0) + 1);
      if (/\p{Lu}/u.test(character)) found.capitals += 1;
      continue;
    }
    const isInside = WORD.test(before) && WORD.test(after);
    if (COMMON_MARKS.has(character) && (!isInside || INSIDE_WORDS.has(character))) found.marks += 1;
    else found.odd += 1;
  }
  return found;
}

/** A text with marks alone, each in its place: dashes and quotation marks in a language of plain ASCII letters. */
const MARKS_ALONE = 0.9;
/**
 * A script without capitals, read by the table of one with them, gives a text all in capitals or without any: rare in
 * texts of that script as they are written.
 */
function caseFactor(text: string, letters: number, capitals: number): number {
  // Whether something is written in capitals is looked for only where it would matter.
  if (letters <= 20 || (capitals > 0 && capitals <= letters * 0.6)) return 1;
  if (/[A-Z]{4}/.test(text)) return 1;
  if (capitals > letters * 0.6) return 0.7;
  const isOwnScript = letters > (text.match(/[A-Za-z]/g)?.length ?? 0);
  const hasCase = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);
  return isOwnScript && hasCase ? 0.7 : 1;
}

/**
 * How well a text fits the best fitting of some alphabets.
 *
 * @param alphabets of the languages the text may be in
 * @returns `score` 0 to 1: 0 when nothing is beyond ASCII; `letters`: those beyond ASCII. O(n + alphabets).
 */
export function fitLetters(text: string, alphabets: readonly Alphabet[]): { score: number; letters: number } {
  const { letters, capitals, marks, odd } = tally(text);
  const all = [...letters.values()].reduce((sum, times) => sum + times, 0);
  if (all === 0) return { score: odd === 0 && marks > 0 ? MARKS_ALONE : 0, letters: 0 };
  const fits = alphabets.map(({ letters: known }) =>
    [...letters].reduce((sum, [letter, times]) => sum + (known.has(letter) ? times : 0), 0),
  );
  const score = Math.max(...fits) / (all + odd);
  return { score: score * caseFactor(text, all, capitals), letters: all };
}

/** Scores a text decoded by a single-byte table: 0 to 1, see fitLetters. */
export function scoreLetters(text: string, alphabets: readonly Alphabet[]): number {
  return fitLetters(text, alphabets).score;
}

/** Thai sets no spaces between words: short runs of its letters are another script's words. */
export function scoreThai(text: string, alphabets: readonly Alphabet[]): number {
  const runs = text.match(/[\u0e01-\u0e4e]+/g) ?? [];
  const meanRun = runs.reduce((sum, { length }) => sum + length, 0) / Math.max(1, runs.length);
  return scoreLetters(text, alphabets) * (meanRun >= 8 ? 1 : 0.5);
}

/** Characters any page of Chinese has many of, in both scripts' forms. */
const CHINESE =
  /[的一是不了在人有我他这個个大来上国中到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Scores a text decoded by an East Asian table.
 *
 * @returns 0 to 1: near 1 for text of the language the table is for. O(n).
 */
export function scoreEastAsian(label: string, text: string): number {
  const beyond = count(text, /[^\0-\x7f]/gu);
  if (beyond === 0) return 0;
  const odd =
    count(text, /[\uFFFD\p{Co}\x80-\x9f]/gu) + count(text, /[\p{L}\p{N}][\u2500-\u25ff][\p{L}\p{N}]/gu);
  const clean = 1 - (odd * 3) / beyond;
  const han = count(text, /\p{Script=Han}/gu);
  if (label === "euc-kr") return clean * (count(text, /\p{Script=Hangul}/gu) / beyond > 0.6 ? 1 : 0.3);
  if (label === "shift_jis" || label === "euc-jp") {
    // Half-width katakana are what a wrong table gives; a text of them alone is next to unknown.
    const kana = count(text, /[\u3041-\u30fe]/gu);
    return (
      clean * (kana / Math.max(1, kana + han) > 0.2 && count(text, /[\uff61-\uff9f]/gu) * 4 < kana ? 1 : 0.3)
    );
  }
  const usual = count(text, CHINESE) / Math.max(1, han);
  return clean * (han / beyond > 0.6 ? 0.4 + Math.min(0.6, usual * 4) : 0.2);
}
