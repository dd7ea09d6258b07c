/**
 * The pass for what a print-out or a PDF's text repeats at the edge of every page: running headers and footers, and page
 * numbers. Pages are parted by form feeds, or told by their numbers.
 */

import { shareInText } from "./head-lines.ts";
import { isTitleShaped } from "./mark-title.ts";
import { hasOutletWord } from "./outlet-names.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markEach, type UnitMark } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

/** How many lines of a page's top and bottom may be its header and footer. */
const EDGE_UNITS = 3;
const MAX_HEADER_WORDS = 15;
const MIN_PAGES = 3;
/** Left and right pages may have headers of their own, and a chapter's first page none. */
const MIN_PAGE_SHARE = 0.3;
const PAGE_NUMBER =
  /^(?:(?:page|seite|página|pagina|стр\.?)\s*)?[-–—[(]?\s?(?<number>\d{1,4})\s?[-–—\])]?(?:\s?(?:of|von|de|di|sur|из|\/)\s?\d{1,4})?$/iu;
const NAMED_NUMBER = /^(?:page|seite|página|pagina|стр)|\s(?:of|von|de|di|sur|из)\s|\/|^[-–—]/iu;

/** The page each unit stands on, from 0, by the form feeds between units; null when there are too few. O(n). */
function pagesByFormFeeds(raw: string, units: readonly RawUnit[]): number[] | null {
  let page = 0;
  // Of an article below others in its file, the pages above are not its own.
  let from = units[0]?.rawStartUtf16 ?? 0;
  const pages = units.map(({ rawStartUtf16, rawEndUtf16 }) => {
    for (let at = from; at < rawStartUtf16; at += 1) if (raw[at] === "\f") page += 1;
    from = rawEndUtf16;
    return page;
  });
  return page + 1 >= MIN_PAGES ? pages : null;
}

/** Lines that are nothing but page numbers, each one more than the one before; none when there are fewer than three. */
function numberLines(units: readonly RawUnit[]): number[] {
  const found: { at: number; number: number }[] = [];
  units.forEach(({ text }, at) => {
    const number = PAGE_NUMBER.exec(text)?.groups?.number;
    const last = found.at(-1);
    if (number === undefined || !NAMED_NUMBER.test(text)) return;
    if (last === undefined || Number(number) === last.number + 1) found.push({ at, number: Number(number) });
  });
  return found.length >= MIN_PAGES ? found.map(({ at }) => at) : [];
}

/** Without form feeds a page ends, or begins, at its number: pages are what stands between numbers. */
function pagesByNumbers(units: readonly RawUnit[]): number[] | null {
  const numbers = new Set(numberLines(units));
  if (numbers.size === 0) return null;
  const endsWithNumber = !numbers.has(0);
  let page = 0;
  return units.map((_, at) => {
    if (!endsWithNumber && at > 0 && numbers.has(at)) page += 1;
    const own = page;
    if (endsWithNumber && numbers.has(at)) page += 1;
    return own;
  });
}

type Edge = "header" | "footer";
type EdgeLine = { at: number; edge: Edge; key: string; page: number };

/** Letter case and figures aside, for the page's number is in them. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, "#");
}

function edgeLines(units: readonly RawUnit[], pages: readonly number[]): EdgeLine[] {
  const byPage = new Map<number, number[]>();
  pages.forEach((page, at) => {
    const own = byPage.get(page);
    if (own === undefined) byPage.set(page, [at]);
    else own.push(at);
  });
  return [...byPage].flatMap(([page, own]) => {
    const line = (edge: Edge) => (at: number) => ({ at, edge, key: keyOf(units[at]?.text ?? ""), page });
    const reach = Math.min(EDGE_UNITS, Math.floor(own.length / 2));
    return [...own.slice(0, reach).map(line("header")), ...own.slice(own.length - reach).map(line("footer"))];
  });
}

function markOf({ text }: RawUnit, edge: Edge): UnitMark | null {
  if (PAGE_NUMBER.test(text)) return { role: "removed", rule: "page number" };
  if (countWords(text) > MAX_HEADER_WORDS) return null;
  return { role: "removed", rule: edge === "header" ? "running header" : "running footer" };
}

/** How far below a first page's header its headline may stand, in units. */
const HEADLINE_REACH = 8;
/** A name of so few words with an outlet's among them is left: it says whose the text is. */
const MAX_MASTHEAD_WORDS = 4;

/**
 * True when the header of the first page is not its title: another line below it, which is no page's header, is printed
 * the same, or has more to do with the text.
 */
function hasHeadline(units: readonly RawUnit[], isHeader: (at: number) => boolean): boolean {
  const header = units[0]?.text ?? "";
  if (countWords(header) <= MAX_MASTHEAD_WORDS && hasOutletWord(header)) return false;
  const bodyAt = units.findIndex(({ text }) => isProse(text));
  const end = Math.min(bodyAt === -1 ? 0 : bodyAt, HEADLINE_REACH);
  const own = shareInText(header, units, bodyAt);
  return units.slice(0, end).some(({ text }, at) => {
    if (at === 0 || isHeader(at) || countWords(text) < 2 || !isTitleShaped(text)) return false;
    return keyOf(text) === keyOf(header) || shareInText(text, units, bodyAt) > own;
  });
}

/**
 * Marks running headers, footers and page numbers. A header's first occurrence stays where it may be the title.
 *
 * @param raw the decoded text the units index
 */
export function markRunningHeaders(raw: string): MarkPass {
  return (units, marks) => {
    const pages = pagesByFormFeeds(raw, units) ?? pagesByNumbers(units);
    if (pages === null) return marks;
    const total = (pages.at(-1) ?? 0) + 1;
    const lines = edgeLines(units, pages);
    const seen = new Map<string, Set<number>>();
    for (const { edge, key, page } of lines) {
      const id = `${edge} ${key}`;
      seen.set(id, (seen.get(id) ?? new Set()).add(page));
    }
    const least = Math.max(MIN_PAGES, Math.ceil(MIN_PAGE_SHARE * total));
    const found = new Map<number, UnitMark>();
    for (const { at, edge, key } of lines) {
      const unit = units[at];
      if (unit === undefined || (seen.get(`${edge} ${key}`)?.size ?? 0) < least) continue;
      const mark = markOf(unit, edge);
      if (mark !== null) found.set(at, mark);
    }
    const isHeader = (at: number) => found.has(at);
    if (found.get(0)?.rule === "running header" && !hasHeadline(units, isHeader)) found.delete(0);
    return markEach(units, marks, (_, at) => found.get(at) ?? null);
  };
}
