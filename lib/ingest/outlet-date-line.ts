/** A line that names an outlet and a day and nothing else ("Harrow Post, 3 December 2031"), as digests of the press do. */

import { type DayOrder, type FoundDate, findDates } from "./date-text.ts";
import { hasOutletWord } from "./outlet-names.ts";

export type OutletDate = {
  outlet: string;
  date: FoundDate;
  /** The day as the line writes it. */
  stated: string;
};

const MAX_LINE_UTF16 = 120;
const MAX_OUTLET_WORDS = 7;
const BETWEEN = /^[\s,|·•–—()-]*$/u;
const EDGE = /^[\s([{|·•–—-]+|[\s)\]}|·•,;–—-]+$/gu;

/**
 * Reads a line as an outlet with a day.
 *
 * @param line one unit's text, white space folded
 * @param knownNames names of known sources, which need no word of an outlet's
 * @param order which figure is the day where a date in figures does not tell
 * @returns the outlet and the day, or null when the line says anything else
 */
export function readOutletDate(
  line: string,
  knownNames: readonly string[],
  order: DayOrder = null,
): OutletDate | null {
  if (line.length > MAX_LINE_UTF16) return null;
  const [date, ...others] = findDates(line, order);
  if (date === undefined || others.length > 0 || date.precision !== "day") return null;
  const before = line.slice(0, date.startUtf16);
  const after = line.slice(date.endUtf16);
  const [name, rest] = before.replace(EDGE, "") === "" ? [after, before] : [before, after];
  const outlet = name.replace(EDGE, "");
  if (!BETWEEN.test(rest) || outlet === "" || !/^[\p{Lu}\d]/u.test(outlet)) return null;
  // Outlet and day are two things: something other than a space parts them.
  const seam =
    date.startUtf16 > 0 && before.trim() !== ""
      ? before.slice(before.trimEnd().length - 1)
      : after.slice(0, 2);
  if (!/[,|·•–—()-]/u.test(seam)) return null;
  const isKnown = knownNames.some((known) => known.toLowerCase() === outlet.toLowerCase());
  const isOutlet =
    outlet.split(/\s+/).length <= MAX_OUTLET_WORDS && hasOutletWord(outlet) && !/[.:;,!?]/u.test(outlet);
  if (!isKnown && !isOutlet) return null;
  return { outlet, date, stated: line.slice(date.startUtf16, date.endUtf16) };
}
