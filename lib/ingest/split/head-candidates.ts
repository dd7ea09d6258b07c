/**
 * Where articles may begin: a line that could be a title with the signs of a head around it (a date, a byline, an
 * outlet, a credit line, the title again, a dateline, a row of signs above). Whether they do is decided over the whole
 * page, elsewhere.
 */

import { readCreditLine } from "../credit-line.ts";
import { readDateline } from "../dateline.ts";
import type { RawUnit } from "../raw-units.ts";
import { countWords } from "../unit-shape.ts";
import { isRunningText, type Page } from "./page-text.ts";
import type { UnitSign } from "./unit-signs.ts";

export type HeadSign =
  | "record"
  | "credit"
  | "outlet"
  | "date"
  | "dateAbove"
  /** Its date line says "Published" or names an author. */
  | "labelledDate"
  | "byline"
  | "dateline"
  /** The title stands there twice, the second time as a link. */
  | "repeat"
  | "afterRule"
  /** A post's own last line stands above. */
  | "afterFooter"
  /** The heading of a list of links stands above. */
  | "rail";

export type Head = {
  /** First unit of the article: a date or a record's number above the title belongs to it. */
  startUnit: number;
  titleUnit: number;
  titleKey: string;
  /** First unit of its running text; null: none before the next head. */
  textUnit: number | null;
  signs: ReadonlySet<HeadSign>;
  /** YYYY-MM-DD of its date, or null. */
  day: string | null;
  /** HH:MM of its date, or null. */
  time: string | null;
  dateUnit: number | null;
};

/** How far below a title its date, byline and the like may reach, in units. */
const HEAD_REACH = 10;
/** How far above it a date or a record's number may stand. */
const REACH_ABOVE = 4;
const LABEL =
  /^(?:first\s+|last\s+)?(?:published|posted|veröffentlicht|publié|publicad|pubblicat|gepubliceerd|geplaatst|опубликовано|نشر|פורסם|by\b|von\b|par\b|por\b)/iu;

type HeadPage = Page & { knownNames: readonly string[] };

function isMeta(sign: UnitSign | undefined): boolean {
  return sign !== undefined && (sign.date !== null || sign.outletDate !== null || sign.isByline);
}

type Below = Pick<Head, "textUnit" | "day" | "time" | "dateUnit"> & {
  signs: Set<HeadSign>;
  standfirsts: number;
};

/** The head's date, once: a second one is an update's or another article's. */
function addDate({ units, signs }: Page, at: number, below: Below): boolean {
  const sign = signs[at];
  const date = sign?.date?.date ?? sign?.outletDate?.date;
  if (sign === undefined || date === undefined || below.dateUnit !== null) return false;
  Object.assign(below, { day: date.day, time: sign.date?.clock?.time ?? null, dateUnit: at });
  below.signs.add(sign.outletDate === null ? "date" : "outlet");
  if (sign.date?.byline || LABEL.test(units[at]?.text ?? "")) below.signs.add("labelledDate");
  return true;
}

/** What a line that is no date and no text is to the title above it; null: nothing. */
function signOfLine(
  { units, signs, knownNames }: HeadPage,
  titleAt: number,
  at: number,
  hasMeta: boolean,
): HeadSign | "doubled" | null {
  const [title, line] = [signs[titleAt], signs[at]];
  if (line?.isByline) return "byline";
  // The same line again is a scrape's doubling; as a link, or below the date, it is set twice on purpose.
  const isDoubled = !hasMeta && units[at]?.text === units[titleAt]?.text;
  if (line?.titleKey && line.titleKey === title?.titleKey) return isDoubled ? "doubled" : "repeat";
  const credit = readCreditLine(units[at]?.text ?? "", units[titleAt]?.text ?? "", knownNames);
  return credit === null ? null : "credit";
}

/** True for a line a head may hold without being a sign of one. */
function isPassedOver(sign: UnitSign): boolean {
  return (sign.isFurniture && !sign.isRail) || sign.isField || sign.ruleUtf16 > 0 || isMeta(sign);
}

