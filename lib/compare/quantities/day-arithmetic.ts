/** Calendar days as YYYY-MM-DD, and what "yesterday" or "on Tuesday" is when the day of writing is known. */

const DAY_MS = 86_400_000;
export const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A day as milliseconds; null when it is none. */
function milliseconds(day: string): number | null {
  const time = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day so many days after (before, when negative) another; null when that is no day. */
export function addDays(day: string, days: number): string | null {
  const time = milliseconds(day);
  return time === null ? null : toDay(time + days * DAY_MS);
}

/** The last such weekday (0 is Sunday) on the day or before it. */
export function weekdayUpTo(day: string, weekday: number): string | null {
  const time = milliseconds(day);
  if (time === null) return null;
  const back = (new Date(time).getUTCDay() - weekday + 7) % 7;
  return toDay(time - back * DAY_MS);
}

/** The month before or after, as YYYY-MM. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const all = year * 12 + number - 1 + months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/** The ISO 8601 week of a day, as 2020-W18; null when it is no day. */
export function isoWeek(day: string): string | null {
  const time = milliseconds(day);
  if (time === null) return null;
  const thursday = new Date(time + (4 - (new Date(time).getUTCDay() || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/**
 * The day a month and date without a year mean in a text of a given day: that year's, or the last one's within half a
 * year; null when neither has passed, since the text then speaks of what is to come.
 */
export function pastDay(writtenOn: string, month: number, date: number): string | null {
  const year = Number(writtenOn.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, "0");
  const days = [year, year - 1].map((each) => `${each}-${two(month)}-${two(date)}`);
  const earliest = addDays(writtenOn, -183) ?? writtenOn;
  const found = days.find((day) => day <= writtenOn && day >= earliest);
  return found !== undefined && milliseconds(found) !== null && toDay(milliseconds(found) ?? 0) === found
    ? found
    : null;
}

/** The month a name without a year means: the last one that has begun. As YYYY-MM. */
export function pastMonth(writtenOn: string, month: number): string {
  const year = Number(writtenOn.slice(0, 4));
  const isPast = month <= Number(writtenOn.slice(5, 7));
  return `${isPast ? year : year - 1}-${String(month).padStart(2, "0")}`;
}
