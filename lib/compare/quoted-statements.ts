/**
 * Which quotations of a text are one statement that the reporter only interrupts to say who speaks: “It is shut,” she
 * said, “and will stay shut.” Anything else between two quotations parts them: whoever runs them together makes a
 * statement that nobody made.
 */
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";
import { matchSpeakers } from "#lib/compare/same-speaker.ts";
import { tokenize } from "#lib/text/tokens.ts";

export type SpokenSpan = QuotationSpan & { speaker: string | null };

const MOST_ATTRIBUTION_WORDS = 30;
const CUE =
  /(?<!\p{L})(?:said|says|say|told|tells|added|adds|stated|wrote|writes|warned|stressed|noted|explained|insisted|recalled|replied|continued|went on|goes on|argued|asked|claimed|declared|admitted|according)(?!\p{L})/u;
const TITLE_STOP = /\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Prof|Gov|Sgt|Maj|Capt|Adm|St|[A-Z])\.(?=\s)/gu;
const NEW_SENTENCE = /[.!?]\s+\p{Lu}/u;

/** Whether no more than an attribution stands between the two, in the first one's paragraph. */
function isInterrupted(text: string, first: SpokenSpan, second: SpokenSpan): boolean {
  const gap = text
    .slice(first.endUtf16, second.startUtf16)
    .replace(/[“”„«»"'‘’‚‹›「」『』]/g, "")
    .trim();
  const words = tokenize(gap).length;
  if (words === 0) return true;
  if (words > MOST_ATTRIBUTION_WORDS || /\n\s*\n/.test(gap) || !CUE.test(gap)) return false;
  if (NEW_SENTENCE.test(gap.replace(TITLE_STOP, ""))) return false;
  const isNamed = first.speaker !== null && second.speaker !== null;
  return !isNamed || matchSpeakers(first.speaker, second.speaker) === "same";
}

/** For each span of `spans`, in order, the number of its statement. Linear. */
export function numberStatements(text: string, spans: readonly SpokenSpan[]): number[] {
  let statement = 0;
  return spans.map((span, index) => {
    const before = spans[index - 1];
    if (before && !isInterrupted(text, before, span)) statement++;
    return statement;
  });
}
