/**
 * Paragraphs as far as quotation marks go. A blank line always parts two; a single line end does where lines are
 * paragraphs, and does not where they were wrapped at a width.
 */
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";

const BLANK_LINE = /\n[^\S\n]*\n\s*/g;
/** Nobody wraps running text wider. */
const MOST_WRAPPED_UTF16 = 110;
const SENTENCE_END = /[.!?…:"”“»’)]\s*$/u;
const SENTENCE_START = /^\s*["“„«»‘'(]?[\p{Lu}\p{N}]/u;

const firstWordLength = (line: string) => /^\s*\S*/.exec(line)?.[0].trim().length ?? 0;

/** Whether the end of `line` ends a paragraph: in wrapped text, where the next word would still have had room. */
function endsParagraph(line: string, next: string, widthUtf16: number): boolean {
  if (!SENTENCE_END.test(line) || !SENTENCE_START.test(next)) return false;
  return widthUtf16 > MOST_WRAPPED_UTF16 || line.trimEnd().length + 1 + firstWordLength(next) <= widthUtf16;
}

/** Places of the single line ends that part paragraphs. */
function parting(text: string): number[] {
  const lines = text.split("\n");
  const widthUtf16 = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const places: number[] = [];
  let at = 0;
  lines.forEach((line, index) => {
    at += line.length;
    const next = lines[index + 1];
    if (next !== undefined && endsParagraph(line, next, widthUtf16)) places.push(at);
    at += 1;
  });
  return places;
}

/** The paragraphs of `text` in order, without what parts them. Linear. */
export function quotedParagraphs(text: string): QuotationSpan[] {
  const gaps = [...text.matchAll(BLANK_LINE)].map((gap) => ({
    startUtf16: gap.index,
    endUtf16: gap.index + gap[0].length,
  }));
  for (const place of parting(text)) gaps.push({ startUtf16: place, endUtf16: place + 1 });
  gaps.sort((x, y) => x.startUtf16 - y.startUtf16);
  const spans: QuotationSpan[] = [];
  let from = 0;
  for (const gap of gaps) {
    if (gap.startUtf16 < from) continue;
    spans.push({ startUtf16: from, endUtf16: gap.startUtf16 });
    from = gap.endUtf16;
  }
  return [...spans, { startUtf16: from, endUtf16: text.length }];
}
