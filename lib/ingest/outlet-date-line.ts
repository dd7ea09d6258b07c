/** A line that names an outlet and a day and nothing else ("Harrow Post, 3 December 2031"), as digests of the press do. */

import { type ClockTime, findClockTime } from "./clock-time.ts";
import { WEEKDAY } from "./date-line-rest.ts";
import { type DayOrder, type FoundDate, findDates } from "./date-text.ts";
import { hasOutletWord, isOutletWord } from "./outlet-names.ts";

export type OutletDate = {
  outlet: string;
  date: FoundDate;
  clock: ClockTime | null;
  /** The day and time as the line writes them. */
  stated: string;
};

const MAX_LINE_UTF16 = 120;
const MAX_OUTLET_WORDS = 7;
const BETWEEN = /^[\s,|·•–—()-]*$/u;
const EDGE = /^[\s([{|·•–—-]+|[\s)\]}|·•,;–—-]+$/gu;

function isOutletName(name: string, knownNames: readonly string[]): boolean {
  if (name === "" || !/^[\p{Lu}\p{Lo}\d]/u.test(name)) return false;
  if (knownNames.some((known) => known.toLowerCase() === name.toLowerCase())) return true;
  return name.split(/\s+/).length <= MAX_OUTLET_WORDS && hasOutletWord(name) && !/[.:;,!?]/u.test(name);
}

/** "Channel 8 News | Sunday, " without the day of the week, which is the date's; "Sunday Times, " as it is. */
function withoutWeekday(before: string): string {
  const day = [...before.matchAll(WEEKDAY)].at(-1);
  const isLast = day !== undefined && BETWEEN.test(before.slice(day.index + day[0].length));
  return isLast ? before.slice(0, day.index) : before;
}

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
  const before = withoutWeekday(line.slice(0, date.startUtf16));
  const below = line.slice(date.endUtf16);
  const found = findClockTime(below);
  const after = found === null ? below : below.slice(0, found.startUtf16) + below.slice(found.endUtf16);
  const [name, rest] = before.replace(EDGE, "") === "" ? [after, before] : [before, after];
  const outlet = name.replace(EDGE, "");
  if (!BETWEEN.test(rest) || !isOutletName(outlet, knownNames)) return null;
  // Outlet and day are two things: something other than a space parts them, or the name ends as outlets' names do.
  const seam = name === before ? before.slice(before.trimEnd().length - 1) : after.slice(0, 2);
  const lastWord = /[\p{L}\p{N}]+$/u.exec(outlet)?.[0] ?? "";
  if (!/[,|·•–—()-]/u.test(seam) && !isOutletWord(lastWord)) return null;
  const clock =
    found === null
      ? null
      : { ...found, startUtf16: found.startUtf16 + date.endUtf16, endUtf16: found.endUtf16 + date.endUtf16 };
  const stated = line.slice(date.startUtf16, clock?.endUtf16 ?? date.endUtf16).trim();
  return { outlet, date, clock, stated };
}
