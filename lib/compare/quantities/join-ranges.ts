/** Two numbers that are the ends of one range: "between 14,000 and 18,000", "$30-$35", "20,000 to 31,500", "two or three". */

import type { Numeral } from "../numerals/find-numerals.ts";

export type NumberSpan = {
  startUtf16: number;
  endUtf16: number;
  low: number;
  high: number | null;
  /** The span's own words say a range, so that a bound word in front does not make it one. */
  isRange: boolean;
  isFraction: boolean;
};

const SIGN = "(?:US\\$|[$€£¥₽₹]|(?:USD|EUR|GBP) ?)?";
const TO = new RegExp(
  `^(?:\\s?%)?(?: (?:percent|per cent|dollars|euros|pounds|years?))?(?:\\s?[-–—~]\\s?|[-‐‑]? to (?:about |around |nearly |as many as |perhaps )?)${SIGN}$`,
  "iu",
);
const AND = new RegExp(`^(?:\\s?%)?(?: [\\p{L}]+)?,? and ${SIGN}$`, "iu");
/** "two or three", "three- or four-day". */
const OR = /^[-‐‑]? or $/u;
const BETWEEN = new RegExp(
  `\\b(?:between|range of|ranges? from|ranging from|anywhere from)(?: (?:about|around|some|roughly|an estimated))? ${SIGN}$`,
  "iu",
);
/** "rose from 140 to 180" is two numbers at two times. */
const CHANGE =
  /\b(?:r(?:o|i)se[sn]?|rising|f[ae]ll(?:s|en|ing)?|gr(?:ew|ow(?:s|n|ing)?)|dropp?(?:ed|s|ing)?|declin(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|cut(?:s|ting)?|rais(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|went|gone|shr[aiu]nk|plung(?:e[sd]?|ing)|slid|down|up|revised|changed?|mov(?:ed|ing)|expanded|lowered|widened|narrowed|(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e[sd]?|ing))\b[^.;]{0,60}\bfrom (?:about |around |some |nearly |almost |more than |at least |roughly )?(?:US\$|[$€£])?$/iu;
const MAGNITUDE_BEHIND = /(?:thousand|million|billion|trillion|bn|mln|[kKMBm])$/u;
const MAGNITUDE: readonly [RegExp, number][] = [
  [/(?:thousand|[kK])$/u, 1e3],
  [/(?:million|mln|[Mm])$/u, 1e6],
  [/(?:billion|bn|B)$/u, 1e9],
  [/trillion$/u, 1e12],
];

/** "14 to 18 million": the first end shares the second one's magnitude when it would be the larger otherwise by far. */
function sharedScale(text: string, first: Numeral, second: Numeral): number {
  const [a, b] = [first, second].map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));
  if (a === undefined || b === undefined || MAGNITUDE_BEHIND.test(a) || !/^[\d.,]+$/u.test(a)) return 1;
  const scale = MAGNITUDE.find(([form]) => form.test(b))?.[1] ?? 1;
  return first.value < second.value / scale ? scale : 1;
}

function isLoneHyphen(text: string, first: Numeral, second: Numeral): boolean {
  const isInDigits = /^[$€£¥]?\d/u.test(text.slice(second.startUtf16, second.startUtf16 + 2));
  const isMore = /^[-‐‑/]\d/u.test(text.slice(second.endUtf16, second.endUtf16 + 2));
  return isInDigits && !isMore && !/[-+/]/u.test(text.charAt(first.startUtf16 - 1));
}

/** "3 percent to 5 percent", but not "rose 30 percent to 300". */
function isOfOneUnit(gap: string, behind: string): boolean {
  const unit = /^\s?(?<unit>%|per ?cent|dollar|euro|pound|year)/iu.exec(gap)?.groups?.unit;
  if (unit === undefined) return true;
  return /^(?:%|per)/iu.test(unit)
    ? /^\s?(?:%|per ?cent)/iu.test(behind)
    : behind.toLowerCase().startsWith(` ${unit.toLowerCase()}`);
}

/** In front of how far something changed. */
const CHANGED_BY =
  /\bby (?:about |around |some |nearly |almost |more than |at least |roughly )?(?:US\$|[$€£])?$/iu;
/** "rose by 12 to 48": what it came to is so many times what was added, at least. */
const LEAST_OF_STEP = 3;

/** "shrank by two-thirds to 12,000", "rose by 12 to 48": by how much, and to how many. */
function isChangeTo(text: string, first: Numeral, second: Numeral, before: string): boolean {
  if (isFractionText(text, first) && second.value >= 1) return true;
  return CHANGED_BY.test(before) && second.value >= LEAST_OF_STEP * first.value;
}

function joins(text: string, first: Numeral, second: Numeral): boolean {
  const gap = text.slice(first.endUtf16, second.startUtf16);
  if (gap.length > 24) return false;
  // "three-nought-four", "+1-222-2222": a hyphen joins the ends of a range only where both are plain digits, and only two.
  if (/^[-‐‑]$/u.test(gap) && !isLoneHyphen(text, first, second)) return false;
  const before = text.slice(Math.max(0, first.startUtf16 - 100), first.startUtf16);
  if (AND.test(gap)) return BETWEEN.test(before);
  if (TO.test(gap) && isChangeTo(text, first, second, before)) return false;
  if (TO.test(gap))
    return !CHANGE.test(before) && isOfOneUnit(gap, text.slice(second.endUtf16, second.endUtf16 + 12));
  return (
    OR.test(gap) &&
    Number.isInteger(first.value) &&
    second.value <= first.value * 2 &&
    second.value > first.value
  );
}

function isFractionText(text: string, { startUtf16, endUtf16, value }: Numeral): boolean {
  return value > 0 && value < 1 && /[\p{L}½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞/]/u.test(text.slice(startUtf16, endUtf16));
}

/**
 * Joins numbers that are the two ends of a range.
 *
 * @param text the text
 * @param numerals its numbers, in order
 * @returns spans in order; a range's low is not above its high. Two ends that fall are two numbers (a score, a change). O(n).
 */
export function joinRanges(text: string, numerals: readonly Numeral[]): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (let at = 0; at < numerals.length; at += 1) {
    const [first, second] = [numerals[at], numerals[at + 1]];
    if (first === undefined) break;
    const scale = second === undefined ? 1 : sharedScale(text, first, second);
    if (second !== undefined && first.value * scale < second.value && joins(text, first, second)) {
      const { startUtf16 } = first;
      const isFraction = isFractionText(text, second);
      spans.push({
        startUtf16,
        endUtf16: second.endUtf16,
        low: first.value * scale,
        high: second.value,
        isRange: true,
        isFraction,
      });
      at += 1;
      continue;
    }
    const { startUtf16, endUtf16, value } = first;
    spans.push({
      startUtf16,
      endUtf16,
      low: value,
      high: value,
      isRange: false,
      isFraction: isFractionText(text, first),
    });
  }
  return spans;
}
