/**
 * Who a text says states a number: the speaker of the quotation it stands in, else the one its sentence names. Another
 * reading of speakers can stand in its place (FindOptions).
 */

import { findQuotations } from "../find-quotations.ts";
import { findSpeaker } from "../quotation-speaker.ts";
import { holdingSpan, type Span } from "./holding-span.ts";
import { sentenceSpeaker } from "./sentence-speaker.ts";

/**
 * Reads a text once and answers for each span of it.
 *
 * @param sentences the text's sentences, in order
 * @returns the words that name the speaker of what stands in a span; null where the text does not say
 */
export type ReadSpeakers = (text: string, sentences: readonly Span[]) => (span: Span) => string | null;

export const readNearSpeakers: ReadSpeakers = (text, sentences) => {
  const quotations = findQuotations(text);
  const bySentence = new Map<number, string | null>();
  return ({ startUtf16 }) => {
    const quotation = holdingSpan(quotations, startUtf16);
    const quoted = quotation === null ? null : findSpeaker(text, quotation, null);
    if (quoted !== null) return quoted;
    const sentence = holdingSpan(sentences, startUtf16);
    if (sentence === null) return null;
    const known = bySentence.get(sentence.startUtf16);
    if (known !== undefined) return known;
    const speaker = sentenceSpeaker(text.slice(sentence.startUtf16, sentence.endUtf16));
    bySentence.set(sentence.startUtf16, speaker);
    return speaker;
  };
};
