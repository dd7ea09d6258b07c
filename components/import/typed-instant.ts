/** A moment as one types it, to the minute, in UTC unless a zone is written behind it. */
import { calendarDay } from "#lib/ingest/calendar-day.ts";

const shape =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/iu;

const two = (number: number | string) => String(number).padStart(2, "0");

function offsetOf(zone: string | undefined): string {
  if (zone === undefined || /^(?:Z|UTC)$/iu.test(zone)) return "Z";
  return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/**
 * Reads "2031-03-15 07:12", "2031-03-15T07:12:09Z" or "2031-03-15 07:12 +02:00".
 *
 * @returns RFC 3339 with its offset, or null when it is no such moment. A day without a time is none: it would have to be
 *   made up.
 */
export function parseTypedInstant(typed: string): string | null {
  const [, year, month, day, hour, minute, second = "00", zone] = shape.exec(typed.trim()) ?? [];
  if (year === undefined || hour === undefined || minute === undefined) return null;
  const on = calendarDay(Number(year), Number(month), Number(day));
  if (on === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const instant = `${on}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** What one would have typed for that moment, in UTC. */
export function typedInstant(instant: string | null): string {
  if (instant === null || Number.isNaN(Date.parse(instant))) return "";
  const iso = new Date(instant).toISOString();
  const seconds = iso.slice(17, 19) === "00" ? "" : iso.slice(16, 19);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds}`;
}
