/**
 * Datelines: what stands before the first sentence ("8 February 2018 – …", "GENEVA, March 3 (Reuters) — …"). A bare
 * date is metadata and leaves the body; a place, with whatever follows it, stays.
 */

import {
  type DayOrder,
  type FoundDate,
  findDates,
  findYearlessDates,
  type YearlessDate,
} from "./date-text.ts";
import { hasOutletWord } from "./outlet-names.ts";

export type Dateline = {
  date: FoundDate | null;
  /** "ORLA, March 20 —": a day of a year the text leaves to the reader, or null. */
  yearless: YearlessDate | null;
  /** The agency in brackets, or null. */
  agency: { name: string; startUtf16: number; endUtf16: number } | null;
  /** Units to leave out of the body at the paragraph's start; 0 when a place stands there. */
  droppedUtf16: number;
};

const DASH = "(?:--|[–—-])";
const BARE_DATE = new RegExp(`^(?<date>[^–—]{6,40}?)\\s*(?:${DASH}|:)\\s+(?=\\S)`, "u");
const PLACED = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}\\p{M}.,'’ /-]{1,60}?)?(?<date>,?\\s+[^()–—]{3,30}?)?\\s*(?:\\((?<agency>[^()]{2,40})\\))?\\s*${DASH}\\s*(?=\\S)`,
  "u",
);
const NAME = /^\p{Lu}[\p{L}\p{N}.&/' -]+$/u;

function bareDate(paragraph: string, order: DayOrder): Dateline | null {
  const match = BARE_DATE.exec(paragraph);
  const text = match?.groups?.date?.trim() ?? "";
  const [date] = findDates(text, order);
  const isWhole = date !== undefined && date.startUtf16 === 0 && date.endUtf16 === text.length;
  if (match === null || !isWhole || date.precision !== "day") return null;
  return { date, yearless: null, agency: null, droppedUtf16: match[0].length };
}

/** Words a sentence may open with where a place's name could not. */
const NO_PLACE = /^(?:in|on|at|by|since|from|after|before|until|the|a|an|as|for|am|im|le|la|en|el)\b/iu;

/** True when a place is set the way datelines set it: its first word in capitals, or a few capitalised names. */
function isPlace(place: string): boolean {
  const words = place
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || NO_PLACE.test(place)) return false;
  return /^\p{Lu}{3,}/u.test(place) || (words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)));
}

/** An agency in brackets: nothing or a place in capitals before it, or an outlet's own word in it. */
function isAgencyCredit(agency: string, place: string): boolean {
  if (!NAME.test(agency)) return false;
  return place.trim() === "" || /^\p{Lu}{3,}/u.test(place) || (hasOutletWord(agency) && isPlace(place));
}

/**
 * Reads the dateline of an article's first paragraph.
 *
 * @param paragraph the paragraph as it stands in the raw text
 * @param order which figure is the day where a date in figures does not tell
 * @returns its date and agency, and how much of it is no body text; null when there is no dateline
 */
export function readDateline(paragraph: string, order: DayOrder = null): Dateline | null {
  const bare = bareDate(paragraph, order);
  if (bare !== null) return bare;
  const match = PLACED.exec(paragraph);
  if (match === null) return null;
  const { place = "", agency } = match.groups ?? {};
  const [date] = findDates(match[0], order);
  const agencyAt = agency === undefined ? -1 : match[0].indexOf(`(${agency})`) + 1;
  const isAgency = agency !== undefined && isAgencyCredit(agency, place);
  const yearless = date === undefined ? findYearlessDates(match.groups?.date ?? "")[0] : undefined;
  const isDated = date !== undefined || yearless !== undefined;
  if (!isAgency && (!isDated || !isPlace(place))) return null;
  const dateAt = match[0].indexOf(match.groups?.date ?? "");
  return {
    date: date ?? null,
    yearless:
      yearless === undefined
        ? null
        : { ...yearless, startUtf16: yearless.startUtf16 + dateAt, endUtf16: yearless.endUtf16 + dateAt },
    agency: isAgency ? { name: agency, startUtf16: agencyAt, endUtf16: agencyAt + agency.length } : null,
    droppedUtf16: 0,
  };
}
