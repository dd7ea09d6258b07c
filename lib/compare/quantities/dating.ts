/** For when a number is told: the date that governs it in its sentence, and the stretch of time it covers. */

import type { CalendarSpan } from "./calendar-spans.ts";
import type { Surroundings } from "./quantity-context.ts";

export type Dating = { asOf: string | null; period: string | null };

const NEVER: Dating = { asOf: null, period: null };
/** The words that put a date on what stands before or behind it; a day and a relative date need none. */
const GOVERNS =
  /(?:^|[^\p{L}])(?:in|on|by|as of|during|through|throughout|until|till|at|early|late|mid|(?:the )?(?:end|beginning|start|middle|morning|afternoon|evening|night|summer|spring|autumn|fall|winter|rest|months|all) of|for|to|since|dated|last)(?: (?:the )?(?:early|late|mid|end of|year|summer|spring|autumn|fall|winter|months of))?[ -]$/iu;
const SINCE = /\bsince(?: (?:early|late|mid))?[ -]$/iu;
const FROM = /\b(?:from|between)(?: (?:early|late|mid))?[ -]$/iu;
/** Behind these the date belongs to something else: "compared with", "a peak in", another clause. */
const OTHER_CLAUSE =
  /[;:()—]|\b(?:than|compared|versus|(?:up|down) from|from (?:an?|the) (?:\p{L}+ ){0,2}(?:high|low|peak|record|levels?|estimates?|figures?|total|average|rate|numbers?|count|year|month|week|day)|against|after|before|when|which|where|while|because|although|as|but|if|until|born|founded|established|built|adopted|signed|launched|named|elected)\b|,? and (?:the|an?|he|she|it|they|his|her|its|their|then|later|has|have|had|was|were|is|are)\b/iu;
const COMPARED =
  /\b(?:than|compared|versus|up from|down from|against|earlier|before|previous)\b|\bfrom(?: \p{L}+){0,2} ?$/iu;
/** "Founded in 1990, the firm has 500 workers": the date is of another verb. */
const OF_ANOTHER_VERB =
  /\b(?:\p{L}+ed|born|built|begun|began|fell|rose|came|won|made|set up|sent|held) (?:in|on|by|at|during) $/iu;
