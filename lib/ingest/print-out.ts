/**
 * A page printed from a browser and copied as text: on each sheet the day with the page's title at the top, and the
 * page's address at the bottom. Told by both together, for either alone may be the text's own.
 */

import { hasOutletWord } from "./outlet-names.ts";
import type { LayoutSpan, SourceText, StatedFact } from "./source-text.ts";
import { countWords } from "./unit-shape.ts";

const RULE = "browser's print-out";
/** "12/4/2031 Title | Site", "12/4/31, 9:14 PM Title - Site". */
const HEADER =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)?\s+(?<title>\S.{5,300}?)(?:\s+\d{1,3}\s?\/\s?\d{1,3})?$/iu;
const FOOTER = /^(?<url>https?:\/\/\S{6,1500})(?:\s+(?<page>\d{1,3}\s?\/\s?\d{1,3}))?$/iu;
const SITE = /^(?<title>.+)\s(?<sign>[|–—-])\s(?<site>[^|–—]{2,60})$/u;
const MIN_TITLE_WORDS = 3;

type Line = { text: string; rawStartUtf16: number; rawEndUtf16: number };

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n\f]+/g)].flatMap(({ 0: line, index }) => {
    const own = line.trim();
    return own === "" ? [] : [{ text: own, rawStartUtf16: index, rawEndUtf16: index + line.length }];
  });
}

/** Lines by what the form says of them, where it says the same of two or more. */
function repeated(lines: readonly Line[], keyOf: (text: string) => string | null): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line.text);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), line]);
  }
  return new Map([...found].filter(([, own]) => own.length >= 2));
}

/** The page's title without the site's name, where a sign or the text tells the two apart. */
function withoutSite(header: string, lines: readonly Line[]): string {
  const parts = SITE.exec(header)?.groups;
  const title = parts?.title?.trim() ?? "";
  if (parts === undefined || countWords(title) < MIN_TITLE_WORDS) return header;
  const isSite = parts.sign === "|" || hasOutletWord(parts.site ?? "");
  return isSite || lines.some(({ text }) => text === title) ? title : header;
}

/**
 * Reads a text as a browser's print-out.
 *
 * @param text the decoded text
 * @returns the printed headers and footers as furniture, and the title and address they state; null for any other text,
 *   and for a print-out of one sheet. O(n).
 */
export function readPrintOut(text: string): Pick<SourceText, "layout" | "facts"> | null {
  const lines = linesOf(text);
  const headers = repeated(lines, (line) => HEADER.exec(line)?.groups?.title ?? null);
  const footers = repeated(lines, (line) => FOOTER.exec(line)?.groups?.url ?? null);
  const [header] = headers;
  const [footer] = footers;
  if (header === undefined || footer === undefined || headers.size > 1 || footers.size > 1) return null;
  const [title, atTop] = header;
  const [url, atBottom] = footer;
  const layout = [...atTop, ...atBottom]
    .sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16)
    .map(({ rawStartUtf16, rawEndUtf16 }): LayoutSpan => {
      return { rawStartUtf16, rawEndUtf16, role: "furniture", rule: RULE };
    });
  const fact = (field: "title" | "url", value: string, [line]: readonly Line[]): StatedFact => {
    const span =
      line === undefined ? null : { rawStartUtf16: line.rawStartUtf16, rawEndUtf16: line.rawEndUtf16 };
    return { field, value, rule: RULE, confidence: "medium", span };
  };
  return { layout, facts: [fact("title", withoutSite(title, lines), atTop), fact("url", url, atBottom)] };
}
