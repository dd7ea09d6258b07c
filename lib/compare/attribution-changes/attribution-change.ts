/** What two aligned passages say otherwise of who said it, or of how sure it is. */
import type { Span } from "#lib/compare/attribution/attribution.ts";

/** `name`: the fullest the text has for the speaker. `at`: the attribution with its content. */
export type NamedSaying = { name: string; at: Span };

export type AttributionChange =
  /** The same words are given to one person in A and to another in B. */
  | { kind: "otherSpeaker"; a: NamedSaying; b: NamedSaying }
  /**
   * The side named lacks what the other has, and says the rest in the same words: the words that give the statement to
   * somebody, or a word that leaves it open how sure it is. `at`: where these words stand, in the text that has them.
   */
  | { kind: "attributionLost" | "hedgeLost"; lacking: "a" | "b"; words: string; at: Span };
