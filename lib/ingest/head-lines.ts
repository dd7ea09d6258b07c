/**
 * Lines that stand where a title does and are none: the path to a page ("Board index ‹ Regional ‹ Dams"), a periodical's
 * number, whom to ask; and how much a line has to do with the text below it, by which a headline is told from a name above it.
 */

import { findClockTime } from "./clock-time.ts";
import { findYearlessDates } from "./date-text.ts";
import { isPersonName } from "./person-name.ts";
import type { RawUnit } from "./raw-units.ts";
import { countWords, isProse } from "./unit-shape.ts";

const MAX_PATH_UTF16 = 200;
const MIN_STEPS = 3;
const MAX_STEP_WORDS = 4;
/** One sign between all steps, with spaces around it: quotation marks stand close to their words. */
const STEP_SIGNS: readonly RegExp[] = [
  /\s+‹\s+/u,
  /\s+›\s+/u,
  /\s+»\s+/u,
  /\s+«\s+/u,
  /\s+>\s+/u,
  /\s+→\s+/u,
  /\s+::\s+/u,
];
const ROOT =
  /^(?:board index|forum(?:s| index| home)?|home(?: ?page)?|index|startseite|foren-übersicht|accueil|index du forum|inicio|índice general|главная|список форумов|الرئيسية)$/iu;

function stepsOf(text: string): string[] {
  const steps = STEP_SIGNS.map((sign) => text.split(sign)).sort((a, b) => b.length - a.length)[0] ?? [];
  return steps.map((step) => step.trim());
}

/**
 * True for a path of links to a page.
 *
 * @param text one line, white space folded
 */
export function isPathLine(text: string): boolean {
  if (text.length > MAX_PATH_UTF16 || (text.includes("«") && text.includes("»"))) return false;
  const steps = stepsOf(text);
  if (steps.length < 2 || steps.some((step) => countWords(step) === 0)) return false;
  if (ROOT.test(steps[0] ?? "")) return true;
  return steps.length >= MIN_STEPS && steps.every((step) => countWords(step) <= MAX_STEP_WORDS);
}

const ISSUE =
  /^(?:issue|edition|vol(?:ume|\.)?|no\.|number|ausgabe|heft|nr\.|jahrgang|numéro|n°|número|edición|numero|выпуск|№)\s*\d{1,5}\b.{0,80}$/iu;

/** Its name, number and day: "Weekly Notes | Issue 14 | 14 March 2031". */
const NAMED_ISSUE =
  /^\p{Lu}[^|·•]{2,80}\s[|·•]\s(?:issue|edition|vol(?:ume|\.)?|no\.|ausgabe|heft|nr\.|jahrgang|numéro|n°|número|numero|выпуск|№)\s*\d{1,5}\b.{0,40}\s[|·•]\s.{0,40}\d{4}$/iu;

/**
 * True for a line that begins with a periodical's number, or has it between name and day: "Issue 14 · 14 March 2031",
 * "Vol. 3, No. 12", "Weekly Notes | Issue 14 | 14 March 2031".
 */
export function isIssueLine(text: string): boolean {
  return ISSUE.test(text) || NAMED_ISSUE.test(text);
}

const CONTACT_LINE =
  /^(?:(?:(?:for )?(?:media|press|news) (?:contacts?|enquiries|inquiries|office)|contacts?)\s*:?|(?:e-?mail|mail|tel(?:ephone|efon)?|phone|fax|mobile|cell|office)\.?\s*:\s*\S.{2,80}|<?\S+@\S+\.\p{L}{2,}>?|[+(]?\d[\d\s()./-]{6,20}\d)$/iu;
/** A day or a span of years in figures is no number to call. */
const DAY_IN_FIGURES = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^\d{4}\s?[-/]\s?\d{4}$/u;

const SMALL_WORDS = /(?<!\p{L})(?:at|on|um|uhr|à|a las|alle|ore|às|em|den|le|el|il|h)(?!\p{L})/giu;

/** True for a day without its year, with the time or not, and nothing else: "12 March at 08:14". */
export function isYearlessDay(text: string): boolean {
  const days = text.length > MAX_CONTACT_UTF16 ? [] : findYearlessDates(text);
  const [day] = days;
  if (day === undefined) return false;
  let rest = `${text.slice(0, day.startUtf16)} ${text.slice(day.endUtf16)}`;
  const clock = findClockTime(rest);
  if (clock !== null) rest = `${rest.slice(0, clock.startUtf16)} ${rest.slice(clock.endUtf16)}`;
  return !/[\p{L}\p{N}]/u.test(rest.replace(SMALL_WORDS, ""));
}

const NAMED_CONTACT = /^(?:(?:media|press) )?contacts?\s*:\s*(?<name>\S.*)$/iu;
const MAX_CONTACT_UTF16 = 100;

/** True for a line that is whom to ask and nothing else: an address, a number to call, "Media Contact:". */
export function isContactLine(text: string): boolean {
  if (text.length > MAX_CONTACT_UTF16 || DAY_IN_FIGURES.test(text)) return false;
  return CONTACT_LINE.test(text) || isPersonName(NAMED_CONTACT.exec(text)?.groups?.name ?? "");
}

const LONG_WORD = /[\p{L}\p{N}]{4,}/gu;
/** Paragraphs of the text a line's words are looked for in. */
const COMPARED_UNITS = 6;

function longWords(text: string): string[] {
  return text.toLowerCase().match(LONG_WORD) ?? [];
}

/**
 * How much of a line the text below says too.
 *
 * @param line the line
 * @param units the units of the article
 * @param bodyAt position of its first running text
 * @returns the share of its longer words, 0 to 1; 0 where it has none. O(length of six paragraphs).
 */
export function shareInText(line: string, units: readonly RawUnit[], bodyAt: number): number {
  // A page's header stands among the paragraphs too.
  const near = units.slice(bodyAt, bodyAt + COMPARED_UNITS).filter(({ text }) => isProse(text));
  const body = new Set(near.flatMap(({ text }) => longWords(text)));
  const words = longWords(line);
  return words.length === 0 ? 0 : words.filter((word) => body.has(word)).length / words.length;
}
