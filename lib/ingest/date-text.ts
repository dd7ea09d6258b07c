/** Dates as texts write them: found in running text, with their precision. No clock: a date without a year has none. */

import { calendarDay } from "./calendar-day.ts";
import { MONTH_WORD, monthNumber } from "./month-names.ts";

/** Which of two figures of a date is the day ("3/4/2031"); null: the text leaves it open. */
export type DayOrder = "dayFirst" | "monthFirst" | null;

export type FoundDate = {
  startUtf16: number;
  endUtf16: number;
  /** YYYY-MM-DD, the first day of a month or year; of two possible days the earlier. */
  day: string;
  /** The later of the two days that figures of open order can be; null when the date has one reading. */
  otherDay: string | null;
  precision: "day" | "month" | "year";
};

/** A month and day whose year the text leaves to the reader. */
export type YearlessDate = { startUtf16: number; endUtf16: number; month: number; dayOfMonth: number };

type Groups = Readonly<Record<string, string | undefined>>;
type Days = Pick<FoundDate, "day" | "otherDay">;
type DayReader = (groups: Groups, order: DayOrder) => Days | null;

const EDGE_BEFORE = "(?<![\\p{L}\\p{N}])";
const EDGE_AFTER = "(?![\\p{L}\\p{N}])";
const MONTH = `(?<month>${MONTH_WORD})\\.?`;
const DAY = "(?<day>\\d{1,2})";
const YEAR = "(?<year>\\d{4})";
const ORDINAL = "(?:st|nd|rd|th|er|º|ª|\\.)?";
const OF = "(?:(?:de|of|del|DE|OF|DEL)\\s+)?";

function pattern(source: string): RegExp {
  return new RegExp(`${EDGE_BEFORE}${source}${EDGE_AFTER}`, "gu");
}

function sure(day: string | null): Days | null {
  return day === null ? null : { day, otherDay: null };
}

const readNamed: DayReader = ({ year, month, day }) => {
  const number = monthNumber(month ?? "");
  return number === null ? null : sure(calendarDay(Number(year), number, Number(day ?? 1)));
};

const readNumbered: DayReader = ({ year, month, day }) =>
  sure(calendarDay(Number(year), Number(month), Number(day)));

/** Day and month in figures tell their order only when one of them exceeds 12, or both are equal. */
const readFigures: DayReader = ({ first, second, year }, order) => {
  const [one, two] = [Number(first), Number(second)];
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const dayFirst = calendarDay(fullYear, two, one);
  const monthFirst = calendarDay(fullYear, one, two);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return sure(dayFirst ?? monthFirst);
  if (order !== null) return sure(order === "dayFirst" ? dayFirst : monthFirst);
  const [day, otherDay] = [dayFirst, monthFirst].sort();
  return day === undefined || otherDay === undefined ? null : { day, otherDay };
};

/** ISO 8601: here a `T` and the time may follow at once. */
const ISO_DAY =
  /(?<![\p{L}\p{N}])(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?=T\d|(?![\p{L}\p{N}]))/gu;

/** Most telling first: a later pattern's match inside an earlier one's is dropped. */
const FORMS: readonly { precision: FoundDate["precision"]; form: RegExp; read: DayReader }[] = [
  { precision: "day", form: pattern(`${MONTH}\\s+${DAY}${ORDINAL}[.,]?\\s+${YEAR}`), read: readNamed },
  { precision: "day", form: pattern(`${DAY}${ORDINAL}\\s+${OF}${MONTH},?\\s+${OF}${YEAR}`), read: readNamed },
  { precision: "day", form: ISO_DAY, read: readNumbered },
  { precision: "day", form: pattern(`${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`), read: readNumbered },
  {
    precision: "day",
    form: pattern("(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4}|\\d{2})"),
    read: readFigures,
  },
  {
    precision: "day",
    form: pattern("(?<first>\\d{1,2})-(?<second>\\d{1,2})-(?<year>\\d{4})"),
    read: readFigures,
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

const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic and Persian figures as the others, one unit for one. */
function withLatinDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * Finds the dates with a year in a text.
 *
 * @param text any text; month names of month-names.ts, ISO 8601, and figures
 * @param order which figure is the day where a date in figures does not tell; it then has two readings
 * @returns the dates in text order, none overlapping; impossible days are left out. O(n) for each form.
 */
export function findDates(text: string, order: DayOrder = null): FoundDate[] {
  const plain = withLatinDigits(text);
  if (!/\d/.test(plain)) return [];
  let found: FoundDate[] = [];
  for (const { precision, form, read } of FORMS) {
    const matches: FoundDate[] = [];
    for (const match of plain.matchAll(form)) {
      const days = read(match.groups ?? {}, order);
      const startUtf16 = match.index;
      if (days !== null)
        matches.push({ startUtf16, endUtf16: startUtf16 + match[0].length, ...days, precision });
    }
    if (matches.length > 0) found = mergeDates(found, matches);
  }
  return found;
}

/** Finds the days of a month written without a year ("on May 1"), in text order. O(n). */
export function findYearlessDates(text: string): YearlessDate[] {
  const plain = withLatinDigits(text);
  const found: YearlessDate[] = [];
  for (const form of YEARLESS) {
    for (const match of plain.matchAll(form)) {
      const month = monthNumber(match.groups?.month ?? "");
      const dayOfMonth = Number(match.groups?.day);
      // 2000 is a leap year: 29 February exists in some year.
      if (month === null || calendarDay(2000, month, dayOfMonth) === null) continue;
      found.push({ startUtf16: match.index, endUtf16: match.index + match[0].length, month, dayOfMonth });
    }
  }
  return found.sort((a, b) => a.startUtf16 - b.startUtf16);
}
