/**
 * What belongs to the pages and not to the text: headers and footers that repeat from page to page, page numbers, and
 * the lines browsers print around a page.
 */

import type { Line } from "./page-lines.ts";

export type PageOfLines = { number: number; height: number; lines: Line[] };

/** The rule each furniture line is known by. */
export type Furniture = ReadonlyMap<Line, string>;

/** Furniture stands in the outer parts of the page, among its outermost lines. */
const MARGIN_SHARE = 0.14;
const OUTERMOST = 3;
/** Lines of one header stand within this many points of the same height. */
const SAME_HEIGHT = 10;
/** Of many pages a header must stand on this share: left and right pages have their own, and chapters change. */
const MIN_SHARE = 0.25;

const NUMBER =
  /^[-–—|·\s]*(?:(?:page|seite|pagina|página|p\.|s\.|стр\.|стор\.|str\.|sayfa|sida|side|страница)\s*)?(?<number>\d{1,4})\s*(?:(?:\/|of|von|de|di|из|z|sur|af|av|van|第|页|ページ)\s*\d{1,4})?[-–—|·\s]*$/iu;
const COUNTED = /\d\s*(?:\/|of|von|de|di|из|z|sur|af|av|van)\s*\d|^\W*(?:page|seite|pagina|página)\b/iu;
const ROMAN = /^[-–—\s]*[ivxlc]{1,6}[-–—\s]*$/;
const BROWSER_FOOTER = /^(?:https?:\/\/|file:\/\/|about:)\S+\s+(?:\d{1,4}|Page \d+)(?:\/| of )\d{1,4}$/;
const BROWSER_HEADER = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}/;

type Placed = { page: PageOfLines; line: Line; place: "header" | "footer" };

function marginLines(page: PageOfLines): Placed[] {
  const { lines, height } = page;
  const heads = lines.slice(0, OUTERMOST).filter(({ y }) => y < height * MARGIN_SHARE);
  const feet = lines.slice(-OUTERMOST).filter(({ y }) => y > height * (1 - MARGIN_SHARE));
  return [
    ...heads.map((line): Placed => ({ page, line, place: "header" })),
    ...feet.filter((line) => !heads.includes(line)).map((line): Placed => ({ page, line, place: "footer" })),
  ];
}

/** A line as it is on every page: figures, which count pages or days, all alike. */
function keyOf({ line, place }: Placed): string {
  const text = line.text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
  return `${place} ${text}`;
}

function findRunning(placed: readonly Placed[], pages: number, found: Map<Line, string>): void {
  const byKey = new Map<string, Placed[]>();
  for (const one of placed) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  for (const group of byKey.values()) {
    for (const { line, place } of group) {
      const near = group.filter((other) => Math.abs(other.line.y - line.y) <= SAME_HEIGHT);
      const onPages = new Set(near.map(({ page }) => page.number)).size;
      if (onPages >= Math.max(2, Math.min(pages, 40) * MIN_SHARE)) found.set(line, `running ${place}`);
    }
  }
}

/** Numbers that count with the pages, from whatever page the document begins with. */
function findNumbers(placed: readonly Placed[], pages: number, found: Map<Line, string>): void {
  const numbered = placed.flatMap(({ line, page }) => {
    const number = NUMBER.exec(line.text)?.groups?.number;
    return number === undefined ? [] : [{ line, offset: Number(number) - page.number }];
  });
  const times = new Map<number, number>();
  for (const { offset } of numbered) times.set(offset, (times.get(offset) ?? 0) + 1);
  for (const { line, offset } of numbered) {
    const isCounting = pages === 1 ? offset === 0 : (times.get(offset) ?? 0) >= 2;
    if (isCounting || COUNTED.test(line.text)) found.set(line, "page number");
  }
  for (const { line } of placed) if (ROMAN.test(line.text)) found.set(line, "page number");
}

function findPrinted(placed: readonly Placed[], found: Map<Line, string>): void {
  const feet = placed.filter(({ line }) => BROWSER_FOOTER.test(line.text));
  if (feet.length === 0) return;
  for (const { line } of feet) found.set(line, "printed page's footer");
  for (const { line } of placed) if (BROWSER_HEADER.test(line.text)) found.set(line, "printed page's header");
}

/**
 * Finds the furniture of a document's pages.
 *
 * @param pages with their lines from the top down
 * @returns the lines that are furniture, each with its rule. O(lines · pages) at worst, in the margins alone.
 */
export function findFurniture(pages: readonly PageOfLines[]): Furniture {
  const placed = pages.flatMap(marginLines);
  const found = new Map<Line, string>();
  findRunning(placed, pages.length, found);
  findNumbers(placed, pages.length, found);
  findPrinted(placed, found);
  return found;
}

/** The address a browser printed at the foot of its pages, or null. */
export function printedAddress(furniture: Furniture): string | null {
  for (const [{ text }, rule] of furniture) {
    const address = rule === "printed page's footer" ? /^https?:\/\/\S+/.exec(text)?.[0] : undefined;
    // A long address is cut by the browser.
    if (address !== undefined && !/…|\.{3}$/.test(address)) return address;
  }
  return null;
}
