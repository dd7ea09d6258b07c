/**
 * Dates told from the day of writing: "yesterday", "on Tuesday", "in May", "so far this year". Without that day they stay
 * words: nothing is made up.
 */

import type { CalendarSpan } from "./calendar-spans.ts";
import { addDays, addMonths, isoWeek, pastMonth, WEEKDAYS, weekdayUpTo } from "./day-arithmetic.ts";

type Told = Pick<CalendarSpan, "day" | "period">;
type Form = { form: RegExp; read: (words: string, writtenOn: string) => Told };

const MONTH_NAMES =
  "january february march april may june july august september october november december".split(" ");
const on = (day: string | null): Told => ({ day, period: null });

const FORMS: readonly Form[] = [
  { form: /\b[Yy]esterday\b/gu, read: (_, day) => on(addDays(day, -1)) },
  { form: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gu, read: (_, day) => on(day) },
  {
    form: /\b(?<!next |every |each |coming |following )(?:(?:last|this|past) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s)/gu,
    read: (words, day) => on(readWeekday(words.toLowerCase(), day)),
  },
  {
    form: /\bso far (?:this year|in 20\d\d)\b|\bthis year so far\b/giu,
    read: (words, day) => {
      const year = /\d{4}/u.exec(words)?.[0] ?? day.slice(0, 4);
      return year === day.slice(0, 4) ? { day, period: `${year}-01-01/${day}` } : on(year);
    },
  },
  { form: /\bthis year\b/giu, read: (_, day) => on(day.slice(0, 4)) },
  { form: /\blast year\b/giu, read: (_, day) => on(String(Number(day.slice(0, 4)) - 1)) },
  { form: /\bthis month\b/giu, read: (_, day) => on(day.slice(0, 7)) },
  { form: /\blast month\b/giu, read: (_, day) => on(addMonths(day.slice(0, 7), -1)) },
  { form: /\bthis week\b/giu, read: (_, day) => ({ day: null, period: isoWeek(day) }) },
  { form: /\blast week\b/giu, read: (_, day) => ({ day: null, period: isoWeek(addDays(day, -7) ?? day) }) },
  {
    form: /\bthe (?:last|past) (?:hour|24 hours|day|week|month|year|decade)\b/giu,
    read: (words, day) => ({ day, period: `${pastLength(words.toLowerCase())}/${day}` }),
  },
  {
    form: /(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id-?) ?)(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,? [0-3]?\d(?!\d)| of)/gu,
    read: (words, day) => on(pastMonth(day, MONTH_NAMES.indexOf(words.toLowerCase()) + 1)),
  },
];

/** "last Friday" written on a Friday is the one before. */
function readWeekday(words: string, writtenOn: string): string | null {
  const weekday = WEEKDAYS.indexOf(words.split(" ").at(-1) ?? "");
  const from = words.startsWith("last ") ? addDays(writtenOn, -1) : writtenOn;
  return from === null ? null : weekdayUpTo(from, weekday);
}

/** As an ISO 8601 duration. */
function pastLength(words: string): string {
  if (words.endsWith("hour")) return "PT1H";
  if (words.endsWith("hours")) return "PT24H";
  if (words.endsWith("decade")) return "P10Y";
  return `P1${words.split(" ").at(-1)?.charAt(0).toUpperCase()}`;
}

/** Words that name a stretch of time: they keep two numbers apart also where nobody knows when they were written. */
const STRETCH = /^(?:so far|this (?:year|month|week)|last (?:year|month|week)|the (?:last|past))/iu;

function isToCome(text: string, startUtf16: number): boolean {
  const before = text.slice(Math.max(0, startUtf16 - 80), startUtf16);
  return /\b(?:will|would|shall|to be|scheduled|planned|expected|due)\b[^.;!?]*$/iu.test(before);
}

/**
 * Finds dates told from the day of writing. What is announced for a day to come has none.
 *
 * @param text English text with plain spaces
 * @param writtenOn YYYY-MM-DD, or null: then `day` is null, and `period` the words of a stretch of time
 * @returns spans, form by form. O(n).
 */
export function findRelativeDates(text: string, writtenOn: string | null): CalendarSpan[] {
  return FORMS.flatMap(({ form, read }) =>
    [...text.matchAll(form)].map((match) => {
      const [words] = match;
      const unread: Told = { day: null, period: STRETCH.test(words) ? words.toLowerCase() : null };
      return {
        startUtf16: match.index,
        endUtf16: match.index + words.length,
        ...(writtenOn === null || isToCome(text, match.index) ? unread : read(words, writtenOn)),
      };
    }),
  );
}
