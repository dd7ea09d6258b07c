/** Cuts units at given places, so that a paragraph joined from wrapped lines does not reach across an article's start. */

import { foldWhiteSpace, type RawUnit } from "./raw-units.ts";

/** A part of a unit without white space at its ends, or null when nothing else is in it. */
function part(text: string, startUtf16: number, endUtf16: number, isAfterBlank: boolean): RawUnit | null {
  const own = text.slice(startUtf16, endUtf16);
  const folded = foldWhiteSpace(own);
  if (folded === "") return null;
  const rawStartUtf16 = startUtf16 + (own.length - own.trimStart().length);
  return { rawStartUtf16, rawEndUtf16: startUtf16 + own.trimEnd().length, text: folded, isAfterBlank };
}

/**
 * Cuts the units that reach across one of the places.
 *
 * @param text decoded text
 * @param units its units
 * @param placesUtf16 where no unit may reach across, ascending
 * @returns the units in order, those that had to be cut in parts. O(n + m).
 */
export function cutUnits(text: string, units: readonly RawUnit[], placesUtf16: readonly number[]): RawUnit[] {
  let next = 0;
  return units.flatMap((unit) => {
    while ((placesUtf16[next] ?? Infinity) <= unit.rawStartUtf16) next += 1;
    const parts: (RawUnit | null)[] = [];
    let from = unit.rawStartUtf16;
    for (; (placesUtf16[next] ?? Infinity) < unit.rawEndUtf16; next += 1) {
      const place = placesUtf16[next] ?? unit.rawEndUtf16;
      parts.push(part(text, from, place, from === unit.rawStartUtf16 && unit.isAfterBlank));
      from = place;
    }
    if (from === unit.rawStartUtf16) return [unit];
    return [...parts, part(text, from, unit.rawEndUtf16, false)].filter((cut) => cut !== null);
  });
}
