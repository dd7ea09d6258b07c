/**
 * Spans between quotation marks: straight, curly, low, guillemets in both directions, corner brackets. A quotation
 * inside another is part of the outer one. One that goes on in the next paragraph, which then begins with the opening
 * mark again, is one quotation.
 */
import { type Matches, matchMarks } from "#lib/compare/match-marks.ts";
import { familyOpenedAt, MARK } from "#lib/compare/quotation-marks.ts";

/** Between the marks, without white space at the ends. */
export type QuotationSpan = { startUtf16: number; endUtf16: number };

const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/g;

function paragraphsOf(text: string): QuotationSpan[] {
  const spans: QuotationSpan[] = [];
  let from = 0;
  for (const gap of text.matchAll(PARAGRAPH_BREAK)) {
    spans.push({ startUtf16: from, endUtf16: gap.index });
    from = gap.index + gap[0].length;
  }
  return [...spans, { startUtf16: from, endUtf16: text.length }];
}

function trimmedSpan(text: string, startUtf16: number, endUtf16: number): QuotationSpan | null {
  const inner = text.slice(startUtf16, endUtf16);
  if (!/[\p{L}\p{N}]/u.test(inner)) return null;
  const lead = inner.length - inner.trimStart().length;
  return { startUtf16: startUtf16 + lead, endUtf16: startUtf16 + lead + inner.trim().length };
}

/**
 * For each paragraph, where the quotation closes that its first character opens: in the paragraph itself, or in one of
 * those behind it that begin with the same mark; null when it opens none or never closes.
 */
function closingsOfStarts(text: string, paragraphs: QuotationSpan[], matches: Matches[]): (number | null)[] {
  const closings: (number | null)[] = paragraphs.map(() => null);
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const start = paragraphs[i]?.startUtf16 ?? 0;
    closings[i] = matches[i]?.get(start) ?? continued(text, paragraphs, closings, i, start);
  }
  return closings;
}

/** Where a quotation opened at `opener` in paragraph `index` and not closed there closes further on. */
function continued(
  text: string,
  paragraphs: QuotationSpan[],
  closings: (number | null)[],
  index: number,
  opener: number,
): number | null {
  const next = paragraphs[index + 1];
  const family = familyOpenedAt(text, opener);
  if (!next || !family || family.isSingle || text[next.startUtf16] !== text[opener]) return null;
  return closings[index + 1] ?? null;
}

/** Every outermost quotation of `text`, in order, not overlapping. Marks that never close are passed over. Linear. */
export function findQuotations(text: string): QuotationSpan[] {
  const paragraphs = paragraphsOf(text);
  const matches = paragraphs.map(({ startUtf16, endUtf16 }) => matchMarks(text, startUtf16, endUtf16));
  const closings = closingsOfStarts(text, paragraphs, matches);
  const found: QuotationSpan[] = [];
  let reached = 0;
  paragraphs.forEach(({ startUtf16, endUtf16 }, index) => {
    for (const { index: place } of text.slice(startUtf16, endUtf16).matchAll(MARK)) {
      const opener = startUtf16 + place;
      if (opener < reached) continue;
      const closing = matches[index]?.get(opener) ?? continued(text, paragraphs, closings, index, opener);
      if (closing === null) continue;
      const span = trimmedSpan(text, opener + 1, closing);
      if (span) found.push(span);
      reached = closing + 1;
    }
  });
  return found;
}