const MAX_LABEL_WORDS = 4;
/** A dateline is shorter than this. */
const OPENING_UTF16 = 300;

/** One line below the date may be a standfirst; a second one, or one with a date of its own, begins another head. */
function isStandfirst({ units, signs }: Page, at: number, below: Below): boolean {
  if (below.signs.size === 0 || isMeta(signs[at + 1])) return false;
  if (countWords(units[at]?.text ?? "") <= MAX_LABEL_WORDS) return true;
  below.standfirsts += 1;
  return below.standfirsts <= 1;
}

/** Adds what a line below a title says of the head; false when the head ends there. */
function addLine(page: HeadPage, titleAt: number, at: number, below: Below): boolean {
  const sign = page.signs[at];
  if (sign === undefined) return false;
  if (sign.isText && !isRunningText(page, at)) return true;
  if (sign.isText) {
    below.textUnit = at;
    const opening = page.units[at]?.text.slice(0, OPENING_UTF16) ?? "";
    if (readDateline(opening) !== null) below.signs.add("dateline");
    return false;
  }
  if (addDate(page, at, below)) return true;
  const found = signOfLine(page, titleAt, at, below.signs.size > 0);
  if (found !== null) {
    if (found !== "doubled") below.signs.add(found);
    return true;
  }
  if (sign.isTitle) return isStandfirst(page, at, below);
  if (isPassedOver(sign)) return true;
  if (!sign.isRail && sign.record === 0) below.textUnit = at;
  return false;
}

function readBelow(page: HeadPage, titleAt: number): Below {
  const below: Below = {
    textUnit: null,
    day: null,
    time: null,
    dateUnit: null,
    signs: new Set(),
    standfirsts: 0,
  };
  for (let at = titleAt + 1; at <= titleAt + HEAD_REACH; at += 1) {
    if (!addLine(page, titleAt, at, below)) break;
  }
  return below;
}

/** The nearest unit above that is neither furniture nor a field, within reach. */
function firstAbove({ signs }: Page, at: number): number {
  let above = at - 1;
  while (
    above > at - REACH_ABOVE - 1 &&
    (signs[above]?.isFurniture || signs[above]?.isField) &&
    !signs[above]?.isRail
  ) {
    above -= 1;
  }
  return above;
}

function readHead(page: HeadPage, titleAt: number): Head | null {
  const { signs } = page;
  const { signs: found, standfirsts: _, ...below } = readBelow(page, titleAt);
  const above = firstAbove(page, titleAt);
  const sign = signs[above];
  const head = { startUnit: titleAt, titleUnit: titleAt, titleKey: signs[titleAt]?.titleKey ?? "", ...below };
  if (sign?.isRail) found.add("rail");
  if (sign?.isFooter) found.add("afterFooter");
  const ruleAbove = sign?.ruleUtf16 ? above : firstAbove(page, above);
  if (signs[ruleAbove]?.ruleUtf16 && (above === ruleAbove || sign?.date)) found.add("afterRule");
  if (sign?.date && below.textUnit !== null) {
    found.add("dateAbove");
    if (below.dateUnit === null) {
      const { day } = sign.date.date;
      Object.assign(head, { startUnit: above, day, time: sign.date.clock?.time ?? null, dateUnit: above });
    }
  }
  return found.size === 0 ? null : { ...head, signs: found };
}

/**
 * Finds the heads of a page.
 *
 * @param units the page's units
 * @param signs their signs
 * @param knownNames names of known sources
 * @returns the lines that could be a title and have at least one sign around them, ascending. O(n).
 */
export function findHeads(
  units: readonly RawUnit[],
  signs: readonly UnitSign[],
  knownNames: readonly string[],
): Head[] {
  const page = { units, signs, knownNames };
  return units.flatMap((_, at) => {
    const sign = signs[at];
    const isSecond = sign?.titleKey !== "" && signs[at - 1]?.titleKey === sign?.titleKey;
    return sign?.isTitle && !isSecond ? (readHead(page, at) ?? []) : [];
  });
}
