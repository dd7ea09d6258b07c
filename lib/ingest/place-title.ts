/** The title a document's properties state, held against its text. */

import type { StatedFact } from "./source-text.ts";

/**
 * A stated title that stands in the text as a line of its own was written for this text, and not left from another.
 *
 * @param facts what the file states
 * @param text its text
 * @returns the facts; a title that was found has its place and medium confidence. O(facts · text).
 */
export function placeTitle(facts: readonly StatedFact[], text: string): StatedFact[] {
  return facts.map((fact) => {
    const at = fact.field === "title" ? `\n${text}\n`.indexOf(`\n${fact.value}\n`) : -1;
    if (at === -1) return fact;
    const span = { rawStartUtf16: at, rawEndUtf16: at + fact.value.length };
    return { ...fact, confidence: "medium", span };
  });
}
