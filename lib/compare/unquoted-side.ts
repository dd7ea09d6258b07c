/** The words of a quotation where the other text has them without marks, when there is reason to hold them for the same. */
import type { QuotationSide } from "#lib/compare/comparison.ts";
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";
import {
  findUnquoted,
  findUnquotedTerm,
  indexUnquoted,
  type UnquotedIndex,
} from "#lib/compare/find-unquoted.ts";
import { type Quotation, type QuotingText, unmarkedSide } from "#lib/compare/quotation.ts";
import { readContext, sharedContext } from "#lib/compare/quotation-context.ts";
import { matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";
import { equalStems, isTelling } from "#lib/compare/telling-words.ts";
import { tokenize } from "#lib/text/tokens.ts";

export type UnquotedFinder = (quotation: Quotation, named?: SpeakerNames) => QuotationSide | null;

/** Shorter ones are terms ("deficit"). */
const LEAST_WORDS = 3;
/** Telling words that speak for themselves; with fewer, the speaker or the words around must be alike too. */
const LEAST_TELLING = 3;
const LEAST_CONTEXT = 2;
/** A term recurs wherever its matter does, and a name without marks has lost none: more must be alike. */
const LEAST_TERM_CONTEXT = 3;

/** Telling words of the quotation that stand in `span` of `text`. */
function tellingAt({ stretch }: Quotation, text: string, { startUtf16, endUtf16 }: QuotationSpan): number {
  const runs = equalStems(stretch.tokens, tokenize(text.slice(startUtf16, endUtf16)));
  return runs
    .flatMap((run) => stretch.tokens.slice(run.aIndex, run.aIndex + run.length))
    .filter((token) => isTelling(stretch.text, token)).length;
}

function contextAt(quotation: Quotation, text: string, span: QuotationSpan): number {
  return sharedContext(quotation.around, readContext(text, span, { startUtf16: 0, endUtf16: text.length }));
}

function placeOfTerm(quotation: Quotation, text: string, index: UnquotedIndex): QuotationSpan | null {
  if (!/(?:^|[\s-])\p{Ll}{3}/u.test(quotation.side.text)) return null;
  let best: { span: QuotationSpan; shared: number } | null = null;
  for (const span of findUnquotedTerm(quotation.stretch.tokens, index)) {
    const shared = contextAt(quotation, text, span);
    if (shared >= LEAST_TERM_CONTEXT && shared > (best?.shared ?? 0)) best = { span, shared };
  }
  return best?.span ?? null;
}

function placeOf(
  quotation: Quotation,
  { text, saidOf }: QuotingText,
  index: UnquotedIndex,
  named?: SpeakerNames,
): QuotationSpan | null {
  if (quotation.stretch.tokens.length < LEAST_WORDS) return placeOfTerm(quotation, text, index);
  const span = findUnquoted(quotation.stretch.tokens, index);
  if (span === null || tellingAt(quotation, text, span) >= LEAST_TELLING) return span;
  const isOneSpeaker = matchSpeakers(quotation.side.speaker, saidOf(span).speaker, named) === "same";
  return isOneSpeaker || contextAt(quotation, text, span) >= LEAST_CONTEXT ? span : null;
}

/** Finds quotations of another text in the words of `own`. The index is made for the first one: most texts need none. */
export function unquotedFinder(own: QuotingText): UnquotedFinder {
  let index: UnquotedIndex | null = null;
  return (quotation, named) => {
    index ??= indexUnquoted(
      own.text,
      own.quotations.map(({ side }) => side),
    );
    const span = placeOf(quotation, own, index, named);
    return span && unmarkedSide(own.text, span, own.saidOf(span));
  };
}
