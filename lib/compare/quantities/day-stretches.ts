/**
 * Days and months told together: "9-12 August 2020", "August 9 and 10", "from 30 July to 2 August", "June to August 2020",
 * "the three months to June 2020". What is told for them is told for no single one of them.
 */
import type { CalendarSpan } from "./calendar-spans.ts";

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const EDGE = "(?<![\\p{L}\\d.,])";
const END = "(?![\\d\\p{L}]|,\\d)";
const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
const DAY = "[0-3]?\\d";
const TH = "(?:st|nd|rd|th)?";
const UNTIL = "(?: to | until | till | through | and |\\s?[-–—]\\s?)";
/** "9 August 2019 and 9 August 2020" are two days a year apart, and no stretch. */
const UNTIL_DATED = "(?: to | until | till | through |\\s?[-–—]\\s?)";
/** A few at most, so that a long list of numbers is read once. */
const MORE_DAYS = `(?:, ${DAY}${TH}){0,5},?`;

const FORMS: readonly RegExp[] = [
  `${EDGE}(?<month>${MONTH}) (?<from>${DAY})${TH}${MORE_DAYS}${UNTIL}(?:the )?(?<to>${DAY})${TH}(?:[,.]? (?<year>${YEAR}))?${END}`,
  `${EDGE}(?:the )?(?<from>${DAY})${TH}${MORE_DAYS}${UNTIL}(?:the )?(?<to>${DAY})${TH}(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?${END}`,
  `${EDGE}(?<from>${DAY})${TH} (?<fromMonth>${MONTH})${UNTIL}(?<to>${DAY})${TH} (?<month>${MONTH})(?:,? (?<year>${YEAR}))?${END}`,
  `${EDGE}(?<fromMonth>${MONTH}) (?<from>${DAY})${TH}${UNTIL}(?<month>${MONTH}) (?<to>${DAY})${TH}(?:[,.]? (?<year>${YEAR}))?${END}`,
  `${EDGE}(?<from>${DAY})${TH} (?<fromMonth>${MONTH}),? (?<fromYear>${YEAR})${UNTIL_DATED}(?<to>${DAY})${TH} (?<month>${MONTH}),? (?<year>${YEAR})${END}`,
  `${EDGE}(?<fromMonth>${MONTH}) (?<from>${DAY})${TH},? (?<fromYear>${YEAR})${UNTIL_DATED}(?<month>${MONTH}) (?<to>${DAY})${TH},? (?<year>${YEAR})${END}`,
  `${EDGE}(?<fromMonth>${MONTH})${UNTIL}(?<month>${MONTH}),? (?<year>${YEAR})${END}`,
].map((form) => new RegExp(form, "gu"));

type Written = { day?: string | undefined; month?: string | undefined; year?: string | undefined };
/** YYYY-MM-DD or YYYY-MM of what is written; null where that is not known. */
export type ReadDay = (written: Written) => string | null;

function endsOf(groups: Readonly<Record<string, string | undefined>>, read: ReadDay): string | null {
  const { from, to, month, fromMonth = month, year, fromYear = year } = groups;
  const end = read({ day: to, month, year });
  const start = read({ day: from, month: fromMonth, year: fromYear });
  if (start === null || end === null) return null;
  if (start < end) return `${start}/${end}`;
  // "28 December to 3 January 2021" begins the year before.
  if (year === undefined || fromYear !== year || fromMonth === month) return null;
  const earlier = read({ day: from, month: fromMonth, year: String(Number(year) - 1) });
  return earlier === null ? null : `${earlier}/${end}`;
}

/** How long, and the day or month it ends with. */
const ENDING = new RegExp(
  `${EDGE}[Tt]he (?:last |past )?(?:(?<count>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )?(?:full |fiscal |financial )?(?<unit>hour|day|week|month|quarter|year)s? (?:ending|ended|to|up to|through|until)(?: on| in)? (?:(?<day>${DAY})${TH} (?<month>${MONTH})|(?<monthFirst>${MONTH})(?: (?<dayBehind>${DAY})${TH})?)(?:,? (?<year>${YEAR}))?${END}`,
  "gu",
);
const COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const MONTHS_OF_QUARTER = 3;

/** As an ISO 8601 duration. */
function durationOf(count: string, unit: string): string {
  const spelled = COUNTS.indexOf(count);
  const many = spelled < 0 ? Number(count) : spelled;
  if (unit === "hour") return `PT${many}H`;
  return unit === "quarter" ? `P${MONTHS_OF_QUARTER * many}M` : `P${many}${unit.charAt(0).toUpperCase()}`;
}

function findEndings(text: string, read: ReadDay): CalendarSpan[] {
  return [...text.matchAll(ENDING)].map((match) => {
    const { count = "1", unit = "", monthFirst, dayBehind, year } = match.groups ?? {};
    const { day = dayBehind, month = monthFirst } = match.groups ?? {};
    const end = read({ day, month, year });
    return {
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
      day: end,
      period: end === null ? null : `${durationOf(count, unit)}/${end}`,
    };
  });
}

/**
 * Finds them.
 *
 * @param text English text with plain spaces
 * @returns spans, form by form, with the ISO 8601 interval as their period and no day but the one that ends them by name; both null
 *   where the year is not known. O(n).
 */
export function findDayStretches(text: string, read: ReadDay): CalendarSpan[] {
  const stretches = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
      day: null,
      period: endsOf(match.groups ?? {}, read),
    })),
  );
  return [...stretches, ...findEndings(text, read)];
}
