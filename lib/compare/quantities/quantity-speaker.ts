/**
 * Who a text says states a number: the source of the statement it stands in, a pronoun resolved. What someone wants,
 * plans or praises is not what they state. Another reading of speakers can stand in its place (FindOptions).
 */

import type { Attribution } from "../attribution/attribution.ts";
import { findAttributions } from "../attribution/find-attributions.ts";
import { readAttributionAt } from "../attribution/speaker-at.ts";
import type { Span } from "./holding-span.ts";

/**
 * Reads a text once and answers for each span of it.
 *
 * @param sentences the text's sentences, in order
 * @returns the words that name the speaker of what stands in a span; null where the text does not say
 */
export type ReadSpeakers = (text: string, sentences: readonly Span[]) => (span: Span) => string | null;

/** Answers by what is attributed in a text. */
export function statedSpeakers(attributions: readonly Attribution[]): ReturnType<ReadSpeakers> {
  const statementAt = readAttributionAt(attributions.filter(({ kind }) => kind === "statement"));
  return ({ startUtf16, endUtf16 }) => statementAt(startUtf16, endUtf16)?.speaker?.name ?? null;
}

export const readStatedSpeakers: ReadSpeakers = (text) => statedSpeakers(findAttributions(text));
