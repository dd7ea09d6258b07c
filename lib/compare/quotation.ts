/** The quotations of one text with their words and speakers. */
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { speakerAt } from "#lib/compare/attribution/speaker-at.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { findQuotations, type QuotationSpan } from "#lib/compare/find-quotations.ts";
import { type QuotationContext, readContext } from "#lib/compare/quotation-context.ts";
import { readStretch, type Stretch } from "#lib/compare/word-changes.ts";

export type Quotation = {
  side: QuotationSide;
  stretch: Stretch;
  /** What is said around it, other quotations included. */
  around: QuotationContext;
  /** The reporter's own words directly beside it. */
  beside: QuotationContext;
};

/** `span` of `text` as one side of a pair. */
export function quotationSide(
  text: string,
  span: QuotationSpan,
  attribution: { speaker: string | null; quoted: boolean },
): QuotationSide {
  return { ...span, text: text.slice(span.startUtf16, span.endUtf16), ...attribution };
}

/** Every quotation of `text`, in order. */
export function readQuotations(text: string): Quotation[] {
  const whole = { startUtf16: 0, endUtf16: text.length };
  const spans = findQuotations(text);
  const attributions = spans.length === 0 ? [] : findAttributions(text);
  return spans.map((span, index) => {
    const speaker = speakerAt(attributions, span.startUtf16, span.endUtf16)?.name ?? null;
    const between = {
      startUtf16: spans[index - 1]?.endUtf16 ?? 0,
      endUtf16: spans[index + 1]?.startUtf16 ?? text.length,
    };
    return {
      side: quotationSide(text, span, { speaker, quoted: true }),
      stretch: readStretch(text, span.startUtf16, span.endUtf16),
      around: readContext(text, span, whole),
      beside: readContext(text, span, between),
    };
  });
}
