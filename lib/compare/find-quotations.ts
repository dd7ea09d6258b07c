/**
 * Spans between quotation marks: straight, curly, low, guillemets in both directions, corner brackets. A quotation
 * inside another is part of the outer one. One that goes on in the next paragraph, which then begins with the opening
 * mark again, is one quotation. A mark that opens and never closes takes no more than itself.
 */
import { type Matches, matchMarks } from "#lib/compare/match-marks.ts";
import { familyOpenedAt, MARK } from "#lib/compare/quotation-marks.ts";
import { quotedParagraphs } from "#lib/compare/quoted-paragraphs.ts";

/** Between the marks, without white space at the ends. */
export type QuotationSpan = { startUtf16: number; endUtf16: number };

const ATTRIBUTION_UTF16 = 120;
/** "…, she said.": the quotation was over, though its mark is missing. */
const ENDS_ATTRIBUTED =
  /[,!?…]\s(?:\p{L}[\p{L}.'’-]*\s){0,4}(?:said|says|added|told|stated|wrote|warned|stressed|noted|explained|insisted)(?:\s[^,.!?"“”]{0,60})?\.\s*$/u;

function trimmedSpan(text: string, startUtf16: number, endUtf16: number): QuotationSpan | null {
  const inner = text.slice(startUtf16, endUtf16);
  if (!/[\p{L}\p{N}]/u.test(inner)) return null;
  const lead = inner.length - inner.trimStart().length;
  return { startUtf16: startUtf16 + lead, endUtf16: startUtf16 + lead + inner.trim().length };
}

type Paragraph = QuotationSpan & {
  matches: Matches;
  /** The last double mark that opens a pair here; −1 without any. */
  lastPaired: number;
  /** Where the quotation closes that its first character opens, here or further on; null when it opens none. */
  startCloses: number | null;
};

function readParagraph(text: string, { startUtf16, endUtf16 }: QuotationSpan): Paragraph {
  const matches = matchMarks(text, startUtf16, endUtf16);
  const lastPaired = [...matches.keys()].reduce(
    (last, opener) => (/['‘‚‹›]/.test(text[opener] ?? "") ? last : Math.max(last, opener)),
    -1,
  );
  return { startUtf16, endUtf16, matches, lastPaired, startCloses: null };
}

/**
 * Where a quotation opened at `opener` and not closed in `here` closes further on: when the next paragraph begins with
 * the same mark, and nothing says that it was over before.
 */
function continued(
  text: string,
  here: Paragraph,
  next: Paragraph | undefined,
  opener: number,
): number | null {
  // A straight single mark is too often an apostrophe.
  const isStray = text[opener] === "'" || opener < here.lastPaired || familyOpenedAt(text, opener) === null;
  if (isStray || !next || text[next.startUtf16] !== text[opener]) return null;
  const end = text.slice(here.startUtf16, here.endUtf16).slice(-ATTRIBUTION_UTF16);
  return ENDS_ATTRIBUTED.test(end) ? null : next.startCloses;
}

/** The paragraphs of `text` with their marks matched. */
function readParagraphs(text: string): Paragraph[] {
  const paragraphs = quotedParagraphs(text).map((span) => readParagraph(text, span));
  paragraphs.reduceRight<Paragraph | undefined>((next, here) => {
    here.startCloses = here.matches.get(here.startUtf16) ?? continued(text, here, next, here.startUtf16);
    return here;
  }, undefined);
  return paragraphs;
}

/** Every outermost quotation of `text`, in order, not overlapping. Marks that never close are passed over. Linear. */
export function findQuotations(text: string): QuotationSpan[] {
  const paragraphs = readParagraphs(text);
  const found: QuotationSpan[] = [];
  let reached = 0;
  paragraphs.forEach((here, index) => {
    for (const { index: place } of text.slice(here.startUtf16, here.endUtf16).matchAll(MARK)) {
      const opener = here.startUtf16 + place;
      if (opener < reached) continue;
      const closing = here.matches.get(opener) ?? continued(text, here, paragraphs[index + 1], opener);
      if (closing === null) continue;
      const span = trimmedSpan(text, opener + 1, closing);
      if (span) found.push(span);
      reached = closing + 1;
    }
  });
  return found;
}
