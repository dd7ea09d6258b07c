/**
 * Where a text writes calendar dates, years and times of day: numbers in there count nothing. Years are told from counts
 * by what stands around them, so that "2,016 boats" and "2016 boats" stay counts.
 */

export type CalendarSpan = { startUtf16: number; endUtf16: number; day: string | null };

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
const NUMBER_DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const EDGE = "(?<![\\p{L}\\d.,])";

const DATES: readonly RegExp[] = [
  new RegExp(`${EDGE}${YEAR}-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`, "gu"),
  new RegExp(`${EDGE}${MONTH} ${NUMBER_DAY}(?:,? ${YEAR})?(?![\\d\\p{L}]|,\\d)`, "gu"),
  new RegExp(`${EDGE}${NUMBER_DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?![\\d\\p{L}]|,\\d)`, "gu"),
  new RegExp(`${EDGE}${MONTH}(?: of)?,? ${YEAR}(?![\\d\\p{L}]|,\\d)`, "gu"),
  /(?<![\d/])[0-3]?\d\/[0-3]?\d\/(?:\d{4}|\d{2})(?![\d/])/gu,
  /(?<![\d.])[0-3]?\d\.[01]?\d\.(?:19|20)\d{2}(?!\d)/gu,
];
const YEAR_WORDS =
  "in|since|by|of|until|till|from|before|after|during|between|early|late|mid-?|summer|winter|spring|autumn|fall|year|and|to|through|than|for|season|election|budget";
const YEARS: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:${YEAR_WORDS})[ -])${YEAR}(?:[-–/]\\d{2,4})?(?![\\d\\p{L}%]|[.,]\\d|s? (?:people|men|women|boats|houses|homes|fighters|soldiers|troops|cases|deaths|dead|troops|votes|tons|tonnes|dollars|euros|miles|kilomet))(?!-(?!\\d))`,
    "giu",
  ),
  new RegExp(`(?<=\\()${YEAR}(?:[-–]\\d{2,4})?(?=\\))`, "gu"),
  new RegExp(`${EDGE}${YEAR}s(?!\\p{L})`, "gu"),
  new RegExp(`${EDGE}${YEAR}[-–](?:1[5-9]\\d\\d|20\\d\\d)(?![\\d\\p{L}])`, "gu"),
];
const TIMES: readonly RegExp[] = [
  /(?<![\p{L}\d])\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|UTC|CET|hrs?)(?!\p{L})/giu,
  /(?<![\p{L}\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/gu,
];

function monthOf(name: string): number {
  const prefix = name.toLowerCase().replace(".", "").slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(prefix)) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** YYYY, YYYY-MM or YYYY-MM-DD; null without a year, or where the day does not exist. */
function dayOf(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  const { year, month, monthNumber, day } = groups ?? {};
  if (year === undefined) return null;
  const number = month === undefined ? Number(monthNumber ?? 0) : monthOf(month);
  if (number === 0) return year;
  if (day === undefined) return `${year}-${two(number)}`;
  const date = Number(day);
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  return date >= 1 && date <= last ? `${year}-${two(number)}-${two(date)}` : null;
}

function spansOf(text: string, forms: readonly RegExp[], isDated: boolean): CalendarSpan[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
      day: isDated ? dayOf(match.groups) : null,
    })),
  );
}

/**
 * Finds dates, years and times of day.
 *
 * @param text English text
 * @returns spans in text order; of overlapping ones the longest. `day` is null for times and for dates without a year. O(n).
 */
export function findCalendarSpans(text: string): CalendarSpan[] {
  const all = [...spansOf(text, DATES, true), ...spansOf(text, YEARS, true), ...spansOf(text, TIMES, false)];
  all.sort((a, b) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16);
  const kept: CalendarSpan[] = [];
  for (const span of all) if (span.startUtf16 >= (kept.at(-1)?.endUtf16 ?? 0)) kept.push(span);
  return kept;
}
