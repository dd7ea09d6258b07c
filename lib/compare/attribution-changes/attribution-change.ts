/** What two aligned passages say otherwise of who said it, or of how sure it is. */
import type { Span } from "#lib/compare/attribution/attribution.ts";

/** `name`: the fullest the text has for the speaker, which stands at `nameAt`. `at`: the attribution with its content. */
export type NamedSaying = { name: string; nameAt: Span; at: Span };

export type AttributionChange =
  /** The same words are given to one person in A and to another in B. */
  | { kind: "otherSpeaker"; a: NamedSaying; b: NamedSaying }
  /**
   * The side named lacks what the other has, and says the rest in the same words: the words that give the statement to
   * somebody, or a word that leaves it open how sure it is. `parts`: where these words stand, in order, in the text that has
   * them; one stretch, or two with something else between them.
   */
  | { kind: "attributionLost" | "hedgeLost"; lacking: "a" | "b"; words: string; parts: Span[] };

/** What stands there, in one line: an ellipsis for what stands between the parts. */
export function wordsOfLost(text: string, parts: readonly Span[]): string {
  const shown = parts.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16)).join(" … ");
  return shown.replace(/\s+/gu, " ");
}
