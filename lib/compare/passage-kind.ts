/** What a shared passage is called by how many of its words stand on both sides in one order. */
import type { Passage } from "#lib/compare/comparison.ts";

/** Below this similarity the wording is the author's own: a paraphrase rather than an edited copy. */
const LEAST_EDITED = 0.5;

/** The kind for a similarity of 0 to 1, as Passage has it. */
export function passageKind(similarity: number): Passage["kind"] {
  if (similarity === 1) return "verbatim";
  return similarity >= LEAST_EDITED ? "edited" : "paraphrase";
}
