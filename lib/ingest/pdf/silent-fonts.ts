/**
 * Text that a page shows in fonts which do not say which letters they have: old Chinese, Japanese and Korean ones name a
 * table that is nowhere in the file (ISO 32000-1, 9.7.5.2), others give nothing but the places of their glyphs.
 */

import { getResolvedPDFJS } from "unpdf";
import type { PDFPageProxy } from "unpdf/pdfjs";

/** A font that cannot be read shows texts of no glyphs; white space is a glyph. */
export async function showsSilentText(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter((_, at) => fnArray[at] === OPS.showText);
  return shown.length > 0 && shown.every(([glyphs]) => Array.isArray(glyphs) && glyphs.length === 0);
}

const SCRIPTS = [
  "Latin",
  "Greek",
  "Cyrillic",
  "Armenian",
  "Hebrew",
  "Arabic",
  "Devanagari",
  "Bengali",
  "Tamil",
  "Telugu",
  "Sinhala",
  "Thai",
  "Lao",
  "Tibetan",
  "Myanmar",
  "Georgian",
  "Hangul",
  "Ethiopic",
  "Cherokee",
  "Canadian_Aboriginal",
  "Khmer",
  "Mongolian",
  "Hiragana",
  "Katakana",
  "Han",
  "Yi",
].map((name) => new RegExp(`^\\p{Script=${name}}$`, "u"));

const LOOKED_AT = 4_000;
const MIN_LETTERS = 24;
/** Texts quote other scripts, Japanese mixes three; no text is made of this many, none of which leads. */
const MIN_SCRIPTS = 5;
const MAX_LEADING_SHARE = 0.6;

/**
 * True when the letters are from scripts that stand together in no text: glyphs' places taken for characters. Looks at the
 * first 4,000 letters.
 */
export function isMedleyOfScripts(text: string): boolean {
  const counts = SCRIPTS.map(() => 0);
  let letters = 0;
  for (const letter of text) {
    if (!/\p{L}/u.test(letter)) continue;
    letters += 1;
    if (letters > LOOKED_AT) break;
    const at = SCRIPTS.findIndex((script) => script.test(letter));
    if (at !== -1) counts[at] = (counts[at] ?? 0) + 1;
  }
  const present = counts.filter((count) => count > 0).length;
  return (
    letters >= MIN_LETTERS && present >= MIN_SCRIPTS && Math.max(...counts) < letters * MAX_LEADING_SHARE
  );
}
