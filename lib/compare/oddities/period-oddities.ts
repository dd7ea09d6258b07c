/**
 * Periods that end before they begin: "from 5 May 2031 to 3 May 2031", "began on 5 May 2031 and ended on 3 May 2031". Not
 * "moved from 5 May to 3 May", which is no period, nor "from December to 3 January 2031", which begins the year before.
 */
import { type Oddity, oddity } from "./oddity.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const YEAR = "(?:19|20)\\d\\d";
const DAY = "[0-3]?\\d(?:st|nd|rd|th)?";
const DATE = `(?:${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?|${MONTH} ${DAY}(?!\\d)(?:,? ${YEAR})?|${MONTH} ${YEAR}|${YEAR})`;
const END = "(?![\\d\\p{L}%]|[,.:]\\d|[-–/]\\d)";

/** Two dates with the words in front of them that make them the ends of a period. */
const FORMS: readonly RegExp[] = [
  `(?<=\\b[Ff]rom )(?<from>${DATE})(?:,? (?:to|until|till|through) )(?<to>${DATE})${END}`,
  `(?<=\\b[Bb]etween )(?<from>${DATE}),? and (?<to>${DATE})${END}`,
  `(?<=\\b(?:began|started|opened|commenced|born)(?: on| in)? )(?<from>${DATE}),? (?:and|but) (?:(?:it|he|she|they) )?(?:ended|finished|closed|concluded|died)(?: on| in)? (?<to>${DATE})${END}`,
].map((form) => new RegExp(form, "gu"));

/** In front of "from": the dates are the old one and the new. */
const MOVED =
  /\b(?:mov|brought|bring|chang|postpon|advanc|shift|resched|switch|revis|correct|amend|backdat|pull|cut|shorten|reduc|extend|back|revers|slip|rise|rose|fall|fell|drop|declin|increas|grew|grow|up|down|updat|alter|transfer|travel|jump|went|going|goes|return|dated)\p{L}*(?: [^.;:()]{0,60})?$/iu;
/** In front of "between": they are held against each other. */
const HELD_AGAINST =
  /\b(?:choos|chose|choice|decid|differ|compar|contrast|gap|rise|fall|drop|declin|increas|growth|change|link|match|similar|relation|distin|either|mov|shift|switch|travel|jump|return)\p{L}*(?: [^.;:()]{0,60})?$/iu;
/** Years alone may be counts or editions; beside these they are years that something lasted. */
const LASTING =
  /\b(?:lasted|ran|served|ruled|reigned|governed|lived|worked|held|office|force|period|term|war|mandate|presidency|president|minister|mayor|chairman|chairwoman|director|jailed|imprisoned|employed)(?: [^,.;:()]{0,40})? from $/iu;

type Read = { year: number | null; month: number | null; day: number | null };

function readDate(written: string): Read {
  const year = new RegExp(`${YEAR}$`, "u").exec(written)?.[0];
  const rest = year === undefined ? written : written.slice(0, -year.length);
  const name = /\p{L}{3,}/u.exec(rest.replace(/\d+(?:st|nd|rd|th)/giu, ""))?.[0];
  const day = /\d{1,2}/u.exec(rest)?.[0];
  return {
    year: year === undefined ? null : Number(year),
    month: name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    day: day === undefined ? null : Number(day),
  };
}

/** Later by what both dates tell; without both years only within one month, as a month may be the year before's. */
function isLater(from: Read, to: Read): boolean {
  if (from.year !== null && from.year !== to.year) return to.year !== null && from.year > to.year;
  if (from.month === null || to.month === null) return false;
  if (from.month !== to.month) return from.year !== null && from.month > to.month;
  return from.day !== null && to.day !== null && from.day > to.day;
}

/** Whether the words in front make the two dates the ends of something that lasts. */
function isPeriod(before: string, areYears: boolean): boolean {
  if (LASTING.test(before)) return true;
  const isFrom = /\bfrom $/iu.test(before);
  if (areYears && isFrom) return false;
  const front = before.replace(/\b(?:from|between) $/iu, "");
  return !(isFrom ? MOVED : HELD_AGAINST).test(front);
}

/**
 * Finds periods whose end is told to lie before their begin.
 *
 * @returns in text order of each form; years alone behind "from" only where words say that something lasted. O(n).
 */
export function periodsBackwards(text: string): Oddity[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { from = "", to = "" } = match.groups ?? {};
      const span = { startUtf16: match.index, endUtf16: match.index + match[0].length };
      const before = text.slice(Math.max(0, span.startUtf16 - 100), span.startUtf16);
      const areYears = from.length === 4 && to.length === 4;
      if (areYears && /^ \p{Ll}+s\b/u.test(text.slice(span.endUtf16, span.endUtf16 + 24))) return [];
      const clause = before.split(/[.;:()]\s/u).at(-1) ?? "";
      if (!isLater(readDate(from), readDate(to)) || !isPeriod(clause, areYears)) return [];
      const what = areYears ? "range of years" : "period";
      const why = `The ${what} begins with ${from} and ends with ${to}, which is earlier.`;
      return [oddity("rangeBackwards", [span], why)];
    }),
  );
}
