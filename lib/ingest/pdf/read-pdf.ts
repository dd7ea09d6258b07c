/** A PDF's text in the order it is read, page by page. Pictures are not read: a scanned page has no text. */

import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { type FileProblem, MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import { placeTitle } from "../place-title.ts";
import type { FormatReader, ReadResult } from "../read-source.ts";
import type { SourceWarning } from "../source-text.ts";
import { attachInitials } from "./initials.ts";
import { openPdf } from "./open-pdf.ts";
import { printedAddress } from "./page-furniture.ts";
import { linesOf } from "./page-lines.ts";
import { readPageWords } from "./page-words.ts";
import { readPdfFacts } from "./pdf-facts.ts";
import { isMedleyOfScripts, showsSilentText } from "./silent-fonts.ts";
import { type Page, writePages } from "./write-pages.ts";

const MAX_PAGES = 1_000;
/** pdf.js keeps some 80 KB a page until it is told to let go. */
const PAGES_BETWEEN_CLEANUPS = 25;

function refuse(code: FileProblem["code"], message: string): ReadResult {
  return { ok: false, error: { code, message, line: null } };
}

/** So many pages without text are looked at for text in fonts nobody can read; it costs as much as drawing them. */
const MOST_PICTURES = 3;

type ReadPages = {
  pages: Page[];
  damaged: number[];
  /** Their text is in fonts that do not say which letters they have. */
  silent: number[];
  isTooMuch: boolean;
};

async function readPages(document: PDFDocumentProxy): Promise<ReadPages> {
  const read: ReadPages = { pages: [], damaged: [], silent: [], isTooMuch: false };
  let lengthUtf16 = 0;
  let pictures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const { words, height, sideways } = await readPageWords(page);
      read.pages.push({ number, height, lines: linesOf(attachInitials(words)), sideways });
      if (words.length === 0 && pictures < MOST_PICTURES) {
        if (await showsSilentText(page)) read.silent.push(number);
        else pictures += 1;
      }
      page.cleanup();
      lengthUtf16 += words.reduce((sum, { text }) => sum + text.length, 0);
    } catch {
      // Whatever pdf.js throws at a page is the page's fault.
      read.damaged.push(number);
    }
    if (number % PAGES_BETWEEN_CLEANUPS === 0) await document.cleanup();
    if (lengthUtf16 > MAX_TEXT_UTF16) return { ...read, isTooMuch: true };
  }
  return read;
}

/** "page 3", "pages 1, 4–6 and 9" */
export function namePages(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const named = ranges.map(({ from, to }) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  );
  const list = named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)}` : (named[0] ?? "");
  return `${numbers.length === 1 ? "page" : "pages"} ${list}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

type UnreadPages = { empty: readonly number[]; damaged: readonly number[]; silent: readonly number[] };

function pageWarnings({ empty, damaged, silent }: UnreadPages): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  if (silent.length > 0) {
    const show = silent.length === 1 ? "shows" : "show";
    const message = `${capital(namePages(silent))} ${show} text in fonts that do not say which letters they have. Nothing of it was read.`;
    warnings.push({ code: "no_text_page", message, line: null });
  }
  if (empty.length > 0) {
    const have = empty.length === 1 ? "holds" : "hold";
    const message = `${capital(namePages(empty))} ${have} no text: scanned, a picture or blank. Nothing of it was read.`;
    warnings.push({ code: "no_text_page", message, line: null });
  }
  if (damaged.length > 0) {
    const are = damaged.length === 1 ? "is" : "are";
    const message = `${capital(namePages(damaged))} ${are} damaged and could not be read.`;
    warnings.push({ code: "no_text_page", message, line: null });
  }
  return warnings;
}

function noText(pages: number): ReadResult {
  const its = pages === 1 ? "Its one page holds" : `None of its ${pages} pages holds`;
  const text = pages === 1 ? "no text" : "text";
  return refuse(
    "scanned",
    `The PDF is scanned or made of pictures. ${its} ${text}. Run text recognition (OCR) on it first, and import what that gives.`,
  );
}

/** What a font gives that does not say which characters its glyphs are: nothing, or places of its own. */
const MEANINGLESS = /[\uFFFD\uE000-\uF8FF]/g;
const MAX_MEANINGLESS_SHARE = 0.4;
const MANY_MEANINGLESS = 0.01;

const NO_LETTERS =
  "The PDF's fonts do not say which letters they show. Run text recognition (OCR) on it first, and import what that gives.";

function meaninglessWarning(meaningless: number, lengthUtf16: number): SourceWarning[] {
  if (meaningless <= lengthUtf16 * MANY_MEANINGLESS) return [];
  const [some, all] = [meaningless, lengthUtf16].map((count) => count.toLocaleString("en-GB"));
  const message = `${some} of ${all} characters have no meaning in the PDF's fonts and cannot be read.`;
  return [{ code: "other", message, line: null }];
}

async function readDocument(document: PDFDocumentProxy): Promise<ReadResult> {
  if (document.numPages > MAX_PAGES)
    return refuse(
      "too_long",
      `The PDF has more than ${MAX_PAGES.toLocaleString("en-GB")} pages. Split it into several.`,
    );
  const { pages, damaged, silent, isTooMuch } = await readPages(document);
  if (isTooMuch) return { ok: false, error: TOO_MUCH_TEXT };
  if (pages.length === 0) return refuse("broken", "The PDF is damaged: none of its pages can be read.");
  const { builder, paragraphs, furniture, lineHyphens } = writePages(pages);
  if (paragraphs === 0)
    return silent.length > 0 ? refuse("undecodable", NO_LETTERS) : noText(document.numPages);
  const { text, layout } = builder.finish();
  const meaningless = text.match(MEANINGLESS)?.length ?? 0;
  if (meaningless > text.length * MAX_MEANINGLESS_SHARE || isMedleyOfScripts(text))
    return refuse("undecodable", NO_LETTERS);
  const wordless = pages.filter(({ lines }) => lines.length === 0).map(({ number }) => number);
  const empty = wordless.filter((number) => !silent.includes(number));
  const facts = placeTitle(await readPdfFacts(document, printedAddress(furniture)), text);
  const warnings = [
    ...pageWarnings({ empty, damaged, silent }),
    ...meaninglessWarning(meaningless, text.length),
  ];
  const read = { format: "pdf" as const, encoding: "utf-8", text, layout, parts: null, facts, warnings };
  return {
    ok: true,
    source: { ...read, ...(lineHyphens.length === 0 ? {} : { lineHyphens }), columns: null },
  };
}

/**
 * Reads a PDF.
 *
 * @returns its text; or why there is none: a password, scanned pages, damage, more than 1,000 pages. Time and memory grow
 *   with the pages; a page made to be endless ends only with the thread it is read in. Rejects only for bugs.
 */
export const readPdf: FormatReader = async (bytes) => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    return await readDocument(opened.document);
  } finally {
    await opened.document.loadingTask.destroy();
  }
};
