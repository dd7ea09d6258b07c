/** The article's language: guessed from its words, and what the file states of it. */

import { canGuess, guessLanguage } from "#lib/text/language-guess.ts";
import type { AnyEvidence } from "./planned-article.ts";
import { type ArticleFacts, firstFact } from "./stated-facts.ts";

const GUESS: AnyEvidence = {
  rawStartUtf16: null,
  rawEndUtf16: null,
  rule: "guessed from the words",
  confidence: "medium",
};

/** The primary language of a BCP 47 tag, or null when it is no tag. */
function primaryLanguage(tag: string): string | null {
  const primary = /^(?<language>[a-z]{2,3})(?:[-_]|$)/i.exec(tag.trim())?.groups?.language?.toLowerCase();
  return primary === undefined || primary === "und" ? null : primary;
}

/**
 * Decides on the language. The words go before a file's statement, which is often its template's.
 *
 * @returns a BCP 47 language and where it was read; "und" without evidence when nothing tells it
 */
export function decideLanguage(
  body: string,
  facts: ArticleFacts,
): { language: string; evidence: AnyEvidence | null } {
  const guess = guessLanguage(body);
  const stated = firstFact(facts, "language", primaryLanguage);
  if (stated === null) return { language: guess, evidence: guess === "und" ? null : GUESS };
  const { value, fact } = stated;
  const evidence = {
    rawStartUtf16: null,
    rawEndUtf16: null,
    rule: fact.rule,
    confidence: fact.confidence,
  } as const;
  // Bulgarian is guessed to be Russian, Norwegian Danish: a language no guess comes out as is taken at its word.
  if (guess === "und" || guess === value || !canGuess(value)) return { language: value, evidence };
  return { language: guess, evidence: { ...GUESS, rule: `${GUESS.rule}; ${fact.rule} says “${value}”` } };
}
