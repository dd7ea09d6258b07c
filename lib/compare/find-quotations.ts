/**
 * Spans between quotation marks: straight, curly, low, guillemets in both directions, corner brackets. A quotation
 * inside another is part of the outer one. One that goes on in the next paragraph, which then begins with the opening
 * mark again, is one quotation.
 */
import { familyOpenedAt, type MarkFamily, mayClose } from "#lib/compare/quotation-marks.ts";

/** Between the marks, without white space at the ends. */
export type QuotationSpan = { startUtf16: number; endUtf16: number };

type Open = { family: MarkFamily; mark: string; startUtf16: number };

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

/** "the states' armies": a mark behind s and in front of a lower-case word may be a possessive. */
function looksPossessive(text: string, at: number): boolean {
  return /s$/i.test(text.slice(at - 1, at)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

/** Where `open` closes before `endUtf16`, or -1. Marks of its own family opened inside must close first. */
function closingPlace(text: string, open: Open, from: number, endUtf16: number): number {
  let possessive = -1;
  let depth = 0;
  for (let at = from; at < endUtf16; at++) {
    const opensInner =
      open.family.openers === text[at] && "“«‘".includes(open.mark) && familyOpenedAt(text, at) !== null;
    if (opensInner) {
      depth++;
      continue;
    }
    if (!mayClose(text, at, open.family)) continue;
    if (open.family.isSingle && looksPossessive(text, at)) {
      if (possessive === -1) possessive = at;
    } else if (depth === 0) return at;
    else depth--;
  }
  return depth === 0 ? possessive : -1;
}

function trimmedSpan(text: string, startUtf16: number, endUtf16: number): QuotationSpan | null {
  const inner = text.slice(startUtf16, endUtf16);
  if (!/[\p{L}\p{N}]/u.test(inner)) return null;
  const lead = inner.length - inner.trimStart().length;
  return { startUtf16: startUtf16 + lead, endUtf16: startUtf16 + lead + inner.trim().length };
}

type Closing = { at: number; paragraph: number };

/** The closing mark of `open`, in its paragraph or in those that take it up again; null when it never closes. */
function findClosing(text: string, paragraphs: QuotationSpan[], index: number, open: Open): Closing | null {
  let from = open.startUtf16;
  for (let paragraph = index; paragraph < paragraphs.length; paragraph++) {
    const { startUtf16, endUtf16 } = paragraphs[paragraph] ?? { startUtf16: 0, endUtf16: 0 };
    if (paragraph > index) {
      if (open.family.isSingle || text[startUtf16] !== open.mark) return null;
      from = startUtf16 + 1;
    }
    const at = closingPlace(text, open, from, endUtf16);
    if (at !== -1) return { at, paragraph };
  }
  return null;
}

/** Every outermost quotation of `text`, in order, not overlapping. Marks that never close are passed over. */
export function findQuotations(text: string): QuotationSpan[] {
  const paragraphs = paragraphsOf(text);
  const found: QuotationSpan[] = [];
  let reached = 0;
  paragraphs.forEach(({ startUtf16, endUtf16 }, index) => {
    for (let at = Math.max(reached, startUtf16); at < endUtf16; at++) {
      const family = familyOpenedAt(text, at);
      if (!family) continue;
      const open = { family, mark: text[at] ?? "", startUtf16: at + 1 };
      const closing = findClosing(text, paragraphs, index, open);
      if (!closing) continue;
      const span = trimmedSpan(text, at + 1, closing.at);
      if (span) found.push(span);
      reached = closing.at + 1;
      at = closing.at;
    }
  });
  return found;
}
