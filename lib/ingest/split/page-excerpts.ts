/** Excerpts above the texts of a page: no titles, and no texts that could end a head between its title and its date. */

import { excerptEnd } from "../doubled-excerpt.ts";
import type { RawUnit } from "../raw-units.ts";
import type { UnitSign } from "./unit-signs.ts";

/** How far below an excerpt its text may begin, and how far a text is asked for a refrain, in units. */
const REACH = 8;
const LOOKED_AT = 16;
/** A shorter line is no excerpt. */
const MIN_EXCERPT_UTF16 = 24;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;
const MAX_OPENING_UTF16 = 120;

function firstWord(text: string): string {
  return FIRST_WORD.exec(text.slice(0, MAX_OPENING_UTF16))?.[0].toLowerCase() ?? "";
}

/** True when a text near below begins with the same word: what is asked first, for it is cheap. */
function mayBeDoubled(units: readonly RawUnit[], signs: readonly UnitSign[], at: number): boolean {
  const text = units[at]?.text ?? "";
  if (text.length < MIN_EXCERPT_UTF16 || (signs[at]?.isTitle !== true && signs[at]?.isText !== true))
    return false;
  const word = firstWord(text);
  const near = units.slice(at + 1, at + REACH);
  return near.some((unit, below) => signs[at + 1 + below]?.isText === true && firstWord(unit.text) === word);
}

/**
 * Takes the excerpts out of what may be a title or a text.
 *
 * @param units the page's units
 * @param signs their signs
 * @param excerptSign the sign of a line that heads pass over
 * @returns the signs, those of excerpts exchanged. O(n).
 */
export function passOverExcerpts(
  units: readonly RawUnit[],
  signs: readonly UnitSign[],
  excerptSign: UnitSign,
): UnitSign[] {
  return signs.map((sign, at) => {
    if (!mayBeDoubled(units, signs, at)) return sign;
    const near = units.slice(at, at + LOOKED_AT);
    const isExcerpt = excerptEnd({ units: near, positions: near.map((_, index) => index) }, 0, 0) !== null;
    return isExcerpt ? excerptSign : sign;
  });
}
