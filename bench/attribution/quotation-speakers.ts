/**
 * The speaker of each quotation on its own: quotations that the truth gives a source, and whether the source found for
 * them is that one.
 */
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { attributionAt } from "#lib/compare/attribution/speaker-at.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { findSpeaker, type PreviousQuotation } from "#lib/compare/quotation-speaker.ts";
import type { Piece, PolnearText } from "./polnear.ts";

export type SpeakerTally = { right: number; wrong: number; none: number };
/** Where a way of finding speakers sees the source of a quotation. */
type SourceFinder = (text: string) => (quotation: Piece) => Piece | null;

const meets = (a: Piece, b: Piece) => a.startUtf16 < b.endUtf16 && b.startUtf16 < a.endUtf16;

/** The engine: the source of the attribution that holds the quotation. */
export const byAttribution: SourceFinder = (text) => {
  const attributions = findAttributions(text);
  return ({ startUtf16, endUtf16 }) => attributionAt(attributions, startUtf16, endUtf16)?.source ?? null;
};

/** The words beside the quotation alone; the name is looked for within a few lines of it. */
export const byNeighbours: SourceFinder = (text) => {
  const found = new Map<number, Piece | null>();
  let previous: PreviousQuotation | null = null;
  for (const span of findQuotations(text)) {
    const speaker = findSpeaker(text, span, previous);
    previous = { span, speaker };
    found.set(span.startUtf16, speaker === null ? null : nearest(text, speaker, span));
  }
  return ({ startUtf16 }) => found.get(startUtf16) ?? null;
};

function nearest(text: string, speaker: string, { startUtf16, endUtf16 }: Piece): Piece | null {
  const behind = text.indexOf(speaker, endUtf16);
  const before = text.lastIndexOf(speaker, startUtf16);
  const isBehind = behind >= 0 && (before < 0 || behind - endUtf16 < startUtf16 - before);
  const at = isBehind ? behind : before;
  return at < 0 ? null : { startUtf16: at, endUtf16: at + speaker.length };
}

/** The true source of each quotation that lies in the content of an attribution with a source. */
function sourcedQuotations({ text, attributions }: PolnearText): { quotation: Piece; source: Piece[] }[] {
  return findQuotations(text).flatMap((quotation) => {
    const held = attributions.find(({ content }) => content.some((piece) => meets(piece, quotation)));
    return held && held.source.length > 0 ? [{ quotation, source: held.source }] : [];
  });
}

export function tallySpeakers(texts: PolnearText[], finder: SourceFinder): SpeakerTally {
  const tally: SpeakerTally = { right: 0, wrong: 0, none: 0 };
  for (const one of texts) {
    const sourceOf = finder(one.text);
    for (const { quotation, source } of sourcedQuotations(one)) {
      const found = sourceOf(quotation);
      if (!found) tally.none++;
      else if (source.some((piece) => meets(piece, found))) tally.right++;
      else tally.wrong++;
    }
  }
  return tally;
}
