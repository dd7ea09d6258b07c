/** The quotations of one text with their words and speakers. */
import type { Attribution } from "#lib/compare/attribution/attribution.ts";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { readAttributionAt } from "#lib/compare/attribution/speaker-at.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { findQuotations, type QuotationSpan } from "#lib/compare/find-quotations.ts";
import { once } from "#lib/compare/once.ts";
import { type QuotationContext, readContext } from "#lib/compare/quotation-context.ts";
import { numberStatements } from "#lib/compare/quoted-statements.ts";
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

/** Whom words are given to, and by which words. */
export type Said = Pick<QuotationSide, "speaker" | "cue">;

/** `span` of `text` as one side of a pair, without marks. */
export function unmarkedSide(text: string, span: QuotationSpan, said: Said): QuotationSide {
  return { ...span, text: text.slice(span.startUtf16, span.endUtf16), ...said, quoted: false };
}

/** A side between marks, whose attribution is looked for when it is first asked. */
function markedSide(
  text: string,
  { startUtf16, endUtf16 }: QuotationSpan,
  saidOf: QuotingText["saidOf"],
): QuotationSide {
  const said = once(() => saidOf({ startUtf16, endUtf16 }));
  return {
    startUtf16,
    endUtf16,
    text: text.slice(startUtf16, endUtf16),
    get speaker() {
      return said().speaker;
    },
    get cue() {
      return said().cue;
    },
    quoted: true,
  };
}

/** A text with its quotations in order, and whom its words are given to; attributions are read when first asked for. */
export type QuotingText = {
  text: string;
  quotations: Quotation[];
  saidOf: (span: QuotationSpan) => Said;
};

function attributedIn(read: () => readonly Attribution[]): QuotingText["saidOf"] {
  const attributionAt = once(() => readAttributionAt(read()));
  return ({ startUtf16, endUtf16 }) => {
    const attribution = attributionAt()(startUtf16, endUtf16);
    return { speaker: attribution?.speaker?.name ?? null, cue: attribution?.cue ?? null };
  };
}

/**
 * Reads `text`. `attributions`: gives those of this text; asked when the first is needed. Linear, and O(log n) to look up
 * each quotation's attribution.
 */
export function readQuotingText(
  text: string,
  attributions: () => readonly Attribution[] = once(() => findAttributions(text)),
): QuotingText {
  const whole = { startUtf16: 0, endUtf16: text.length };
  const saidOf = attributedIn(attributions);
  const sides = findQuotations(text).map((span) => markedSide(text, span, saidOf));
  const statements = once(() => numberStatements(text, sides));
  const quotations = sides.map((side, index) => {
    const { startUtf16, endUtf16 } = side;
    const span = { startUtf16, endUtf16 };
    const between = {
      startUtf16: sides[index - 1]?.endUtf16 ?? 0,
      endUtf16: sides[index + 1]?.startUtf16 ?? text.length,
    };
    return {
      side,
      stretch: readStretch(text, startUtf16, endUtf16),
      around: readContext(text, span, whole),
      beside: readContext(text, span, between),
      get statement() {
        return statements()[index] ?? index;
      },
    };
  });
  return { text, quotations, saidOf };
}

/** Every quotation of `text`, in order. */
export function readQuotations(text: string): Quotation[] {
  return readQuotingText(text).quotations;
}
