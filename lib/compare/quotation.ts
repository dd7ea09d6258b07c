/** The quotations of one text with their words and speakers. */
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { speakerAt } from "#lib/compare/attribution/speaker-at.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { findQuotations, type QuotationSpan } from "#lib/compare/find-quotations.ts";
import { type QuotationContext, readContext } from "#lib/compare/quotation-context.ts";
import { numberStatements, type SpokenSpan } from "#lib/compare/quoted-statements.ts";
import { readStretch, type Stretch } from "#lib/compare/word-changes.ts";

export type Quotation = {
  side: QuotationSide;
  stretch: Stretch;
  /** What is said around it, other quotations included. */
  around: QuotationContext;
  /** The reporter's own words directly beside it. */
  beside: QuotationContext;
  /** Equal for the pieces of one statement that only its attribution interrupts. */
  statement: number;
};

/** `span` of `text` as one side of a pair. */
export function quotationSide(
  text: string,
  span: QuotationSpan,
  attribution: { speaker: string | null; quoted: boolean },
): QuotationSide {
  return { ...span, text: text.slice(span.startUtf16, span.endUtf16), ...attribution };
}

function withSpeakers(text: string, spans: readonly QuotationSpan[]): SpokenSpan[] {
  const attributions = spans.length === 0 ? [] : findAttributions(text);
  return spans.map((span) => ({
    ...span,
    speaker: speakerAt(attributions, span.startUtf16, span.endUtf16)?.name ?? null,
  }));
}

/** Every quotation of `text`, in order. Linear. */
export function readQuotations(text: string): Quotation[] {
  const whole = { startUtf16: 0, endUtf16: text.length };
  const spans = withSpeakers(text, findQuotations(text));
  const statements = numberStatements(text, spans);
  return spans.map(({ speaker, startUtf16, endUtf16 }, index) => {
    const span = { startUtf16, endUtf16 };
    const between = {
      startUtf16: spans[index - 1]?.endUtf16 ?? 0,
      endUtf16: spans[index + 1]?.startUtf16 ?? text.length,
    };
    return {
      side: quotationSide(text, span, { speaker, quoted: true }),
      stretch: readStretch(text, startUtf16, endUtf16),
      around: readContext(text, span, whole),
      beside: readContext(text, span, between),
      statement: statements[index] ?? index,
    };
  });
}
