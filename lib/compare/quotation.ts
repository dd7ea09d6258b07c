/** The quotations of one text with their words and speakers. */
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { findQuotations, type QuotationSpan } from "#lib/compare/find-quotations.ts";
import { findSpeaker, type PreviousQuotation } from "#lib/compare/quotation-speaker.ts";
import { readStretch, type Stretch } from "#lib/compare/word-changes.ts";

export type Quotation = { side: QuotationSide; stretch: Stretch };

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
  let previous: PreviousQuotation | null = null;
  return findQuotations(text).map((span) => {
    const speaker = findSpeaker(text, span, previous);
    previous = { span, speaker };
    return {
      side: quotationSide(text, span, { speaker, quoted: true }),
      stretch: readStretch(text, span.startUtf16, span.endUtf16),
    };
  });
}
