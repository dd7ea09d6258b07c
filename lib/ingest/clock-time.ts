/** Times of day beside a date line's date, with the zone as stated and its offset where that is certain. */

export type ClockTime = {
  startUtf16: number;
  endUtf16: number;
  /** 24-hour HH:MM */
  time: string;
  /** Two digits; "00" when none are stated. */
  second: string;
  /** As stated, or null. */
  zone: string | null;
  /** "+02:00", or null when no zone is stated or its letters name several (IST, CST, BST). */
  offset: string | null;
};

const CERTAIN_OFFSETS: Readonly<Record<string, string>> = {
  Z: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  SAST: "+02:00",
  WIB: "+07:00",
  HKT: "+08:00",
  SGT: "+08:00",
};

const ZONE = "(?:(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|Z|[A-Z]{2,5})(?![A-Za-z])";
const CLOCK = new RegExp(
  `(?<!\\d)(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?)?\\s?(?<half>[aApP]\\.?[mM]\\.?(?![a-z]))?(?:\\s*\\(?(?<zone>${ZONE})\\)?)?`,
  "g",
);

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric === null) return CERTAIN_OFFSETS[zone] ?? null;
  return `${numeric[1]}${numeric[2]?.padStart(2, "0")}:${numeric[3] ?? "00"}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  // "17:19 PM" is a slip, and not an open one.
  if (half === undefined || (hour > 12 && half.toLowerCase().startsWith("p")))
    return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

/**
 * Finds the first time of day in a line: "10:07 PM", "09.10", "9 a.m. EST", "T09:10:00+02:00".
 *
 * @param line a date line, its date blanked out so that the date's figures are not read as a time
 * @returns the time, or null when none is stated
 */
export function findClockTime(line: string): ClockTime | null {
  for (const match of line.matchAll(CLOCK)) {
    const { hour, minute, second = "00", half, zone } = match.groups ?? {};
    if (minute === undefined && half === undefined) continue;
    const hour24 = hourOf(Number(hour), half);
    if (hour24 === null || Number(minute ?? 0) > 59 || Number(second) > 59) continue;
    const time = `${String(hour24).padStart(2, "0")}:${minute ?? "00"}`;
    const zoneText = zone?.trim();
    const endUtf16 = match.index + match[0].length;
    return {
      startUtf16: match.index,
      endUtf16,
      time,
      second,
      zone: zoneText ?? null,
      offset: offsetOf(zoneText),
    };
  }
  return null;
}
