/** Dates as texts write them: found in running text, with their precision. No clock: a date without a year has none. */

import { calendarDay } from "./calendar-day.ts";
import { monthNumber } from "./month-names.ts";

export type FoundDate = {
  startUtf16: number;
  endUtf16: number;
  /** YYYY-MM-DD, the first day of a month or year. */
  day: string;
  precision: "day" | "month" | "year";
};

/** A month and day whose year the text leaves to the reader. */
export type YearlessDate = { startUtf16: number; endUtf16: number; month: number; dayOfMonth: number };

type Groups = Readonly<Record<string, string | undefined>>;
type DayReader = (groups: Groups) => string | null;

const EDGE_BEFORE = "(?<![\\p{L}\\p{N}])";
const EDGE_AFTER = "(?![\\p{L}\\p{N}])";
/** Any word of a month's length: looking it up is far cheaper than an alternation of every name. */
const MONTH = "(?<month>\\p{L}{3,12})\\.?";
const DAY = "(?<day>\\d{1,2})";
const YEAR = "(?<year>\\d{4})";
const ORDINAL = "(?:st|nd|rd|th|er|º|ª|\\.)?";
const OF = "(?:de\\s+|of\\s+|del\\s+)?";

function pattern(source: string): RegExp {
  return new RegExp(`${EDGE_BEFORE}${source}${EDGE_AFTER}`, "gu");
}

const readNamed: DayReader = ({ year, month, day }) => {
  const number = monthNumber(month ?? "");
  return number === null ? null : calendarDay(Number(year), number, Number(day ?? 1));
};

const readNumbered: DayReader = ({ year, month, day }) =>
  calendarDay(Number(year), Number(month), Number(day));

/** Day and month in figures tell their order only when one of them exceeds 12, or both are equal. */
const readSlashed: DayReader = ({ first, second, year }) => {
  const [one, two] = [Number(first), Number(second)];
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (one > 12 || one === two) return calendarDay(fullYear, two, one);
  return two > 12 ? calendarDay(fullYear, one, two) : null;
};

/** ISO 8601: here a `T` and the time may follow at once. */
const ISO_DAY =
  /(?<![\p{L}\p{N}])(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})(?=T\d|(?![\p{L}\p{N}]))/gu;

/** Most telling first: a later pattern's match inside an earlier one's is dropped. */
const FORMS: readonly { precision: FoundDate["precision"]; form: RegExp; read: DayReader }[] = [
  { precision: "day", form: pattern(`${MONTH}\\s+${DAY}${ORDINAL}[.,]?\\s+${YEAR}`), read: readNamed },
  { precision: "day", form: pattern(`${DAY}${ORDINAL}\\s+${OF}${MONTH},?\\s+${OF}${YEAR}`), read: readNamed },
  { precision: "day", form: ISO_DAY, read: readNumbered },
  { precision: "day", form: pattern(`${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`), read: readNumbered },
  {
    precision: "day",
    form: pattern("(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4}|\\d{2})"),
    read: readSlashed,
  },
  {
    precision: "day",
    form: /(?<year>\d{4})[年년]\s?(?<month>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일]/gu,
    read: readNumbered,
  },
  { precision: "month", form: pattern(`${MONTH},?\\s+${OF}${YEAR}`), read: readNamed },
];

const YEARLESS: readonly RegExp[] = [
  pattern(`${MONTH}\\s+${DAY}(?:st|nd|rd|th)?(?!\\s*[,.]?\\s*\\d)`),
  pattern(`${DAY}${ORDINAL}\\s+${OF}${MONTH}(?!\\s*[,.]?\\s*${OF}\\d)`),
];

/** Adds the later dates that overlap none of the earlier. Both lists ascend, and so does the answer. O(n + m). */
function mergeDates(earlier: readonly FoundDate[], later: readonly FoundDate[]): FoundDate[] {
  let at = 0;
  const free = later.filter(({ startUtf16, endUtf16 }) => {
    while ((earlier[at]?.endUtf16 ?? Infinity) <= startUtf16) at += 1;
    return (earlier[at]?.startUtf16 ?? Infinity) >= endUtf16;
  });
  return [...earlier, ...free].sort((a, b) => a.startUtf16 - b.startUtf16);
}

/**
 * Finds the dates with a year in a text.
 *
 * @param text any text; English, German, French, Spanish, Italian, Portuguese, Dutch, Indonesian, Polish, Russian,
 *   Ukrainian, Turkish, Arabic and Hebrew month names, ISO 8601, and figures whose order is beyond doubt
 * @returns the dates in text order, none overlapping; impossible days are left out. O(n) for each form.
 */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  let found: FoundDate[] = [];
  for (const { precision, form, read } of FORMS) {
    const matches: FoundDate[] = [];
    for (const match of text.matchAll(form)) {
      const day = read(match.groups ?? {});
      const startUtf16 = match.index;
      if (day !== null) matches.push({ startUtf16, endUtf16: startUtf16 + match[0].length, day, precision });
    }
    if (matches.length > 0) found = mergeDates(found, matches);
  }
  return found;
}

/** Finds the days of a month written without a year ("on May 1"), in text order. O(n). */
export function findYearlessDates(text: string): YearlessDate[] {
  const found: YearlessDate[] = [];
  for (const form of YEARLESS) {
    for (const match of text.matchAll(form)) {
      const month = monthNumber(match.groups?.month ?? "");
      const dayOfMonth = Number(match.groups?.day);
      // 2000 is a leap year: 29 February exists in some year.
      if (month === null || calendarDay(2000, month, dayOfMonth) === null) continue;
      found.push({ startUtf16: match.index, endUtf16: match.index + match[0].length, month, dayOfMonth });
    }
  }
  return found.sort((a, b) => a.startUtf16 - b.startUtf16);
}
