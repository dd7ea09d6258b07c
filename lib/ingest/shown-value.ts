/** A value of a file as a message shows it: short, on one line, and with nothing in it that is not seen. */

import { findHiddenCharacters } from "#lib/text/visible-characters.ts";
import { foldWhiteSpace } from "./raw-units.ts";

const MAX_SHOWN = 60;

/** Hidden characters as their letters in brackets: "[RLO]". */
function withGlyphs(value: string): string {
  let shown = "";
  let from = 0;
  for (const { startUtf16, endUtf16, glyph } of findHiddenCharacters(value)) {
    shown += `${value.slice(from, startUtf16)}[${glyph}]`;
    from = endUtf16;
  }
  return shown + value.slice(from);
}

/**
 * Quotes a value.
 *
 * @param value any text
 * @returns it in quotation marks, white space folded, cut after 60 code points with an ellipsis. O(n) in what is shown.
 */
export function shownValue(value: string): string {
  // Two units a code point at most, and as much white space again: no value is folded whole to show its beginning.
  const head = foldWhiteSpace(value.slice(0, MAX_SHOWN * 8));
  const points = [...head];
  const isCut = points.length > MAX_SHOWN || value.length > MAX_SHOWN * 8;
  const shown = points.slice(0, MAX_SHOWN).join("").trimEnd();
  return withGlyphs(`“${shown}${isCut ? "…" : ""}”`);
}