/** "…, the mayor said on Sunday": the day is that of the saying, and the number's only where its sentence has no other. */
const OF_THE_SAYING =
  /[,"”’] [^,;]*\b(?:said|says|told|tells|added|adds|reported|reports|announced|announces|stated|states|confirmed|confirms|wrote|writes|estimated|estimates|according to)\b[^,;]*$/u;
const DAY_LENGTH = 10;

function precedes(text: string, date: CalendarSpan): string {
  return text.slice(Math.max(0, date.startUtf16 - 32), date.startUtf16);
}

/** Whether a date dates what stands beside it, rather than naming something ("the September 2014 estimate"). */
function isGoverning(text: string, date: CalendarSpan): boolean {
  const before = precedes(text, date);
  if (GOVERNS.test(before) || /\($/u.test(before)) return true;
  if (date.day === null && date.period !== null && FROM.test(before)) return true;
  const isNamed = /\b(?:the|an?|its|his|her|their|this|that|of|before|after|from|than|between)[ -]$/iu.test(
    before,
  );
  const words = text.slice(date.startUtf16, date.endUtf16);
  const isDay =
    date.day?.length === DAY_LENGTH ||
    /^\p{Ll}/u.test(words) ||
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u.test(words);
  return isDay && (!isNamed || date.period !== null) && !/^['’]s/u.test(text.slice(date.endUtf16));
}

/** "the 24 hours to Sunday": how long; what ends with a date in figures is found with it (day-stretches.ts). */
const ENDING =
  /\bthe (?:last |past )?(?<length>(?:[\p{L}\d]+ )?(?:hour|day|week|month|year)s?) (?:to|ending|ended|until|through)(?: on)? $/iu;

/** "in early 2020", "the summer of 2020", "fiscal 2020": a part of the year or month; "as of early 2020" is a day in it. */
const PART =
  /(?<!\b(?:as of|by|until|till|at) (?:the )?)\b(?<part>early|late|mid|spring|summer|autumn|fall|winter|fiscal|rest of|(?:early|late|first|second|later|latter) (?:part|half|months|weeks|days) of)(?: of)?[ -]$/iu;
/** "in 2019 and 2020": both. */
const AND_DATE = /^(?:,| and|, and) (?:in )?$/u;

/** "since 2015", "from 2014 to 2016", "in 2019 and 2020": a stretch and no day. Else the date itself. */
function datingOf(text: string, dates: readonly CalendarSpan[], date: CalendarSpan): Dating {
  const before = precedes(text, date);
  if (date.day !== null && SINCE.test(before)) return { asOf: null, period: `${date.day}/..` };
  const at = dates.indexOf(date);
  const [previous, next] = [dates[at - 1], dates[at + 1]];
  const gapTo = (from: CalendarSpan, to: CalendarSpan) => text.slice(from.endUtf16, to.startUtf16);
  if (
    date.day !== null &&
    next?.day &&
    FROM.test(before) &&
    /^ (?:to|and|until|through) $/u.test(gapTo(date, next))
  )
    return { asOf: null, period: `${date.day}/${next.day}` };
  if (
    date.day !== null &&
    next?.day &&
    date.day < next.day &&
    date.day.length === next.day.length &&
    AND_DATE.test(gapTo(date, next))
  )
    return { asOf: null, period: `${date.day}/${next.day}` };
  if (
    date.day !== null &&
    previous?.day &&
    FROM.test(precedes(text, previous)) &&
    /^ (?:to|and) $/u.test(gapTo(previous, date))
  )
    return { asOf: null, period: `${previous.day}/${date.day}` };
  if (date.day === null || date.period !== null) return { asOf: date.day, period: date.period };
  const ending = ENDING.exec(before)?.groups?.length;
  if (ending !== undefined) return { asOf: date.day, period: `${ending.toLowerCase()} to ${date.day}` };
  const part = date.day.length < DAY_LENGTH ? PART.exec(before)?.groups?.part : undefined;
  if (part !== undefined) return { asOf: date.day, period: `${part.toLowerCase()} ${date.day}` };
  return { asOf: date.day, period: null };
}

/** "half past six". */
const HOUR_IN_WORDS = /^(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})/iu;

/** "on Friday", where nobody knows when it was written: it dates the number all the same, and no other date does. */
function isUnread(text: string, { startUtf16, endUtf16 }: CalendarSpan): boolean {
  return /\p{L}/u.test(text.charAt(startUtf16)) && !HOUR_IN_WORDS.test(text.slice(startUtf16, endUtf16));
}

function says({ day, period }: CalendarSpan): boolean {
  return day !== null || period !== null;
}

const OPENS_DATE =
  /(?:^|\s)(?:(?:from|between|until|since|by|as of)(?: (?:early|late|mid))?|(?:(?:between|from) (?:\p{L}+ ){1,3}(?:and|to) )?the (?:end|start|beginning) of)[ -]$/iu;

/** The words between the quantity and what governs a date behind it. */
function gapBehind(text: string, endUtf16: number, date: CalendarSpan): string {
  const gap = text.slice(endUtf16, date.startUtf16);
  const governed = gap.replace(OPENS_DATE, "");
  return governed.replace(/\($/u, "");
}

function behind(
  text: string,
  dates: readonly CalendarSpan[],
  endUtf16: number,
  around: Surroundings,
): CalendarSpan | null {
  for (const date of dates) {
    if (date.startUtf16 < endUtf16) continue;
    if (date.endUtf16 > around.nextStart) return null;
    if (!says(date) && !isUnread(text, date)) continue;
    if (OTHER_CLAUSE.test(gapBehind(text, endUtf16, date))) return null;
    if (isGoverning(text, date) || FROM.test(precedes(text, date))) return date;
  }
  return null;
}

function inFront(
  text: string,
  dates: readonly CalendarSpan[],
  startUtf16: number,
  around: Surroundings,
): CalendarSpan | null {
  const from = Math.max(around.sentenceStart, around.previousEnd);
  const before = dates.filter((date) => date.startUtf16 >= from && date.endUtf16 <= startUtf16 && says(date));
  const nearest = before.findLast(
    (date) => isGoverning(text, date) && !OF_ANOTHER_VERB.test(precedes(text, date)),
  );
  if (nearest === undefined) return null;
  const gap = text.slice(nearest.endUtf16, startUtf16);
  return COMPARED.test(gap) || /[;:]/u.test(gap) ? null : nearest;
}

const OPENING =
  /^(?:[“"'‘(]?(?:But|And|So|Still|Then)[, ]+)?(?:In|On|By|As of|During|Through|At|Since|Until|Late|Early)?(?: (?:the )?(?:end of|early|late|mid|start of|beginning of|months of))?[ -]?$/u;

/** The date that opens a sentence holds for each of its numbers that is not compared with another time. */
function opening(
  text: string,
  dates: readonly CalendarSpan[],
  startUtf16: number,
  around: Surroundings,
): CalendarSpan | null {
  const first = dates.find((date) => date.startUtf16 >= around.sentenceStart);
  if (first === undefined || first.endUtf16 > startUtf16 || !says(first)) return null;
  if (!OPENING.test(text.slice(around.sentenceStart, first.startUtf16))) return null;
  return COMPARED.test(text.slice(Math.max(around.previousEnd, first.endUtf16), startUtf16)) ? null : first;
}

/**
 * When a number is told for.
 *
 * @param text with plain spaces
 * @param dates the dates of its sentence, in order
 * @param span the quantity
 * @returns `asOf` as YYYY, YYYY-MM or YYYY-MM-DD, `period` as an ISO 8601 interval or in words; null where the sentence
 *   does not say. Linear in the dates given.
 */
export function findDating(
  text: string,
  dates: readonly CalendarSpan[],
  span: { startUtf16: number; endUtf16: number },
  around: Surroundings,
): Dating {
  const after = behind(text, dates, span.endUtf16, around);
  const isOfTheSaying = after !== null && OF_THE_SAYING.test(text.slice(span.endUtf16, after.startUtf16));
  const ofTheNumber = isOfTheSaying ? null : after;
  const before = () =>
    inFront(text, dates, span.startUtf16, around) ?? opening(text, dates, span.startUtf16, around);
  const date = ofTheNumber ?? before() ?? after;
  return date === null ? NEVER : datingOf(text, dates, date);
}
